import { ButtonLink } from '../../ui/button.tsx';
import { count, integer } from '../../ui/format.ts';
import { AddIcon } from '../../ui/icons.ts';
import { ListPage } from '../../ui/list/list-page.tsx';
import type { GivenView, ListColumn, ListFilter } from '../../ui/list/model.ts';
import { Status } from '../../ui/tag.tsx';
import { useSession } from '../session.tsx';
import { findBinders, TEMPLATES } from './calls.ts';
import type { Template } from './model.ts';
import { ATTACHMENT_NAME_WORDS, TRADE_WORDS } from './words.ts';

const columns: readonly ListColumn<Template>[] = [
  { key: 'code', head: 'Code', width: 110, cell: (row) => row.code },
  { key: 'label', head: 'Nom', width: 280, title: true, phone: 'title', cell: (row) => row.label },
  { key: 'trade', head: 'Métier', width: 140, phone: 'aside', cell: (row) => TRADE_WORDS[row.trade] },
  { key: 'binder', head: 'Classeur', width: 250, phone: 'line', cell: (row) => row.binderPath ?? <Status kind="retained">Sans classeur</Status> },
  { key: 'termMonths', head: 'Durée', width: 110, cell: (row) => (row.termMonths === null ? 'Sans fin' : count(row.termMonths, 'mois', 'mois')) },
  { key: 'notify', head: 'Notifications', width: 130, sortable: false, cell: (row) => (row.notify ? <Status kind="done">Oui</Status> : <Status kind="off">Non</Status>) },
  { key: 'attachmentNames', head: 'Noms des pièces', width: 190, hidden: true, sortable: false, cell: (row) => ATTACHMENT_NAME_WORDS[row.attachmentNames] },
  { key: 'groupByFolderType', head: 'Par type de dossier', width: 160, hidden: true, sortable: false, cell: (row) => (row.groupByFolderType ? 'Oui' : 'Non') },
  { key: 'eventCount', head: 'Événements', width: 110, align: 'right', cell: (row) => integer(row.eventCount) },
];

const filters: readonly ListFilter[] = [
  { kind: 'choice', key: 'trade', label: 'Métier', choices: Object.entries(TRADE_WORDS).map(([value, label]) => ({ value, label })) },
  { kind: 'choice', key: 'withoutBinder', label: 'Classeur choisi', choices: [{ value: 'false', label: 'oui' }, { value: 'true', label: 'non' }] },
  { kind: 'pick', key: 'binderId', label: 'Classeur', find: findBinders },
];
const views: readonly GivenView[] = [{ name: 'Sans classeur', filters: { withoutBinder: { value: 'true', words: 'non' } } }];

export function TemplatesList() {
  const create = useSession().can('documents.write') ? <ButtonLink to="/modeles/nouveau" variant="primary" icon={AddIcon}>Nouveau modèle</ButtonLink> : null;
  return (
    <ListPage<Template>
      name="event-templates" path={TEMPLATES} title="Modèles d’événements" caption="Modèles d’événements" noun={{ one: 'modèle', several: 'modèles' }} columns={columns} filters={filters} views={views}
      placeholder="Nom, code, classeur…" nameOf={(row) => row.label} hrefOf={(row) => `/modeles/${row.id}`} primary={create}
      empty={{ text: 'Aucun modèle. Un modèle dit où se classent les événements, et combien de temps ils se publient.' }}
    />
  );
}
