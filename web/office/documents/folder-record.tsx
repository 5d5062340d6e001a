import { useQuery } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { count, dayOf } from '../../ui/format.ts';
import { Form } from '../../ui/form.tsx';
import { DeleteIcon } from '../../ui/icons.ts';
import { EmbeddedList } from '../../ui/list/list-page.tsx';
import { Page } from '../../ui/page.tsx';
import { PickField, type Pick } from '../../ui/pick-field.tsx';
import { required, useRecordForm } from '../../ui/record-form.ts';
import { QueryState } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { DayField } from '../../ui/value-fields.tsx';
import { useSession } from '../session.tsx';
import { EVENTS, findBuildings, findLotsOf, FOLDERS, useRefresh } from './calls.ts';
import { eventColumns } from './event-columns.tsx';
import type { EventRow, Folder } from './model.ts';

const CRUMBS = [{ label: 'Dossiers', to: '/dossiers' }];
const LABELS = { reference: 'Référence', type: 'Type', label: 'Libellé', building: 'Immeuble', lot: 'Lot', openedOn: 'Ouvert le', closedOn: 'Fermé le' };

export function FolderRecord() {
  const { id } = useParams({ strict: false }) as { id: string };
  const fresh = id === 'nouveau';
  const query = useQuery({ queryKey: [FOLDERS, id], queryFn: ({ signal }) => call<Folder>('GET', `${FOLDERS}/${id}`, undefined, { signal }), enabled: !fresh });
  if (fresh) return <Shown folder={null} />;
  if (query.data) return <Shown key={`${id} ${query.data.version}`} folder={query.data} />;
  return <Page title="Dossier" crumbs={CRUMBS}><QueryState query={query} what="Le dossier n’a pas pu être lu.">{() => null}</QueryState></Page>;
}

function Shown({ folder }: { folder: Folder | null }) {
  const router = useRouter();
  const refresh = useRefresh();
  const write = useSession().can('documents.write');
  const [removing, setRemoving] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const types = useQuery({ queryKey: [FOLDERS, 'types'], queryFn: async () => (await call<{ types: string[] }>('GET', `${FOLDERS}/types`)).types });
  const form = useRecordForm({
    initial: {
      reference: folder?.reference ?? '', type: folder?.type ?? '', label: folder?.label ?? '', building: pick(folder?.buildingId, folder?.buildingName), lot: pick(folder?.lotId, folder?.lotNumber && `Lot ${folder.lotNumber}`),
      openedOn: folder?.openedOn ?? dayOf(new Date()), closedOn: folder?.closedOn ?? '',
    },
    checks: { reference: required('Donnez une référence.'), type: required('Donnez un type : sinistre, impayé, travaux…'), openedOn: required('Donnez le jour d’ouverture.') },
    save: ({ building, lot, closedOn, ...values }) => {
      const body = { ...values, buildingId: building?.id ?? null, lotId: lot?.id ?? null, closedOn: closedOn || null };
      return folder ? call<Folder>('PATCH', `${FOLDERS}/${folder.id}`, { version: folder.version, ...body }) : call<Folder>('POST', FOLDERS, body);
    },
    onSaved: (saved: Folder) => {
      toast(folder ? 'Dossier enregistré.' : 'Dossier ouvert.');
      refresh();
      if (!folder) void router.navigate({ to: `/dossiers/${saved.id}` });
    },
  });
  const remove = async () => {
    try {
      await call('DELETE', `${FOLDERS}/${folder?.id}`);
      toast('Dossier supprimé.');
      refresh();
      void router.navigate({ to: '/dossiers' });
    } catch (refusal) {
      setRefused((refusal as Error).message);
    }
  };
  const building = form.values.building?.id;
  return (
    <Page
      title={folder ? `${folder.type} ${folder.reference}` : 'Nouveau dossier'} screen="Dossiers" crumbs={CRUMBS} facts={folder?.label}
      acts={folder && write ? <Button icon={DeleteIcon} danger refusedBecause={folder.eventCount > 0 ? `Ce dossier contient ${count(folder.eventCount, 'événement', 'événements')}. Fermez-le plutôt.` : null} onClick={() => setRemoving(true)}>Supprimer</Button> : null}
    >
      <Card title="Fiche">
        <Form form={form} labels={LABELS} verb={folder ? 'Enregistrer le dossier' : 'Ouvrir le dossier'} secondary={<ButtonLink to="/dossiers">Revenir à la liste</ButtonLink>}>
          <div className="pair"><TextField label="Référence" maxLength={40} {...form.field('reference')} /><TypeField types={types.data ?? []} {...form.field('type')} /></div>
          <TextField label="Libellé" optional maxLength={200} {...form.field('label')} />
          <div className="pair">
            <PickField label="Immeuble" optional listKey="building" find={findBuildings} {...form.field('building')} onChange={(chosen) => { form.set('building', chosen); if (chosen?.id !== building) form.set('lot', null); }} />
            <PickField label="Lot" optional listKey={`lots-${building ?? ''}`} find={findLotsOf(building)} {...form.field('lot')} />
          </div>
          <div className="pair"><DayField label="Ouvert le" {...form.field('openedOn')} /><DayField label="Fermé le" optional {...form.field('closedOn')} /></div>
        </Form>
      </Card>
      {folder ? (
        <section aria-labelledby="folder-events" className="stack">
          <h2 id="folder-events">Événements du dossier</h2>
          <EmbeddedList<EventRow> name="events-of-folder" path={EVENTS} params={{ folderId: folder.id }} caption="Événements du dossier" noun={{ one: 'événement', several: 'événements' }} columns={eventColumns} nameOf={(row) => row.title} hrefOf={(row) => `/evenements/${row.id}`} empty={{ text: 'Aucun événement dans ce dossier. Rattachez-en depuis la liste des événements.' }} />
        </section>
      ) : null}
      <ConfirmDialog open={removing} danger title={'Supprimer ce dossier\u202F?'} verb="Supprimer le dossier" error={refused} consequence={<p>Le dossier {folder?.reference} est vide. Il disparaît sans retour possible.</p>} onConfirm={() => void remove()} onCancel={() => setRemoving(false)} />
    </Page>
  );
}

/** The types already used are proposed: one spelling matters, since it titles the sub-binder. */
function TypeField({ types, ...props }: { types: readonly string[]; id: string; name: string; value: string; error: string | null; onChange: (value: string) => void; onBlur: () => void }) {
  const known = types.filter((type) => type !== props.value).slice(0, 6);
  return (
    <div className="stack" style={{ gap: 4 }}>
      <TextField label="Type" maxLength={60} {...props} />
      {known.length > 0 ? <div className="line small"><span className="muted">Déjà utilisés{'\u00A0'}:</span>{known.map((type) => <Button key={type} size="small" variant="subtle" onClick={() => props.onChange(type)}>{type}</Button>)}</div> : null}
    </div>
  );
}

function pick(id: string | null | undefined, label: string | null | undefined): Pick | null {
  return id ? { id, label: label ?? 'choisi' } : null;
}
