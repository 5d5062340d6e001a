import type { Day } from '../../kernel/day.ts';
import type { ActiveTrades, BinderFacts, DocumentFacts, Grant, Place, Role } from '../model.ts';
import { levelSentence, rolesOpened } from './binder-levels.ts';
import { quoted } from './french-words.ts';
import { contains } from './periods.ts';
import { placesOf } from './places.ts';
import { publicationState, type NextStep, type PublicationState } from './publication-state.ts';
import { whyNot, type UnseenReason } from './why-not.ts';

type Decision =
  | { visible: true; grant: Grant; sentence: string }
  | { visible: false; reason: UnseenReason; sentence: string; nextStep: NextStep | null };

/** `withheld` are the grants of accounts that are not published: they show nothing, they only explain. */
export type PersonRights = { personId: string; name: string; grants: readonly Grant[]; withheld: readonly Grant[] };

/** The grant that lets this person read documents at these places in such a binder; null when none does. */
function openingGrant(places: readonly Place[], roles: readonly Role[], grants: readonly Grant[], on: Day): Grant | null {
  return grants.find((grant) => contains(grant, on) && roles.includes(grant.role)
    && places.some(({ side, placeId }) => side === grant.side && placeId === grant.placeId)) ?? null;
}

/** The same join as the extranet makes when it reads: a grant in force that day, at a place of the document, in a role the binder opens. */
function decideByRights(document: DocumentFacts, binder: BinderFacts, person: PersonRights, on: Day): Decision {
  const places = placesOf(document, binder);
  const grant = openingGrant(places, rolesOpened(binder), person.grants, on);
  if (grant) return { visible: true, grant, sentence: grant.why.sentence };
  return { visible: false, ...whyNot(places, binder, person, on) };
}

function retained({ reason, sentence, nextStep }: Extract<PublicationState, { published: false }>): Decision {
  return { visible: false, reason, sentence, nextStep };
}

export type SeeingGroup = {
  role: Role;
  title: string;
  sentence: string;
  people: { personId: string; name: string; sentence: string; until: Day | null }[];
};
export type NotSeeingGroup = {
  reason: UnseenReason;
  title: string;
  people: { personId: string; name: string; sentence: string; nextStep: NextStep | null }[];
};
export type WhoSees = { total: number; state: PublicationState; seeing: SeeingGroup[]; notSeeing: NotSeeingGroup[] };

/**
 * The panel "Qui voit ce document, et pourquoi" (BEY-522), for the people given. When the document is not on the extranet nobody sees it, and those who
 * would are told apart from those who would not anyway.
 */
export function whoSees(document: DocumentFacts, binder: BinderFacts | null, people: readonly PersonRights[], on: Day, trades?: ActiveTrades): WhoSees {
  const state = publicationState(document, binder, on, trades);
  const seeing = new Map<Role, SeeingGroup>();
  const notSeeing = new Map<UnseenReason, NotSeeingGroup>();
  for (const person of [...people].sort((a, b) => a.name.localeCompare(b.name, 'fr'))) {
    const { personId, name } = person;
    const decision = explained(state, document, binder, person, on);
    if (decision.visible) {
      const { role, until } = decision.grant;
      const group = seeing.get(role) ?? { role, title: TITLES[role], sentence: levelOf(state), people: [] };
      group.people.push({ personId, name, sentence: decision.sentence, until });
      seeing.set(role, group);
    } else {
      const { reason, sentence, nextStep } = decision;
      const group = notSeeing.get(reason) ?? { reason, title: UNSEEN_TITLES[reason], people: [] };
      group.people.push({ personId, name, sentence, nextStep });
      notSeeing.set(reason, group);
    }
  }
  const inOrder = ROLE_ORDER.flatMap((role) => seeing.get(role) ?? []);
  const mostUseful = UNSEEN_ORDER.flatMap((reason) => notSeeing.get(reason) ?? []);
  return { total: inOrder.reduce((sum, { people: group }) => sum + group.length, 0), state, seeing: inOrder, notSeeing: mostUseful };
}

/** A retained document is retained for those who would read it; the others have their own reason, which stays when it is published. */
function explained(state: PublicationState, document: DocumentFacts, binder: BinderFacts | null, person: PersonRights, on: Day): Decision {
  if (state.published) return decideByRights(document, state.binder, person, on);
  const byRights = binder === null ? null : decideByRights(document, binder, person, on);
  return byRights === null || byRights.visible ? retained(state) : byRights;
}

function levelOf(state: PublicationState): string {
  return state.published ? `Classeur ${quoted(state.binder.path)}. ${levelSentence(state.binder)}` : '';
}

const ROLE_ORDER: readonly Role[] = ['holder', 'coOwner', 'member', 'president', 'landlord', 'tenant', 'tenantAccount'];

const TITLES: Record<Role, string> = {
  holder: 'Titulaires du compte', coOwner: 'Copropriétaires de l’immeuble', member: 'Membres du conseil syndical', president: 'Président du conseil syndical',
  landlord: 'Propriétaires bailleurs', tenant: 'Locataires', tenantAccount: 'Bailleurs du titulaire',
};

const UNSEEN_TITLES: Record<UnseenReason, string> = {
  'not-publishable': 'Document non publiable',
  'no-binder': 'Document sans classeur',
  'extranet-only-binder': 'Classeur tenu sur l’extranet',
  'trade-closed': 'Métier fermé sur l’extranet',
  'binder-closed': 'Classeur ouvert à personne',
  'no-place': 'Document sans rattachement',
  'not-yet': 'Document pas encore publié',
  'term-over': 'Durée de publication terminée',
  'account-not-published': 'Compte non publié',
  'right-ended': 'Droit terminé',
  'right-to-come': 'Droit à venir',
  'other-level': 'Niveau du classeur',
  'not-holder': 'Classeur personnel',
  'other-trade': 'Autre métier',
  elsewhere: 'Aucun lien',
};

/** Those the staff can do something about come first. */
const UNSEEN_ORDER = Object.keys(UNSEEN_TITLES) as UnseenReason[];
