import { grouped } from '../kernel/french-text.ts';
import { decimalText } from '../kernel/money.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Reason } from './model.ts';

export const noRight = () => new Refusal('no-right', 'Votre rôle n’ouvre pas cette fonction. Demandez l’accès à un administrateur de l’agence.', 403);

const onField = (code: string, field: string, sentence: string, status = 422) => new Refusal(code, sentence, status, { [field]: sentence });
const frenchDay = (day: string): string => day.split('-').toReversed().join('/');
const euros = (cents: bigint): string => {
  const [whole, decimals] = decimalText(cents < 0n ? -cents : cents, ',').split(',');
  return `${grouped(BigInt(whole!))},${decimals}\u00A0€`;
};
const lotsInWords = (numbers: readonly string[]) => `${numbers.length === 1 ? 'le lot' : 'les lots'} ${numbers.slice(0, 8).join(', ')}${numbers.length > 8 ? '…' : ''}`;

/** What the co-ownership's year refuses: what, where, how to mend. */
export const refusals = {
  budgetTwice: () => onField('budget-twice', 'fromOn', 'Un budget existe déjà pour cet exercice. Ouvrez-le.', 409),
  yearApart: (from: string, until: string) => onField('year-apart', 'fromOn', `Les livres de cet immeuble ont un exercice du ${frenchDay(from)} au ${frenchDay(until)}. Reprenez ses dates.`),
  budgetVoted: () => new Refusal('budget-voted', 'Ce budget est voté\u00A0: il ne change plus. Annulez le vote tant qu’aucun appel n’est validé.', 409),
  budgetCalled: () => new Refusal('budget-called', 'Des appels de ce budget sont validés\u00A0: le vote ne s’annule plus.', 409),
  budgetEmpty: () => new Refusal('budget-empty', 'Ce budget n’a aucun poste. Ajoutez-en avant le vote.'),
  keyElsewhere: () => onField('key-elsewhere', 'lines', 'Une clé de répartition n’est pas de cet immeuble. Choisissez-en une autre.'),
  keyEmpty: (label: string) => new Refusal('key-empty', `La clé «\u00A0${label}\u00A0» n’a de tantièmes pour aucun lot. Complétez ses tantièmes.`, 409),
  noGeneralKey: () => new Refusal('no-general-key', 'Cet immeuble n’a pas de clé générale. Cochez-en une dans ses clés de répartition.', 409),
  fundTooLow: (reason: Reason) => onField('fund-too-low', 'worksFundCents', `La cotisation au fonds de travaux est trop basse. ${reason.sentence} (${reason.article}).`),
  calledElsewhere: (on: string) => new Refusal('called-elsewhere', `Une autre écriture a déjà appelé ces fonds au ${frenchDay(on)}. Extournez-la avant de valider cet appel.`, 409),
  callCounted: (why: string) => new Refusal('call-counted', why, 409),
  notPosted: () => new Refusal('call-not-posted', 'Cet appel n’est pas validé. Validez-le avant d’écrire les avis.', 409),
  noSuchCall: () => new Refusal('no-such-call', 'Cet appel n’existe pas dans l’échéancier.', 404),
  nobodyOwns: (numbers: readonly string[], on: string) => new Refusal('nobody-owns', `Au ${frenchDay(on)}, ${lotsInWords(numbers)} ${numbers.length === 1 ? 'n’a' : 'n’ont'} pas de propriétaire. Complétez les propriétés, puis recommencez.`, 409),
  noAccount: (names: readonly string[]) => new Refusal('owner-without-account', `${names.slice(0, 5).join(', ')} ${names.length === 1 ? 'n’a' : 'n’ont'} pas de compte dans cet immeuble. Ouvrez ${names.length === 1 ? 'son compte' : 'leurs comptes'}, puis recommencez.`, 409),
  yearClosed: () => new Refusal('year-closed', 'Cet exercice est arrêté. Passez l’opération sur l’exercice suivant, ou rouvrez-le tant que l’assemblée n’a pas approuvé ses comptes.', 409),
  yearNotClosed: () => new Refusal('year-not-closed', 'Cet exercice n’est pas arrêté. Arrêtez d’abord ses comptes.', 409),
  yearApproved: () => new Refusal('year-approved', 'Les comptes de cet exercice sont déjà approuvés.', 409),
  outsideYear: (field: string, from: string, until: string) => onField('outside-year', field, `Choisissez une date du ${frenchDay(from)} au ${frenchDay(until)}.`),
  approvedTooEarly: () => onField('approved-too-early', 'approvedOn', 'L’assemblée approuve les comptes après leur clôture. Choisissez une date plus tardive.'),
  withoutKey: (count: number) => new Refusal('charges-without-key', `${count} ${count === 1 ? 'ligne de charge ou de produit n’a' : 'lignes de charges ou de produits n’ont'} pas de clé de répartition. Extournez-les et passez-les avec une clé.`, 409),
  invoiceUnreadable: (sentence: string) => onField('unreadable', 'content', sentence),
  invoiceRefused: (sentences: readonly string[]) => onField('invoice-refused', 'content', sentences.join(' ')),
  invoiceTwice: (number: string, supplier: string) => onField('invoice-twice', 'content', `La facture ${number} de ${supplier} est déjà dans les livres de cet immeuble, en brouillon ou validée.`, 409),
  invoiceTyped: (number: string, at: { number: string | null; entryOn: string }) => onField('invoice-twice', 'pieceReference', `La facture ${number} de ce fournisseur est déjà ${at.number === null ? 'en brouillon' : `comptabilisée sous le numéro ${at.number}`}, au ${frenchDay(at.entryOn)}. Vérifiez son numéro, ou ${at.number === null ? 'validez ce brouillon' : 'extournez l’écriture'} d’abord.`, 409),
  worksFinished: () => new Refusal('works-finished', 'Cette opération de travaux est terminée.', 409),
  worksSettled: (until: string) => onField('works-settled', 'finishedOn', `Les comptes sont arrêtés jusqu’au ${frenchDay(until)}\u00A0: le solde de travaux ne s’y répartit plus. Terminez-les à une date plus tardive.`, 409),
  worksOverCalled: (left: bigint) => onField('works-over-called', 'cents', `Le vote couvre encore ${euros(left)}. Réduisez l’appel, ou faites voter le complément.`),
  notWorksAccount: () => onField('not-works-account', 'chargeAccount', 'Choisissez un compte de travaux\u00A0: 671, 672, 673, 674 ou 678.'),
  notChargeAccount: (account: string) => onField('not-charge-account', 'lines', `Le compte ${account} n’est pas un compte de charges courantes (601 à 662).`),
  receiptTooLate: () => onField('receipt-too-late', 'on', 'Un encaissement ne se date pas dans l’avenir.'),
  nothingOwed: () => new Refusal('nothing-owed', 'Ce copropriétaire ne doit rien.', 409),
  noticeRefused: (reason: Reason) => onField('notice-refused', 'items', reason.sentence),
  nothingToAsk: () => new Refusal('nothing-to-ask', 'Rien à demander\u00A0: tout est payé, déjà demandé, ou pas encore assez en retard.', 409),
  writtenToday: (kind: 'reminder' | 'notice') => new Refusal('written-today', `${kind === 'reminder' ? 'La relance' : 'La mise en demeure'} de ces sommes est déjà écrite aujourd’hui.`, 409),
  movedMeanwhile: () => new Refusal('moved-meanwhile', 'Le compte a changé pendant l’écriture de la lettre. Relisez-le, puis recommencez.', 409),
  lettersAtWork: () => new Refusal('letters-at-work', 'Des courriers de cette copropriété sont en cours d’écriture. Attendez qu’ils soient finis.', 409),
  needed: (field: string, sentence: string) => onField('needed', field, sentence),
  nothingToPost: () => onField('nothing-to-post', 'cents', 'Il n’y a rien à comptabiliser\u00A0: le montant disponible est nul.'),
  fundTooSmall: () => onField('fund-too-small', 'cents', 'Le fonds de travaux d’un lot ne suffit pas à ce montant. Réduisez l’affectation.'),
  overdrawn: (cash: bigint) => onField('overdrawn', 'cents', `Le compte du syndicat porte ${euros(cash)}\u00A0: le paiement le mettrait à découvert (loi n°\u00A065-557, art. 18 II). Appelez les fonds d’abord.`),
  reserveTooHigh: (reason: Reason) => onField('reserve-too-high', 'cents', `La réserve dépasserait son maximum. ${reason.sentence} (${reason.article}).`),
  noAdvance: () => new Refusal('no-advance', 'Ce lot n’a pas d’avance à rembourser.', 409),
  advanceMoved: () => new Refusal('advance-moved', 'L’avance de ce lot est déjà rendue à ce vendeur et appelée de cet acquéreur.', 409),
  opposedTooEarly: () => onField('opposed-too-early', 'opposedOn', 'L’opposition suit l’avis du notaire. Choisissez une date à partir de sa réception.'),
  opposedTooLate: (last: string) => onField('opposed-too-late', 'opposedOn', `L’opposition n’était possible que jusqu’au ${frenchDay(last)}, quinze jours après la réception de l’avis (loi n°\u00A065-557, art. 20 I).`),
  nothingToOppose: () => new Refusal('nothing-to-oppose', 'Le vendeur ne doit rien de ce qui était exigible au jour de la vente\u00A0: il n’y a rien à opposer.', 409),
  keyChangedAlready: () => onField('key-changed-already', 'fromOn', 'Cette clé a déjà changé à cette date ou après. Choisissez une date plus tardive.', 409),
};
