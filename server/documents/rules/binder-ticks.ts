import type { Binder, BinderTicks, ReservedBinder } from '../model.ts';

export type BinderWarning = { code: 'council-hidden' | 'president-hidden' | 'nobody'; sentence: string };

export const NO_TICKS: BinderTicks = { coOwner: false, member: false, president: false, landlord: false, tenant: false, lot: false, contractor: false };

/** What staff should be told about the ticks. Never a refusal: the former system only warned. The columns "Lot" and "Prestataire" are not even read. */
export function binderWarnings({ trade, personal, ticks }: Pick<Binder, 'trade' | 'personal' | 'ticks'>): BinderWarning[] {
  if (personal) return [];
  const opened = trade === 'syndic' ? [ticks.coOwner, ticks.member, ticks.president] : [ticks.landlord, ticks.tenant];
  if (!opened.includes(true)) return [{ code: 'nobody', sentence: 'Aucune case n’est cochée\u00A0: personne ne verra les documents de ce classeur.' }];
  if (trade === 'rental') return [];
  if (ticks.coOwner && !ticks.member) {
    return [{ code: 'council-hidden', sentence: 'Le conseil syndical ne verra pas ces documents. Pour les montrer à tous, cochez aussi Membre et Président.' }];
  }
  if (!ticks.president) return [{ code: 'president-hidden', sentence: 'Le président du conseil syndical ne verra pas ces documents. Cochez aussi Président.' }];
  return [];
}

/** "Documents du syndic" takes no event: a template or an event may be filed in every other binder. */
export function takesEvents(binder: { reserved: ReservedBinder | null }): boolean {
  return binder.reserved !== 'syndic-documents';
}

/**
 * A name as it is kept: no space doubled or at an end, one space on each side of a slash that opens a level ("Courriers/Locataires" and
 * "Courriers / Locataires" are one binder), "//" left alone since it is a slash inside a name. Null when nothing is left to read.
 */
export function tidyBinderPath(path: string): string | null {
  const tidy = path.normalize('NFC').replaceAll(/\p{Cc}|\p{Cf}/gu, '').replaceAll(/\s+/g, ' ').replaceAll(/ ?(?<!\/)\/(?!\/) ?/g, ' / ').trim();
  const levels = tidy.split(/(?<!\/)\/(?!\/)/).map((level) => level.trim());
  return levels.some((level) => level.replaceAll('/', '').trim() === '') ? null : tidy;
}
