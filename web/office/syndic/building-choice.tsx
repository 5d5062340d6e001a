import type { ReactNode } from 'react';
import { useAddressState } from '../../ui/address-state.ts';
import { SelectField } from '../../ui/fields.tsx';
import { useKept } from '../../ui/kept.ts';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { useRows } from '../properties/records.ts';

/** The co-ownership a screen is about: the one its address names, else the one looked at last. */
export function BuildingChoice({ children }: { children: (buildingId: string) => ReactNode }) {
  const buildings = useRows<{ id: string; name: string; management: string }>('buildings', { sort: 'name' });
  const [asked, ask] = useAddressState();
  const [kept, setKept] = useKept('syndic.building', '');
  return (
    <QueryState query={buildings} what="Les immeubles n’ont pas pu être lus.">
      {({ rows }) => {
        const own = rows.filter(({ management }) => management !== 'rental');
        const chosen = own.find(({ id }) => id === (asked.building ?? kept))?.id ?? own[0]?.id;
        if (!chosen) return <EmptyState>Aucune copropriété en gestion.</EmptyState>;
        return (
          <>
            <div className="narrow no-print"><SelectField label="Copropriété" value={chosen} onChange={(building) => { setKept(building); ask({ building }); }} choices={own.map(({ id, name }) => ({ value: id, label: name }))} /></div>
            {children(chosen)}
          </>
        );
      }}
    </QueryState>
  );
}
