import { FieldFrame, TextField, TickField } from '../../ui/fields.tsx';
import { PickField, type Pick } from '../../ui/pick-field.tsx';
import type { RecordForm } from '../../ui/record-form.ts';
import { DayField } from '../../ui/value-fields.tsx';
import { IconButton } from '../../ui/button.tsx';
import { CloseIcon } from '../../ui/icons.ts';
import { Tag } from '../../ui/tag.tsx';
import { findAccounts, findBinders, findBuildings, findFolders, findLeasesOf, findLotsOf, findParties, findTemplates } from './calls.ts';
import type { EventValues } from './event-settings.ts';

/** The fields of an event: what it is, whom and where it concerns, where it is filed, when it is published. */
export function EventFields({ form }: { form: RecordForm<EventValues> }) {
  const { values, field, set } = form;
  const building = values.building?.id;
  const fromTemplate = values.template?.detail?.split(', ').at(-1);
  return (
    <>
      <div className="pair">
        <PickField label="Modèle" optional listKey="template" find={findTemplates} help="Il donne le classeur et la durée de publication." {...field('template')} />
        <TextField label="Objet" help={values.template ? 'Laissé vide, il prend le nom du modèle.' : 'Ce que vos clients liront en premier.'} maxLength={300} {...field('title')} />
      </div>
      <div className="pair">
        <PickField label="Immeuble" optional listKey="building" find={findBuildings} help="Celui que l’événement concerne." {...field('building')} onChange={(chosen) => { set('building', chosen); if (chosen?.id !== building) set('lots', []); }} />
        <LotsField value={values.lots} error={form.errors.lots ?? null} id={field('lots').id} buildingId={building} onChange={(lots) => set('lots', lots)} />
      </div>
      <div className="pair">
        <PickField label="Compte destinataire" optional listKey="account" find={findAccounts} help="Celui à qui l’événement est adressé." {...field('account')} />
        <PickField label="Destinataire sans compte" optional listKey="recipient" find={findParties} help="Pour écrire à quelqu’un qui n’en a pas." {...field('recipient')} />
      </div>
      <div className="pair">
        <PickField label="Bail" optional listKey={`lease-${building ?? ''}`} find={findLeasesOf(building)} {...field('lease')} />
        <PickField label="Dossier" optional listKey="folder" find={findFolders} {...field('folder')} />
      </div>
      <div className="pair">
        <PickField label="Classeur" optional listKey="binder" find={findBinders} help={`Pour passer avant celui du modèle${fromTemplate ? ` (${fromTemplate})` : ''}.`} {...field('binder')} />
        <DayField label="Date" help="Date de traitement : celle de la lettre." {...field('treatmentOn')} />
      </div>
      <TickField label="Confidentiel" help="Il ne se publie jamais." {...field('confidential')} />
      {values.confidential ? null : (
        <>
          <TickField label="Publiable" help="Décoché, la date de publication est 00/00/00 : il reste dans la maison." {...field('publishable')} />
          {values.publishable ? <DayField label="Date de publication" help="La première publication à partir de ce jour le montre." {...field('publicationOn')} /> : null}
        </>
      )}
    </>
  );
}

function LotsField({ id, value, error, buildingId, onChange }: { id: string; value: readonly Pick[]; error: string | null; buildingId: string | undefined; onChange: (lots: Pick[]) => void }) {
  const add = (lot: Pick | null) => { if (lot && !value.some((one) => one.id === lot.id)) onChange([...value, lot]); };
  return (
    <div className="stack" style={{ gap: 6 }}>
      <PickField key={value.length} id={id} label="Lots" optional listKey={`lots-${buildingId ?? ''}`} find={findLotsOf(buildingId)} help={value.length === 0 ? 'Aucun : tout l’immeuble est concerné.' : 'Seuls ces lots sont concernés.'} value={null} error={error} onChange={add} />
      {value.length > 0 ? (
        <FieldFrame id={`${id}-chosen`} label="Lots choisis">
          <ul className="line" id={`${id}-chosen`}>{value.map((lot) => <li key={lot.id}><Tag>{lot.label}<IconButton icon={CloseIcon} label={`Retirer ${lot.label}`} onClick={() => onChange(value.filter((one) => one.id !== lot.id))} /></Tag></li>)}</ul>
        </FieldFrame>
      ) : null}
    </div>
  );
}
