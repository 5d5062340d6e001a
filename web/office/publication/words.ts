import { count, duration } from '../../ui/format.ts';
import type { Run } from './model.ts';

const KIND_WORDS: Record<string, [one: string, several: string]> = {
  document: ['document', 'documents'], identity: ['client', 'clients'], grant: ['droit', 'droits'], binder: ['classeur', 'classeurs'], card: ['fiche', 'fiches'], expense: ['dépense', 'dépenses'], account: ['compte', 'comptes'],
  fund: ['fonds de lot', 'fonds de lots'], 'bank-details': ['IBAN', 'IBAN'],
};
export const ACT_WORDS = { appear: 'Apparaît', change: 'Change', disappear: 'Disparaît', retain: 'Retenu' } as const;

const TRIGGERS: Record<string, string> = { schedule: 'Service système', instant: 'Mode immédiat', resend: 'Renvoi' };

export function startedBy(run: Run): string {
  return run.startedByName ?? TRIGGERS[run.trigger] ?? 'Programme';
}

export function changesOf(run: Run): number {
  return run.appeared + run.changed + run.disappeared;
}

export function isOver(run: Run): boolean {
  return run.state !== 'waiting' && run.state !== 'running';
}

export function timeTaken(run: Run): string {
  return run.startedAt && run.finishedAt ? duration(Date.parse(run.finishedAt) - Date.parse(run.startedAt)) : '';
}

/** One sentence of what a run did, kind by kind. */
export function reportLines(run: Run): string[] {
  return Object.entries(run.report?.byKind ?? {}).flatMap(([kind, { appeared, changed, disappeared }]) => {
    const [one, several] = KIND_WORDS[kind] ?? [kind, kind];
    const parts = [appeared > 0 ? `${appeared} en plus` : '', changed > 0 ? `${changed} en nouvelle version` : '', disappeared > 0 ? `${disappeared} en moins` : ''].filter(Boolean);
    return parts.length > 0 ? [`${count(appeared + changed + disappeared, one, several)}\u00A0: ${parts.join(', ')}`] : [];
  });
}
