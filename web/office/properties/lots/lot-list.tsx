import { ButtonLink } from '../../../ui/button.tsx';
import { AddIcon } from '../../../ui/icons.ts';
import { EmbeddedList, ListPage } from '../../../ui/list/list-page.tsx';
import { useSession } from '../../session.tsx';
import type { LotRow } from '../model.ts';
import { LOT_FILTERS, LOT_NOUN, lotColumns } from './lot-columns.tsx';

const COLUMNS = lotColumns(false);
const COLUMNS_WITHIN = lotColumns(true);
const VIEWS = [{ name: 'Disponibles', filters: { available: { value: 'true', words: 'oui' } } }];

export function LotList() {
  const write = useSession().can('properties.write');
  return (
    <ListPage<LotRow>
      name="lots" path="/api/office/lots" title="Lots" caption="Lots" noun={LOT_NOUN} columns={COLUMNS} filters={LOT_FILTERS} views={VIEWS} placeholder="Numéro, type, étage, immeuble…"
      nameOf={(row) => `Lot ${row.number}, ${row.buildingName}`} hrefOf={(row) => `/lots/${row.id}`} primary={write ? <ButtonLink to="/lots/nouveau" variant="primary" icon={AddIcon}>Nouveau lot</ButtonLink> : null}
      empty={{ text: 'Aucun lot. Les lots de vos immeubles arriveront ici, un par un ou par la reprise de données.', act: write ? <ButtonLink to="/lots/nouveau" icon={AddIcon}>Nouveau lot</ButtonLink> : undefined }}
    />
  );
}

export function LotsOfBuilding({ buildingId }: { buildingId: string }) {
  return (
    <EmbeddedList<LotRow>
      name="lots-of-building" path="/api/office/lots" params={{ buildingId }} caption="Lots de l’immeuble" noun={LOT_NOUN} columns={COLUMNS_WITHIN} filters={LOT_FILTERS.slice(1)} placeholder="Numéro, type, étage…"
      nameOf={(row) => `Lot ${row.number}`} hrefOf={(row) => `/lots/${row.id}`} empty={{ text: 'Aucun lot dans cet immeuble.' }}
    />
  );
}
