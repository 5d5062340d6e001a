import { addDays, addMonths, daysBetween, type Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { decimalText } from '../../kernel/money.ts';

/** Signed by the client; in a file with the bank; seen on a statement; come back; given up before any file. */
export type MandateState = 'signed' | 'filed' | 'collected' | 'returned' | 'cancelled';

/** What happens to a mandate: put in a file, file refused before it settled, money seen, money taken back, given up by the client. */
export type MandateEvent = 'file' | 'reject-file' | 'collect' | 'return' | 'cancel';

const STEPS: Record<MandateState, Partial<Record<MandateEvent, MandateState>>> = {
  signed: { file: 'filed', cancel: 'cancelled' },
  filed: { 'reject-file': 'signed', collect: 'collected', return: 'returned' },
  collected: { return: 'returned' },
  // Spent: a new payment needs a new mandate.
  returned: {}, cancelled: {},
};

/** Where an event leads; null when the mandate does not allow it any more. */
export function step(state: MandateState, event: MandateEvent): MandateState | null {
  return STEPS[state][event] ?? null;
}

/** RUM: the account, the day and the end of the payment's id. At most 35 signs that banks read; it comes back on the statement. */
export function mandateReference(accountCode: string, signedOn: Day, intentId: Id): string {
  const code = accountCode.normalize('NFD').replace(/[^A-Za-z0-9]/g, '').slice(0, 8);
  return `PU-${code}-${signedOn.replaceAll('-', '')}-${intentId.replaceAll('-', '').slice(-12).toUpperCase()}`;
}

/** Days of notice that a payer is owed, unless a shorter delay is agreed (SEPA Core rulebook, pre-notification). */
const USUAL_NOTICE = 14;

export function noticeOf(signedOn: Day, collectOn: Day): { days: number; short: boolean } {
  const days = daysBetween(signedOn, collectOn);
  return { days, short: days < USUAL_NOTICE };
}

/** How long a debit may be claimed back: eight weeks without a reason, thirteen months when the payer never agreed to it (directive 2015/2366, art. 71 and 77). */
export function reversibleUntil(collectedOn: Day): { withoutReason: Day; unauthorised: Day } {
  return { withoutReason: addDays(collectedOn, 56), unauthorised: addMonths(collectedOn, 13) };
}

const REASONS: Record<string, string> = {
  AC01: 'IBAN inexact', AC04: 'compte clos', AC06: 'compte bloqué', AC13: 'compte qui n’accepte pas les prélèvements', AG01: 'opération interdite sur ce compte', AG02: 'code d’opération refusé', AM04: 'provision insuffisante', AM05: 'opération en double',
  BE05: 'créancier non reconnu', CNOR: 'banque du créancier inconnue', DNOR: 'banque du payeur inconnue', FF01: 'format refusé', MD01: 'mandat absent ou contesté', MD02: 'données du mandat incomplètes', MD06: 'remboursement demandé par le payeur', MD07: 'titulaire du compte décédé',
  MS02: 'refus du payeur', MS03: 'motif non précisé', RC01: 'BIC inexact', RR01: 'identification manquante', RR02: 'nom ou adresse manquant', RR03: 'créancier incomplet', RR04: 'motif réglementaire', SL01: 'refus selon les consignes du payeur',
};

/** « AM04, provision insuffisante » */
export function reasonWords(code: string | null): string {
  const known = code === null ? undefined : REASONS[code];
  return code === null ? 'motif non précisé' : known === undefined ? code : `${code}, ${known}`;
}

/** What the payer agrees to, paragraph by paragraph: the mandate of the European Payments Council for a one-off debit, then this one's own day and notice. */
export function mandateText({ beneficiary, creditorId, cents, collectOn, noticeDays }: { beneficiary: string; creditorId: string; cents: bigint; collectOn: Day; noticeDays: number }): string {
  const amount = `${decimalText(cents, ',').replace(/\B(?=(\d{3})+(?=,))/g, '\u00A0')}\u00A0€`;
  const on = collectOn.split('-').toReversed().join('/');
  return [
    `En signant ce mandat, vous autorisez ${beneficiary} (identifiant créancier SEPA ${creditorId}) à envoyer une instruction à votre banque pour débiter votre compte, et votre banque à débiter votre compte conformément à cette instruction. Ce mandat ne sert qu’une fois\u00A0: pour un prélèvement unique de ${amount} le ${on}.`,
    'Vous bénéficiez du droit d’être remboursé par votre banque selon les conditions décrites dans la convention que vous avez passée avec elle. Une demande de remboursement doit être présentée dans les 8 semaines suivant la date de débit de votre compte pour un prélèvement autorisé, et dans les 13 mois s’il ne l’était pas.',
    noticeDays < USUAL_NOTICE
      ? `Ce document vaut avis préalable. Le préavis, de ${USUAL_NOTICE} jours d’ordinaire, est ramené à ${noticeDays} jour${noticeDays > 1 ? 's' : ''} avec votre accord.`
      : `Ce document vaut avis préalable, ${noticeDays} jours avant le prélèvement.`,
    'Vos droits concernant ce mandat sont expliqués dans un document que vous pouvez obtenir auprès de votre banque.',
  ].join('\n\n');
}
