import type { Day } from '../../kernel/day.ts';
import type { BinderFacts, Grant, Place, Role } from '../model.ts';
import { levelSentence, rolesOpened } from './binder-levels.ts';
import { frenchDay, quoted } from './french-words.ts';
import { contains } from './periods.ts';
import type { NextStep, RetainedReason } from './publication-state.ts';

export type UnseenReason = RetainedReason | 'account-not-published' | 'right-ended' | 'right-to-come' | 'other-level' | 'not-holder' | 'other-trade' | 'elsewhere';

type Answer = { reason: UnseenReason; sentence: string; nextStep: NextStep | null };
type Rights = { personId: string; grants: readonly Grant[]; withheld: readonly Grant[] };

/**
 * Why a person does not read a document that is published: the nearest miss, so that staff know what to mend. Called for people who see nothing of it;
 * the order of the questions is the order of usefulness.
 */
export function whyNot(places: readonly Place[], binder: BinderFacts, { personId, grants, withheld }: Rights, on: Day): Answer {
  const roles = rolesOpened(binder);
  const here = (grant: Grant) => places.some(({ side, placeId }) => side === grant.side && placeId === grant.placeId);
  const opened = (grant: Grant) => here(grant) && roles.includes(grant.role);

  const unpublished = withheld.find((grant) => opened(grant) && contains(grant, on));
  if (unpublished) {
    return {
      reason: 'account-not-published', sentence: `Compte non publié. ${unpublished.why.sentence}`,
      nextStep: { act: 'open-account', label: 'Ouvrir le compte', targetId: unpublished.why.accountIds[0] ?? null },
    };
  }
  const ended = latest(grants.filter((grant) => opened(grant) && grant.until !== null && grant.until < on));
  if (ended) return { reason: 'right-ended', sentence: `${ENDED[ended.role]} ${frenchDay(ended.until!)}.`, nextStep: null };

  const toCome = grants.find((grant) => opened(grant) && grant.from !== null && grant.from > on);
  if (toCome) return { reason: 'right-to-come', sentence: `Le verra à partir du ${frenchDay(toCome.from!)}. ${toCome.why.sentence}`, nextStep: null };

  if (binder.personal) {
    return { reason: 'not-holder', sentence: `Le classeur ${quoted(binder.path)} est personnel, réservé aux titulaires du compte destinataire.`, nextStep: null };
  }
  const current = grants.find((grant) => here(grant) && contains(grant, on));
  if (current) {
    const sameTrade = (current.space === 'coOwner') === (binder.trade === 'syndic');
    if (!sameTrade) return otherTrade(binder);
    return {
      reason: 'other-level', sentence: `${current.why.sentence} Classeur ${quoted(binder.path)}\u00A0: ${uncapitalised(levelSentence(binder))}`,
      nextStep: { act: 'open-binder', label: 'Ouvrir le classeur', targetId: binder.id },
    };
  }
  const inTrade = grants.some((grant) => (grant.space === 'coOwner') === (binder.trade === 'syndic'));
  if (!inTrade && grants.length > 0) return otherTrade(binder);
  return {
    reason: 'elsewhere', sentence: binder.trade === 'syndic' ? 'Aucun lien avec cet immeuble.' : 'Aucun lien avec ce lot ou ce bail.',
    nextStep: { act: 'open-person', label: 'Ouvrir la fiche', targetId: personId },
  };
}

function otherTrade(binder: BinderFacts): Answer {
  return { reason: 'other-trade', sentence: `Classeur réservé au métier ${binder.trade === 'syndic' ? 'Syndic' : 'Gérance'}.`, nextStep: null };
}

function latest(grants: readonly Grant[]): Grant | undefined {
  return [...grants].sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? 1 : -1))[0];
}

function uncapitalised(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

const ENDED: Record<Role, string> = {
  holder: 'Titulaire du compte jusqu’au', coOwner: 'Copropriétaire de l’immeuble jusqu’au', member: 'Membre du conseil syndical jusqu’au',
  president: 'Président du conseil syndical jusqu’au', landlord: 'Mandat de gérance terminé le', tenant: 'Bail terminé le', tenantAccount: 'Bail du locataire terminé le',
};
