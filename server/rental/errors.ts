import { Refusal } from '../kernel/refusal.ts';
import type { Reason } from './model.ts';

/** What rental management refuses, each with its sentence: what, why, how to mend. */
export const noRight = () => new Refusal('no-right', 'Votre rôle n’ouvre pas cette fonction. Demandez l’accès à un administrateur de l’agence.', 403);

const onField = (code: string, field: string, sentence: string, status = 422) => new Refusal(code, sentence, status, { [field]: sentence });

export const refusals = {
  nothingToCall: () => new Refusal('nothing-to-call', 'Aucun loyer n’est à quittancer pour ce mois : tout est déjà fait, ou aucun bail n’y est en cours.', 409),
  leaseIncomplete: (what: string) => onField('lease-incomplete', 'leaseId', `Ce bail n’a pas de ${what} : complétez sa fiche, puis recommencez.`),
  nothingToBill: () => new Refusal('nothing-to-bill', 'Aucun honoraire n’est à calculer : aucun encaissement nouveau depuis le dernier calcul.', 409),
  receiptReturned: () => new Refusal('receipt-returned', 'Cet encaissement a déjà été rejeté par la banque.', 409),
  noBankAccount: () => onField('no-bank-account', 'bankAccountId', 'Aucun compte bancaire de gérance n’est enregistré. Ajoutez-le dans les comptes bancaires.'),
  ibanInvalid: () => onField('iban-invalid', 'iban', 'Cet IBAN n’est pas valable. Recopiez-le du relevé d’identité bancaire.'),
  bicInvalid: () => onField('bic-invalid', 'bic', 'Ce BIC n’est pas valable : 8 ou 11 signes, en majuscules. Laissez-le vide si vous ne l’avez pas.'),
  ibanTaken: () => onField('iban-taken', 'iban', 'Ce compte bancaire est déjà enregistré.', 409),
  moneyGap: (sentence: string) => new Refusal('client-money-gap', sentence, 409),
  nothingToPay: () => new Refusal('nothing-to-pay', 'Aucun propriétaire n’est à payer : voyez la raison devant chacun.', 409),
  sameEyes: (sentence: string) => new Refusal('same-eyes', sentence, 403),
  listState: (state: string) => new Refusal('list-state', `Cette liste est ${state} : cette action n’est plus possible. Rechargez la page.`, 409),
  fileFaults: (sentences: readonly string[]) => new Refusal('file-faults', `Le fichier n’a pas été écrit. ${sentences.join(' ')}`, 422),
  balanceMoved: (name: string) => new Refusal('balance-moved', `Le solde de ${name} ne couvre plus le reversement. Annulez la liste, puis préparez-en une nouvelle.`, 409),
  unreadable: (sentence: string) => onField('unreadable', 'content', sentence),
  amountsDiffer: () => onField('amounts-differ', 'payoutId', 'Le mouvement n’a pas le montant du reversement. Laissez-le à identifier, et vérifiez avec la banque.'),
  invoiceRefused: (sentences: readonly string[]) => onField('invoice-refused', 'content', sentences.join(' ')),
  noPaper: (papers: 'notices' | 'receipts' | 'statements') => new Refusal('no-paper', {
    notices: 'Aucun avis d’échéance à faire ou à imprimer pour ce mois : quittancez-le d’abord, ou tous les avis sont déjà faits.',
    receipts: 'Aucune quittance ni reçu à faire ou à imprimer pour ce mois : rien n’y est payé, ou tout est déjà fait.',
    statements: 'Aucun compte rendu à faire ou à imprimer pour cette période : tous sont déjà faits, ou aucun mandat n’y a de mouvement.',
  }[papers], 409),
  periodReversed: () => onField('period-reversed', 'untilOn', 'La fin de la période précède son début. Choisissez une date plus tardive.'),
  periodOpen: () => onField('period-open', 'untilOn', 'La période n’est pas finie : son compte rendu changerait. Choisissez une fin qui n’est pas à venir.'),
  depositRefused: ({ code, sentence }: Reason) => onField(code, 'cents', sentence),
  depositNotInBooks: () => onField('deposit-not-in-books', 'cents', 'La comptabilité reprise ne porte pas ce montant au compte du locataire. Donnez celui du compte, ou enregistrez le dépôt comme reçu par l’agence.'),
  depositKnown: () => new Refusal('deposit-known', 'Le dépôt de garantie de ce bail est déjà enregistré. Rechargez la page.', 409),
  noDeposit: () => new Refusal('no-deposit', 'Aucun dépôt de garantie n’est enregistré pour ce bail : enregistrez-le d’abord.', 409),
  depositReturned: () => new Refusal('deposit-returned', 'Ce dépôt de garantie est déjà restitué. Rechargez la page.', 409),
  nothingKept: () => new Refusal('nothing-kept', 'Aucune provision n’est gardée sur ce dépôt, ou elle est déjà soldée. Rechargez la page.', 409),
  releaseTooMuch: () => onField('release-too-much', 'deductions', 'Les retenues dépassent la provision gardée, ou l’une n’est pas justifiée. Corrigez-les.'),
  paidFromDeposit: () => new Refusal('paid-from-deposit', 'Ce loyer a été payé autrement que par la banque : elle ne peut pas le rejeter.', 409),
  fixedCharges: () => new Refusal('fixed-charges', 'Les charges de ce bail sont un forfait, ou il n’en a pas : elles ne se régularisent pas (loi n°\u00A089-462, art. 25-10).', 422),
  notThere: () => onField('not-there', 'untilOn', 'Ce locataire n’occupait pas le logement pendant cette période. Choisissez-en une autre.'),
  settlementKnown: () => new Refusal('settlement-known', 'Un décompte existe déjà pour ce bail et cette période. Annulez-le pour le refaire.', 409),
  settlementSettled: () => new Refusal('settlement-settled', 'Cette régularisation est déjà comptabilisée. Rechargez la page.', 409),
  settlementEarly: (day: string) => new Refusal('settlement-early', `Le décompte se communique un mois avant : ce solde ne peut être comptabilisé qu’à partir du ${day} (loi n°\u00A089-462, art. 23).`, 409),
  noInstalments: () => onField('no-instalments', 'instalments', 'Le paiement en douze fois ne vaut que pour une régularisation due par le locataire et faite après la fin de l’année qui suit (loi n°\u00A089-462, art. 23). Choisissez une fois.'),
  unreadableLines: (faults: readonly string[]) => onField('unreadable-lines', 'text', `Rien n’a été repris. ${faults.slice(0, 5).join(' ')}${faults.length > 5 ? ` Et ${faults.length - 5} autres lignes.` : ''}`),
  nothingToReview: () => new Refusal('nothing-to-review', 'Aucune de ces révisions n’est plus à demander. Rechargez la page.', 409),
  cannotReview: (tenant: string, sentence: string) => new Refusal('cannot-review', `${tenant} : ${sentence} Rien n’a été demandé ; décochez ce bail.`, 422),
  reviewCalled: () => new Refusal('review-called', 'Un loyer a déjà été quittancé depuis cette révision, ou le loyer du bail a changé : elle ne s’annule plus.', 409),
  mobilityProvision: () => onField('mobility-provision', 'chargesMode', 'Les charges d’un bail mobilité sont un forfait, jamais une provision (loi n°\u00A089-462, art. 25-18).'),
  proofMissing: () => onField('proof-missing', 'electronicProof', 'L’accord exprès du locataire se garde avec sa preuve : donnez la date et où se trouve l’accord signé, ou laissez les deux vides (loi n°\u00A089-462, art. 21).'),
  cannotMove: (faults: readonly Reason[]) => new Refusal(faults[0]!.code, faults.map((fault) => fault.sentence).join(' '), 422),
};
