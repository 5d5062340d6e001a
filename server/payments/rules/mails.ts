import { dayAt, type Day } from '../../kernel/day.ts';
import type { Intent } from '../model.ts';
import { euros, failureWords } from './words.ts';
import type { ToldFact } from './told.ts';

export type Reader = 'merchant' | 'payer';

/** Who is written to. The payer's bank speaks to them of a dispute; whoever made it knows. A debit that came back is told to its payer: it is due again. */
export function readersOf(fact: ToldFact, has: { merchant: boolean; payer: boolean }, method: Intent['method'] = 'CARD'): Reader[] {
  const payer = fact === 'paid' || fact === 'refunded' || fact === 'failed' || (fact === 'dispute-lost' && method === 'SEPA_OOFF');
  return [...(has.merchant ? ['merchant' as const] : []), ...(payer && has.payer ? ['payer' as const] : [])];
}

const FACTS: Record<ToldFact, string> = {
  paid: 'encaissé', refunded: 'remboursé', disputed: 'contesté', 'dispute-lost': 'contesté, perdu', 'dispute-won': 'contesté, conservé', failed: 'en échec',
};

/** PAR-229: one line per payment, as a till would print it. */
export function merchantLine(intent: Intent, holder: string, fact: ToldFact, cents: bigint, timeZone: string, at: Date): { subject: string; line: string } {
  const day = dayAt(intent.paidAt ?? at, timeZone).split('-').toReversed().join('/');
  const parts = [day, intent.accountCode, intent.method === 'CARD' ? 'carte' : 'prélèvement', euros(cents), FACTS[fact], ...(intent.receiptNumber === null ? [] : [`reçu n°\u00A0${intent.receiptNumber}`]), holder];
  return { subject: `Paiement en ligne ${FACTS[fact]}\u00A0: ${euros(cents)}, compte ${intent.accountCode}`, line: parts.join(' · ') };
}

/** To the payer. No amount travels by e-mail: the page says it, once signed in. */
export function payerWords(intent: Intent, holder: string, fact: ToldFact): { subject: string; sentences: string[]; button: string } {
  const method = intent.method === 'CARD' ? 'carte' : 'prélèvement';
  switch (fact) {
    case 'refunded': return { subject: `Remboursement de votre paiement à ${holder}`, sentences: [`Votre paiement n°\u00A0${intent.receiptNumber} sur le compte ${intent.accountCode} vous est remboursé, en tout ou en partie. La somme revient sur ${intent.method === 'CARD' ? 'la carte' : 'le compte'} qui a payé.`], button: 'Voir le remboursement' };
    case 'dispute-lost': return { subject: `Votre prélèvement pour ${holder} est revenu impayé`, sentences: [`Votre banque a repris le prélèvement du paiement n°\u00A0${intent.receiptNumber} de votre compte ${intent.accountCode}. La somme est de nouveau due.`], button: 'Voir le paiement' };
    case 'failed': {
      const reason = failureWords(intent);
      return { subject: `Votre paiement à ${holder} n’a pas abouti`, sentences: [`Votre paiement par ${method} sur le compte ${intent.accountCode} n’a pas abouti${reason === null ? '' : `\u00A0: ${reason}`}. Rien n’a été encaissé.`], button: 'Voir le paiement' };
    }
    default: return { subject: `Reçu n°\u00A0${intent.receiptNumber}, ${holder}`, sentences: [`Votre paiement par ${method} sur le compte ${intent.accountCode} est bien reçu (bénéficiaire\u00A0: ${holder}). Votre reçu n°\u00A0${intent.receiptNumber} vous attend dans votre espace client.`, 'Il paraîtra dans les écritures de votre compte dès que votre cabinet l’aura enregistré.'], button: 'Voir mon reçu' };
  }
}

/** To the payer of a debit whose day moved: pre-notification tells the day on which it is really collected. No amount. */
export function movedDayWords({ accountCode }: Pick<Intent, 'accountCode'>, holder: string, collectOn: Day): { subject: string; sentences: string[] } {
  const on = collectOn.split('-').toReversed().join('/');
  return {
    subject: `Votre prélèvement pour ${holder} aura lieu le ${on}`,
    sentences: [`Le prélèvement que vous avez signé pour le compte ${accountCode} n’a pas pu partir à temps à la banque pour le jour prévu. Votre compte sera débité le ${on}, jamais avant.`, 'Le mandat que vous avez signé ne change pas autrement.'],
  };
}
