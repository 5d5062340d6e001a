import { useState } from 'react';
import { ButtonLink } from '../../ui/button.tsx';
import { integer } from '../../ui/format.ts';
import { AddIcon } from '../../ui/icons.ts';
import { ListPage } from '../../ui/list/list-page.tsx';
import type { GivenView, ListFilter } from '../../ui/list/model.ts';
import { useSession } from '../session.tsx';
import { BINDERS, EVENTS, findBinders, findBuildings, findFolders, findTemplates, FOLDERS, namer, TEMPLATES } from './calls.ts';
import { useEventActs } from './event-acts.tsx';
import { eventColumns } from './event-columns.tsx';
import type { Binder, EventRow, Folder, Template } from './model.ts';
import { STATE_WORDS } from './words.ts';

const filters: readonly ListFilter[] = [
  { kind: 'days', key: 'treatment', label: 'Date', fromKey: 'treatmentFrom', untilKey: 'treatmentUntil' },
  { kind: 'choice', key: 'state', label: 'Publication', choices: Object.entries(STATE_WORDS).map(([value, { label }]) => ({ value, label: value === 'waiting' ? 'À publier (en attente)' : label })) },
  { kind: 'pick', key: 'templateId', label: 'Modèle', find: findTemplates, nameOf: namer<Template>(TEMPLATES, ({ label }) => label) },
  { kind: 'pick', key: 'buildingId', label: 'Immeuble', find: findBuildings, nameOf: namer<{ name: string }>('/api/office/buildings', ({ name }) => name) },
  { kind: 'pick', key: 'folderId', label: 'Dossier', find: findFolders, nameOf: namer<Folder>(FOLDERS, ({ reference, type }) => `${reference} ${type}`) },
  { kind: 'pick', key: 'binderId', label: 'Classeur', find: findBinders, nameOf: namer<Binder>(BINDERS, ({ path }) => path) },
];

export function EventsList() {
  const { can, staff } = useSession();
  const write = can('documents.write');
  const { acts, dialogs } = useEventActs();
  const [views] = useState((): readonly GivenView[] => [
    { name: 'À publier', filters: { state: { value: 'waiting', words: 'À publier (en attente)' } } },
    { name: 'Sans classeur', filters: { state: { value: 'without-binder', words: STATE_WORDS['without-binder'].label } } },
    { name: 'Non publiables', filters: { state: { value: 'not-publishable', words: STATE_WORDS['not-publishable'].label } } },
    { name: 'Mes événements', filters: { createdBy: { value: staff.id, words: staff.name } } },
  ]);
  const create = write ? <ButtonLink to="/evenements/nouveau" variant="primary" icon={AddIcon}>Nouvel événement</ButtonLink> : null;
  return (
    <>
      <ListPage<EventRow>
        name="events" path={EVENTS} title="Événements" caption="Événements" noun={{ one: 'événement', several: 'événements' }} columns={eventColumns} filters={filters} views={views}
        placeholder="Mot, numéro, immeuble…" nameOf={(row) => `Événement n°\u00A0${integer(row.chrono)}, ${row.title}`} hrefOf={(row) => `/evenements/${row.id}`} acts={write ? acts : []} primary={create}
        empty={{ text: 'Aucun événement. Vos courriers et documents arriveront ici, écrits un par un ou par la reprise de données.', act: create ? <ButtonLink to="/evenements/nouveau" icon={AddIcon}>Nouvel événement</ButtonLink> : undefined }}
      />
      {dialogs}
    </>
  );
}
