import type { BinderFacts, ReservedBinder, Role, Trade } from '../model.ts';

type Levels = Pick<BinderFacts, 'trade' | 'personal' | 'ticks'>;

/**
 * The roles a binder opens. A person has one level in a building (president, else member, else co-owner), so each tick adds exactly its level, read from
 * right to left: P, P + M, P + M + C. A personal binder opens to the holders of the document's account alone, whatever its ticks.
 * The columns "Lot" and "Prestataire" of the former system are not even read here: they have no effect (SET-097, SET-108).
 */
export function rolesOpened(binder: Levels): Role[] {
  if (binder.personal) return ['holder'];
  const { ticks } = binder;
  const opened: [boolean, Role][] = binder.trade === 'syndic'
    ? [[ticks.coOwner, 'coOwner'], [ticks.member, 'member'], [ticks.president, 'president']]
    : [[ticks.landlord, 'landlord'], [ticks.tenant, 'tenant']];
  return opened.filter(([ticked]) => ticked).map(([, role]) => role);
}

export type BinderWarning = { code: 'council-hidden' | 'president-hidden' | 'nobody'; sentence: string };

/** What staff should be told about the ticks. Never a refusal: the source only warns (SET-105). */
export function binderWarnings(binder: Levels): BinderWarning[] {
  if (binder.personal) return [];
  const roles = rolesOpened(binder);
  if (roles.length === 0) {
    return [{ code: 'nobody', sentence: 'Aucune case n’est cochée\u00A0: personne ne verra les documents de ce classeur.' }];
  }
  if (binder.trade === 'rental') return [];
  if (!roles.includes('member') && roles.includes('coOwner')) {
    return [{
      code: 'council-hidden',
      sentence: 'Le conseil syndical ne verra pas ces documents. Pour les montrer à tous, cochez aussi Membre et Président.',
    }];
  }
  if (!roles.includes('president')) {
    return [{ code: 'president-hidden', sentence: 'Le président du conseil syndical ne verra pas ces documents. Cochez aussi Président.' }];
  }
  return [];
}

/** The level in words, for the list of binders and the panel "Qui voit ce document, et pourquoi". */
export function levelSentence(binder: Levels): string {
  if (binder.personal) return 'Classeur personnel, visible par les seuls titulaires du compte.';
  const roles = rolesOpened(binder);
  return SENTENCES[roles.join('+')] ?? '';
}

const SENTENCES: Record<string, string> = {
  '': 'Visible par personne.',
  'president': 'Visible par le président du conseil syndical seul.',
  'member': 'Visible par les membres du conseil syndical, sans le président.',
  'member+president': 'Visible par le conseil syndical, président et membres.',
  'coOwner': 'Visible par les copropriétaires qui ne siègent pas au conseil syndical.',
  'coOwner+member': 'Visible par les copropriétaires et les membres du conseil syndical, sans le président.',
  'coOwner+president': 'Visible par le président du conseil syndical et les copropriétaires qui n’y siègent pas.',
  'coOwner+member+president': 'Visible par tous les copropriétaires de l’immeuble.',
  'landlord': 'Visible par le propriétaire.',
  'tenant': 'Visible par le locataire.',
  'landlord+tenant': 'Visible par le propriétaire et le locataire.',
};

/** Which trade's binders a binder list shows (SET-092). */
export function bindersOfTrade<B extends { trade: Trade }>(binders: readonly B[], trade: Trade): B[] {
  return binders.filter((binder) => binder.trade === trade);
}

/** "Factures" drives the expense list, "Documents du syndic" is fed on the extranet: neither is renamed nor removed (SET-090). */
export function mayRename(binder: { reserved: ReservedBinder | null }): boolean {
  return binder.reserved === null;
}

/** "Documents du syndic" takes no event: a template or an event may be filed in every other binder. */
export function takesEvents(binder: { reserved: ReservedBinder | null }): boolean {
  return binder.reserved !== 'syndic-documents';
}
