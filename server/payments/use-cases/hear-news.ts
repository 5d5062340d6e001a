import { listen } from '../../platform/events/announce.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import { findContract } from '../repository/contracts.ts';
import { findIntent } from '../repository/intents.ts';
import { readersOf } from '../rules/mails.ts';
import { WRITE_MAIL } from './write-mail.ts';

let hearing = false;

/** What the office is told of a payment is written to the agency's merchant and to the payer, each by a job of its own. */
export function hearNews(): void {
  if (hearing) return;
  hearing = true;
  listen('extranet.payment-told', async (tx, { agencyId }, { intentId, fact, cents }) => {
    const intent = await findIntent(tx, intentId);
    const contract = intent && await findContract(tx, intent.bankAccountId);
    if (!intent || !contract) return;
    for (const to of readersOf(fact, { merchant: contract.merchantEmail !== null, payer: intent.payerEmail !== null }, intent.method)) await enqueue(tx, WRITE_MAIL, { agencyId, intentId, fact, cents: String(cents), to });
  });
}
