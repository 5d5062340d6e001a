import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { TickField } from '../../ui/fields.tsx';
import { ago } from '../../ui/format.ts';
import { useInstantChanges } from '../../ui/instant-changes.ts';
import { ListPage } from '../../ui/list/list-page.tsx';
import type { GivenView, ListColumn, ListFilter } from '../../ui/list/model.ts';
import { Status } from '../../ui/tag.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useSession } from '../session.tsx';
import { OPTION, PATH } from './calls.ts';
import type { RequestRow } from './model.ts';
import { SPACE_WORDS, STATUS_WORDS } from './words.ts';

const columns: readonly ListColumn<RequestRow>[] = [
  { key: 'number', head: 'N°', width: 70, cell: (row) => row.number },
  { key: 'subject', head: 'Objet', width: 270, title: true, phone: 'title', cell: (row) => row.subject },
  { key: 'clientName', head: 'Client', width: 220, phone: 'line', cell: (row) => row.clientName },
  { key: 'space', head: 'Qualité', width: 130, sortable: false, cell: (row) => SPACE_WORDS[row.space] },
  { key: 'place', head: 'Lieu', width: 210, cell: (row) => row.place },
  { key: 'status', head: 'État', width: 120, phone: 'aside', cell: (row) => <Status kind={STATUS_WORDS[row.status].kind}>{STATUS_WORDS[row.status].label}</Status> },
  { key: 'lastMessageAt', head: 'Dernier message', width: 170, cell: (row) => ago(row.lastMessageAt) },
];

const filters: readonly ListFilter[] = [{ kind: 'choice', key: 'status', label: 'État', choices: Object.entries(STATUS_WORDS).map(([value, { label }]) => ({ value, label: label.toLocaleLowerCase('fr') })) }];
const views: readonly GivenView[] = [{ name: 'À traiter', filters: { status: { value: 'open', words: 'à traiter' } } }];

/** What clients ask from their extranet (EXT-085). */
export function RequestsList() {
  return (
    <ListPage<RequestRow>
      name="requests" path={PATH} title="Demandes" caption="Demandes des clients" noun={{ one: 'demande', several: 'demandes', feminine: true }} columns={columns} filters={filters} views={views} exportable={false}
      placeholder="Objet, client, lieu, numéro…" nameOf={(row) => `${row.subject}, de ${row.clientName}`} hrefOf={(row) => `/demandes/${row.id}`} above={<TicketsOption />}
      empty={{ text: 'Aucune demande. Celles que vos clients écrivent dans leur espace arriveront ici, aussitôt.' }}
    />
  );
}

/** The option of the agency: an intervention may follow a request, and the client reads its time line (EXT-079). */
function TicketsOption() {
  const { can } = useSession();
  const cache = useQueryClient();
  const option = useQuery({ queryKey: OPTION, queryFn: () => call<{ tickets: boolean }>('GET', `${PATH}/option`) });
  const { shown, change } = useInstantChanges<{ tickets?: boolean }>(option.data ?? {}, async (changes) => {
    const saved = await call<{ tickets: boolean }>('PUT', `${PATH}/option`, changes);
    cache.setQueryData(OPTION, saved);
    void cache.invalidateQueries({ queryKey: ['requests'] });
    toast(saved.tickets ? 'Le suivi des interventions est actif.' : 'Le suivi des interventions est coupé. Ce qui existe est gardé, et masqué.');
  });
  if (shown.tickets === undefined || !can('extranet.write')) return null;
  return <TickField label="Suivi des interventions" help="Une demande peut ouvrir une intervention, que le client suit jusqu’à la facture." value={shown.tickets} onChange={(tickets) => change({ tickets })} />;
}
