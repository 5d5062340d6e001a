import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import type { Sheet } from '../../platform/records/sheet-reply.ts';
import { demand, holds } from '../access.ts';
import { readAgency } from '../repository/agencies.ts';
import * as repository from '../repository/audit.ts';
import { actInWords, detailInWords } from '../rules/audit-words.ts';

export type { AuditFacets } from '../repository/audit.ts';

export interface AuditLine extends repository.AuditRow {
  label: string;
  /** On the agency's clock: 24/11/2026 18:42:05. */
  time: string;
  lines: { field: string; before: string | null; after: string | null }[];
}

/** The journal: who did what, when, to what, and what it was before. */
export async function readAudit(tx: Tx, viewer: Viewer, request: ListRequest, facets: repository.AuditFacets): Promise<ListPage<AuditLine>> {
  demand(holds(viewer, 'audit.read'));
  const { timeZone } = await readAgency(tx, viewer.agencyId);
  const clock = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeStyle: 'medium', timeZone });
  const page = await repository.listAudit(tx, request, facets);
  return { total: page.total, rows: page.rows.map((row) => ({ ...row, label: actInWords(row.act), time: clock.format(row.at), lines: detailInWords(row.detail) })) };
}

export async function readActs(tx: Tx, viewer: Viewer): Promise<{ act: string; label: string; times: number }[]> {
  demand(holds(viewer, 'audit.read'));
  return (await repository.countActs(tx)).map((row) => ({ ...row, label: actInWords(row.act) })).sort((a, b) => a.label.localeCompare(b.label, 'fr'));
}

const ACTORS = { staff: 'Collaborateur', client: 'Client', system: 'Programme' };

export const auditSheet: Sheet<AuditLine> = {
  at: { header: 'Date et heure', kind: 'text', width: 18, value: (row) => row.time },
  actorName: { header: 'Auteur', kind: 'text', width: 26, value: (row) => row.actorName },
  actorKind: { header: 'Qualité', kind: 'text', value: (row) => ACTORS[row.actorKind] },
  act: { header: 'Action', kind: 'text', width: 34, value: (row) => row.label },
  detail: { header: 'Détail', kind: 'text', width: 60, value: (row) => row.lines.map(({ field, before, after }) => (before === null ? `${field}\u00A0: ${after ?? ''}` : `${field}\u00A0: ${before} → ${after ?? ''}`)).join('\u202F; ') },
};
