import { faultKind } from '../../kernel/fault.ts';
import { Refusal } from '../../kernel/refusal.ts';

/** What staff read when a work on a run stopped for good: what happened and how to mend it. */
export function runFault(error: unknown): string {
  if (error instanceof Refusal && error.code !== 'disk-full') return error.message;
  const kind = error instanceof Refusal ? 'disk-full' : faultKind(error);
  if (kind === 'disk-full') return 'Le disque du serveur est plein. Rien n’a été enregistré. Faites libérer de la place, puis relancez la simulation.';
  if (kind === 'database-away') return 'La base de données s’est arrêtée à chaque essai. Rien n’a été enregistré. Prévenez l’administrateur, puis relancez la simulation.';
  return 'La reprise s’est arrêtée sur une erreur du programme. Rien n’a été enregistré. Relancez-la\u202F; si cela recommence, transmettez le journal du serveur.';
}

/** The same work, done again in a while, goes through without anybody doing anything. */
export function goesThroughLater(error: unknown): boolean {
  return ['database-away', 'conflict'].includes(faultKind(error));
}
