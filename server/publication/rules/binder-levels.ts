import type { BinderFacts, ReservedBinder, Role } from '../model.ts';

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

/** "Documents du syndic" takes no event: a template or an event may be filed in every other binder. */
export function takesEvents(binder: { reserved: ReservedBinder | null }): boolean {
  return binder.reserved !== 'syndic-documents';
}
