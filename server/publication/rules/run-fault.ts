import { faultKind } from '../../kernel/fault.ts';

/** What staff read when a run could not end: what happened and how to mend it. */
export function runFault(error: unknown): string {
  const kind = faultKind(error);
  if (kind === 'disk-full') return 'Le disque est plein. Libérez de la place\u00A0: la publication reprendra d’elle-même.';
  if (kind === 'database-away') return 'La base de données n’a pas répondu. La publication reprendra d’elle-même dès qu’elle répondra.';
  if (kind === 'conflict') return 'Les mêmes fiches ont été changées pendant l’envoi. La publication reprend d’elle-même.';
  return `Erreur inattendue\u00A0: ${(error as Error | null)?.message || String(error)}`;
}

/** Done again at once from a new snapshot, it goes through. */
export function isPassing(error: unknown): boolean {
  return faultKind(error) === 'conflict';
}
