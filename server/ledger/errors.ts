import { Refusal } from '../kernel/refusal.ts';
import { decimalText } from '../kernel/money.ts';
import { grouped, quoted } from '../kernel/french-text.ts';

export const noRight = () => new Refusal('no-right', 'Votre rôle n’ouvre pas cette fonction. Demandez l’accès à un administrateur de l’agence.', 403);

const euros = (cents: bigint): string => {
  const [whole, decimals] = decimalText(cents < 0n ? -cents : cents, ',').split(',');
  return `${grouped(BigInt(whole!))},${decimals}\u00A0€`;
};
const frenchDay = (day: string): string => day.split('-').toReversed().join('/');
const onField = (code: string, field: string, sentence: string, status = 422) => new Refusal(code, sentence, status, { [field]: sentence });

/** What the books refuse: what, where, how to mend. */
export const refusals = {
  noLines: (number: string) => new Refusal('entry-empty', `L’écriture ${number} n’a aucune ligne. Ajoutez ses lignes, puis enregistrez à nouveau.`),
  tooFewLines: (label: string) => new Refusal('entry-too-short', `L’écriture ${quoted(label)} a moins de deux lignes. Ajoutez sa contrepartie.`),
  noLabel: () => onField('entry-without-label', 'label', 'L’écriture n’a pas de libellé. Indiquez la pièce qui l’appuie\u00A0: facture, paiement ou appel.'),
  unbalanced: (name: string, gapCents: bigint) => new Refusal('entry-unbalanced',
    `L’écriture ${/\s/.test(name) ? quoted(name) : name} n’est pas équilibrée\u00A0: débit et crédit diffèrent de ${euros(gapCents)}. Corrigez une de ses lignes.`),
  bothSides: (name: string, line: number) => new Refusal('line-on-both-sides', `L’écriture ${/\s/.test(name) ? quoted(name) : name}, ligne ${line}, porte un débit et un crédit. Séparez-la en deux lignes.`),
  noAccount: (line: number) => new Refusal('account-missing', `Ligne ${line}\u00A0: aucun compte n’est indiqué. Choisissez un compte du plan comptable.`),
  accountUnknown: (account: string, line: number) => new Refusal('account-unknown', `Ligne ${line}\u00A0: le compte ${quoted(account)} n’existe pas dans ce plan comptable. Choisissez-en un autre, ou ouvrez-le d’abord.`),
  accountClosed: (account: string) => new Refusal('account-closed', `Le compte ${quoted(account)} ne reçoit plus d’écritures. Choisissez un autre compte.`),
  accountForm: (account: string) => onField('account-form', 'number', `Le compte ${quoted(account)} ne convient pas\u00A0: il faut trois chiffres d’abord, puis des chiffres ou des lettres, sans tiret. Exemple\u00A0: 450100 pour 450-1, 120 pour 12.`),
  accountOutsideChart: (account: string, instead: string | null) => onField('account-outside-chart', 'number',
    `Le compte ${quoted(account)} n’est pas de la nomenclature des copropriétés (arrêté du 14 mars 2005). ${instead ? `Pour cet usage, prenez le compte ${instead} ou une de ses subdivisions.` : 'Subdivisez un de ses comptes.'}`),
  accountTaken: (account: string) => onField('account-taken', 'number', `Le compte ${quoted(account)} existe déjà. Choisissez un autre numéro.`, 409),
  noAuxiliary: (account: string, line: number) => new Refusal('auxiliary-missing', `Ligne ${line}\u00A0: le compte ${account} est tenu par personne. Indiquez le compte du client.`),
  auxiliaryUnknown: (auxiliary: string, line: number) => new Refusal('auxiliary-unknown', `Ligne ${line}\u00A0: le compte auxiliaire ${quoted(auxiliary)} n’existe pas ici. Choisissez-en un de la liste.`),
  analyticUnknown: (code: string, line: number) => new Refusal('analytic-unknown', `Ligne ${line}\u00A0: le compte analytique ${quoted(code)} n’existe pas ici. Ouvrez-le d’abord.`),
  noKey: (account: string, line: number) => new Refusal('key-missing', `Ligne ${line}\u00A0: le compte ${account} se répartit entre les lots. Choisissez une clé de répartition.`),
  noAmount: (line: number) => new Refusal('amount-missing', `Ligne ${line}\u00A0: ni débit ni crédit. Indiquez un montant, ou retirez la ligne.`),
  negativeAmount: (line: number) => new Refusal('amount-negative', `Ligne ${line}\u00A0: le montant est négatif. Portez-le dans l’autre colonne.`),
  journalUnknown: (journal: string) => onField('journal-unknown', 'journal', `Le journal ${quoted(journal)} n’existe pas dans cette comptabilité. Choisissez-en un autre.`),
  journalTaken: (journal: string) => onField('journal-taken', 'code', `Le journal ${quoted(journal)} existe déjà. Choisissez un autre code.`, 409),
  noFiscalYear: (on: string) => onField('no-fiscal-year', 'entryOn', `Aucun exercice ne contient le ${frenchDay(on)}. Ouvrez l’exercice, ou changez la date de l’écriture.`),
  yearClosed: (from: string, until: string, next: string | null) => onField('year-closed', 'entryOn', `L’exercice du ${frenchDay(from)} au ${frenchDay(until)} est clos. ${next ? `Datez l’écriture du ${frenchDay(next)} au plus tôt, avec la vraie date en date de pièce.` : 'Ouvrez l’exercice suivant.'}`),
  periodClosed: (until: string, next: string | null) => onField('period-closed', 'entryOn', `La période est close jusqu’au ${frenchDay(until)}. ${next ? `Datez l’écriture du ${frenchDay(next)} au plus tôt, avec la vraie date en date de pièce.` : 'Ouvrez l’exercice suivant.'}`),
  yearReversed: () => onField('days-reversed', 'untilOn', 'La date de fin précède la date de début. Choisissez une date plus tardive.'),
  yearTooLong: (months: number) => onField('year-too-long', 'untilOn', `Un exercice dure ${months} mois au plus${months === 18 ? ' pour le premier' : ''}. Choisissez une date de fin plus proche.`),
  yearOverlaps: () => onField('year-overlaps', 'fromOn', 'Ces dates chevauchent un autre exercice. Commencez le lendemain de sa fin.', 409),
  yearApart: () => onField('year-apart', 'fromOn', 'Un exercice suit l’autre sans interruption. Commencez le lendemain de la fin du précédent.'),
  lettersTooFew: () => new Refusal('letters-too-few', 'Un lettrage rapproche au moins deux lignes. Sélectionnez la ligne qui manque.'),
  lettersApart: () => new Refusal('letters-apart', 'Un lettrage rapproche des lignes d’un même compte et d’un même tiers. Revoyez la sélection.'),
  letteredAlready: (code: string) => new Refusal('lettered-already', `Une des lignes est déjà lettrée ${code}. Retirez-la, ou délettrez d’abord.`, 409),
  lettersUnequal: (gapCents: bigint) => new Refusal('letters-unequal', `Ces lignes diffèrent de ${euros(gapCents)}\u00A0: le lettrage serait partiel. Complétez la sélection, ou confirmez le lettrage partiel.`),
  notLettered: () => new Refusal('not-lettered', 'Aucune de ces lignes n’est lettrée.', 409),
  reversedAlready: (number: string) => new Refusal('reversed-already', `Cette écriture est déjà extournée par ${number}.`, 409),
  /** `sentence`: where it is undone instead, said by the module that made it. */
  madeElsewhere: (sentence: string) => new Refusal('made-elsewhere', sentence, 409),
  reversedBefore: (entryOn: string) => onField('reversed-before', 'on', `L’écriture est du ${frenchDay(entryOn)}\u00A0: son extourne ne peut pas la précéder. Choisissez ce jour ou un jour plus tardif.`),
  reversalOfReversal: () => new Refusal('reversal-of-reversal', 'Cette écriture est elle-même une extourne. Passez une nouvelle écriture.', 409),
  draftsLeft: (count: number) => new Refusal('drafts-left', `${count} ${count === 1 ? 'brouillon reste' : 'brouillons restent'} dans l’exercice. Validez-les, changez leur date ou supprimez-les d’abord.`, 409),
  suspenseLeft: (account: string, cents: bigint) => new Refusal('suspense-left', `Le compte d’attente ${account} porte ${euros(cents)}. Soldez-le, ou confirmez qu’il est justifié ligne à ligne.`, 409),
  resultLeft: (cents: bigint) => new Refusal('result-left', `Charges et produits de l’exercice diffèrent de ${euros(cents)}\u00A0: ils ne sont pas encore répartis. Passez l’écriture de régularisation d’abord.`, 409),
  yearNotOpen: () => new Refusal('year-not-open', 'Cet exercice n’est plus ouvert.', 409),
  yearNotArrested: () => new Refusal('year-not-arrested', 'Cet exercice n’est pas arrêté. Arrêtez-le d’abord.', 409),
  yearArrestedElsewhere: () => new Refusal('year-arrested-elsewhere', 'Cet exercice a été arrêté avec la régularisation de chaque lot\u00A0: approuvez-le ou rouvrez-le depuis «\u00A0Exercices et appels\u00A0», ses livres suivront.', 409),
  yearApproved: () => new Refusal('year-approved', 'Cet exercice est approuvé\u00A0: il ne se rouvre pas. Corrigez par une écriture de l’exercice suivant.', 409),
  earlierYearOpen: () => new Refusal('earlier-year-open', 'L’exercice précédent n’est pas clos. Clôturez les exercices dans l’ordre.', 409),
  closedUntilBack: (until: string) => onField('closed-until-back', 'closedUntil', `La période est déjà close jusqu’au ${frenchDay(until)}\u00A0: une clôture ne recule pas.`),
  closedUntilAhead: (today: string) => onField('closed-until-ahead', 'closedUntil', `Ces jours ne sont pas passés\u00A0: une période se clôt au plus tard la veille du ${frenchDay(today)}.`),
  yearRunning: (untilOn: string) => new Refusal('year-running', `L’exercice court jusqu’au ${frenchDay(untilOn)}. Ses comptes s’arrêtent à partir du lendemain.`, 409),
  closedUntilOutside: () => onField('closed-until-outside', 'closedUntil', 'Choisissez un jour de l’exercice, avant son dernier jour.'),
  accountUndeclarable: (account: string) => new Refusal('account-undeclarable', `Le fichier des écritures ne peut pas être produit : le compte ${quoted(account)} ne commence pas par trois chiffres, ou porte un tiret. Reportez ses écritures sur un compte conforme (120 pour 12, 4501 pour 450-1), ou un axe analytique.`, 409),
  fileEmpty: (name: string) => new Refusal('file-empty', `${quoted(name)} est vide. Choisissez le bon fichier, ou exportez-le à nouveau.`),
  notFec: () => new Refusal('not-fec', 'Ce fichier n’est pas un fichier des écritures comptables : sa première ligne ne porte pas les 18 colonnes attendues, de JournalCode à Idevise. Exportez-le à nouveau depuis votre logiciel.'),
  chainBroken: (number: string) => new Refusal('chain-broken', `L’écriture ${number} ne correspond plus à son empreinte\u00A0: les livres ont été modifiés hors du logiciel. Prévenez l’administrateur.`, 409),
};
