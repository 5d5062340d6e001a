import { useQueryClient } from '@tanstack/react-query';
import './agency.css';
import { call, queryString } from '../../api/client.ts';
import { dayAndTime } from '../../ui/format.ts';
import { ListPage } from '../../ui/list/list-page.tsx';
import type { ListColumn, ListFilter } from '../../ui/list/model.ts';
import type { AuditLine, StaffRow } from './model.ts';
import { fullName } from './words.ts';

const ACTORS = { staff: 'Collaborateur', client: 'Client', system: 'Programme' };

const columns: readonly ListColumn<AuditLine>[] = [
  { key: 'at', head: 'Date et heure', width: 160, phone: 'aside', cell: (row) => dayAndTime(row.at) },
  { key: 'actorName', head: 'Auteur', width: 180, phone: 'line', cell: (row) => row.actorName },
  { key: 'actorKind', head: 'Qualité', width: 120, sortable: false, hidden: true, cell: (row) => ACTORS[row.actorKind] },
  { key: 'act', head: 'Action', width: 300, phone: 'title', cell: (row) => row.label },
  { key: 'detail', head: 'Détail', width: 520, sortable: false, cell: (row) => <Lines row={row} /> },
];

export function Journal() {
  const client = useQueryClient();
  const readActs = () => client.fetchQuery({ queryKey: ['audit', 'acts'], queryFn: () => call<{ act: string; label: string; times: number }[]>('GET', '/api/office/audit/acts'), staleTime: 60_000 });
  const filters: readonly ListFilter[] = [
    { kind: 'days', key: 'at', label: 'Date', fromKey: 'fromOn', untilKey: 'untilOn' },
    { kind: 'pick', key: 'act', label: 'Action', find: async (text) => (await readActs()).filter(({ label }) => fold(label).includes(fold(text))).map(({ act, label, times }) => ({ id: act, label, detail: String(times) })) },
    {
      kind: 'pick', key: 'actorId', label: 'Auteur',
      find: async (text, signal) => (await call<{ rows: StaffRow[] }>('GET', `/api/office/staff${queryString({ filter: text, limit: 20 })}`, undefined, { signal })).rows.map((row) => ({ id: row.id, label: fullName(row), ...(row.jobTitle ? { detail: row.jobTitle } : {}) })),
    },
    { kind: 'choice', key: 'actorKind', label: 'Qualité', choices: Object.entries(ACTORS).map(([value, label]) => ({ value, label: label.toLowerCase() })) },
  ];
  return (
    <ListPage<AuditLine>
      name="audit" path="/api/office/audit" title="Journal" caption="Journal des actions" noun={{ one: 'action', several: 'actions', feminine: true }} columns={columns} filters={filters} placeholder="Auteur, nom, valeur…"
      nameOf={(row) => row.label} empty={{ text: 'Aucune action. Tout ce qui change dans l’agence s’inscrira ici, avec son auteur.' }}
    />
  );
}

function Lines({ row }: { row: AuditLine }) {
  return (
    <span className="journal" title={row.lines.map(inWords).join(' · ')}>
      {row.lines.map((line, index) => <span key={line.field}>{index > 0 ? ' · ' : ''}{line.field}&nbsp;: {line.before === null ? null : <><del>{line.before}</del><span aria-hidden="true"> → </span><span className="vh"> devient </span></>}<ins>{line.after}</ins></span>)}
    </span>
  );
}

function inWords({ field, before, after }: AuditLine['lines'][number]): string {
  return before === null ? `${field}\u00A0: ${after}` : `${field}\u00A0: ${before} → ${after}`;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
