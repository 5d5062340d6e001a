import type { Contact, Trade } from '../model.ts';

/** What the questionnaire looks at before the extranet opens for the first time. */
export interface ActivationFacts {
  domain: string | null;
  legalNotice: string | null;
  contacts: readonly Contact[];
  licensed: boolean;
  /** Binders that were published, by trade. */
  binders: readonly { trade: Trade; count: number }[];
  bindersChecked: { by: string; at: string } | null;
  published: { documents: number; clients: number } | null;
}

export type StepKey = 'domain' | 'legalNotice' | 'licence' | 'publication' | 'contacts' | 'binders';

export interface ActivationStep {
  key: StepKey;
  label: string;
  done: boolean;
  /** What was answered when done; what is missing, and how to mend it, when not. */
  sentence: string;
}

const LEAST_NOTICE = 40;

/**
 * EXT-087: the questions of the activation, in the order in which they are answered. Contacts and binders are read as clients will find them, so
 * they come after the first publication.
 */
export function activationSteps(facts: ActivationFacts): ActivationStep[] {
  const step = (key: StepKey, label: string, missing: string | null, answer: string): ActivationStep => ({ key, label, done: missing === null, sentence: missing ?? answer });
  const { published, bindersChecked } = facts;
  const binderCount = facts.binders.reduce((sum, { count }) => sum + count, 0);
  return [
    step('domain', 'Nom de domaine', facts.domain ? null : 'Donnez et validez le nom de domaine\u00A0: il identifie l’extranet de votre agence.', `Vos clients viennent par ${facts.domain}.`),
    step('legalNotice', 'Mentions légales', noticeFault(facts.legalNotice), 'Lisibles par tous dès la page de connexion.'),
    step('licence', 'Licence', facts.licensed ? null : 'Validez la licence de votre agence\u00A0: l’extranet ne s’ouvre pas sans elle.', 'Une licence valable ouvre l’extranet.'),
    step('publication', 'Première publication', publicationFault(published), `${figure(published?.documents ?? 0, 'document publié', 'documents publiés')}, pour ${figure(published?.clients ?? 0, 'client', 'clients')}.`),
    step('contacts', 'Contacts', contactFault(facts.contacts), `${figure(facts.contacts.length, 'bureau', 'bureaux')} dans «\u00A0Contacts\u00A0».`),
    step('binders', 'Classeurs', binderFault(binderCount, bindersChecked), `${figure(binderCount, 'classeur vérifié', 'classeurs vérifiés')} par ${bindersChecked?.by ?? ''}.`),
  ];
}

/** Loi n° 2004-575, art. 6 III (now art. 1-1): who publishes must be named to whoever reads. A few words cannot do it. */
function noticeFault(notice: string | null): string | null {
  const text = notice?.trim() ?? '';
  if (text === '') return 'Écrivez les mentions légales\u00A0: éditeur, adresse, directeur de la publication, hébergeur, données personnelles.';
  return text.length < LEAST_NOTICE ? 'Ces mentions sont trop courtes pour nommer l’éditeur, le directeur de la publication et l’hébergeur. Complétez-les.' : null;
}

function publicationFault(published: ActivationFacts['published']): string | null {
  if (!published) return 'Lancez une première publication\u00A0: elle apporte comptes, classeurs, documents et bureaux.';
  if (published.clients === 0) return 'La publication n’a apporté aucun client. Publiez au moins un compte, puis relancez-la.';
  return null;
}

function contactFault(contacts: readonly Contact[]): string | null {
  if (contacts.length === 0) return 'Aucun bureau n’est visible de vos clients. Cochez «\u00A0Visible dans Contacts\u00A0» sur un bureau, puis publiez.';
  return contacts.some((contact) => contact.phone || contact.email) ? null : 'Aucun bureau visible n’a de téléphone ni de courriel. Complétez-en un, puis publiez.';
}

function binderFault(count: number, checked: ActivationFacts['bindersChecked']): string | null {
  if (count === 0) return 'Aucun classeur n’est publié. Créez vos classeurs, puis publiez.';
  return checked ? null : 'Regardez qui voit chaque classeur, puis cochez «\u00A0J’ai vérifié\u00A0».';
}

function figure(count: number, one: string, several: string): string {
  return `${count.toLocaleString('fr-FR').replaceAll('\u202F', '\u00A0')}\u00A0${count < 2 ? one : several}`;
}
