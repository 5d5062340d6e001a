/** What staff read when a run could not end: what happened and how to mend it. Codes are PostgreSQL's (appendix A of its manual) and the system's. */
export function runFault(error: unknown): string {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  if (code === '53100' || code === 'ENOSPC') return 'Le disque est plein. Libérez de la place\u00A0: la publication reprendra d’elle-même.';
  if (code.startsWith('08') || code.startsWith('57P') || ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT'].includes(code) || /connection|terminat/i.test(message)) {
    return 'La base de données n’a pas répondu. La publication reprendra d’elle-même dès qu’elle répondra.';
  }
  if (isPassing(error)) return 'Les mêmes fiches ont été changées pendant l’envoi. La publication reprend d’elle-même.';
  return `Erreur inattendue\u00A0: ${message || String(error)}`;
}

/** Somebody wrote the same rows meanwhile (PostgreSQL 40001, 40P01): the same work done again from a new snapshot goes through. */
export function isPassing(error: unknown): boolean {
  const code = (error as { code?: string } | null)?.code;
  return code === '40001' || code === '40P01';
}
