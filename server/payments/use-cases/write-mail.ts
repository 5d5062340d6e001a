import { readAgency } from '../../agency/public.ts';
import type { Id } from '../../kernel/ids.ts';
import { inAgency } from '../../platform/database/connection.ts';
import { composeMessage, type ComposedMessage } from '../../platform/mail/compose.ts';
import type { Platform } from '../../platform/module.ts';
import { findContract } from '../repository/contracts.ts';
import { findIntent, readPayerName } from '../repository/intents.ts';
import { merchantLine, payerWords, type Reader } from '../rules/mails.ts';
import type { ToldFact } from '../rules/told.ts';

export const WRITE_MAIL = 'payments.write-mail';

/** Writes to the merchant or to the payer. Sent at least once: a mail server that fails is tried again by the queue. */
export async function writeMail(platform: Platform, agencyId: Id, { intentId, fact, cents, to }: { intentId: Id; fact: ToldFact; cents: bigint; to: Reader }): Promise<void> {
  const facts = await inAgency(platform.office, agencyId, async (tx) => {
    const intent = await findIntent(tx, intentId);
    const contract = intent && await findContract(tx, intent.bankAccountId);
    return intent && contract && { intent, contract, agency: await readAgency(tx, agencyId), payer: await readPayerName(tx, intent.payerId) };
  });
  const address = to === 'merchant' ? facts?.contract.merchantEmail : facts?.intent.payerEmail;
  if (!facts || !address) return;
  const { intent, contract, agency, payer } = facts;
  let message: ComposedMessage;
  if (to === 'merchant') {
    const { subject, line } = merchantLine(intent, contract.holder, fact, cents, agency.timeZone, platform.clock.now());
    message = composeMessage({ agencyName: agency.name, subject, greeting: 'Bonjour,', paragraphs: ['Paiement en ligne\u00A0:'], list: [line], footer: `Vous recevez une ligne par paiement parce que cette adresse est celle du commerçant dans le contrat de paiement en ligne de ${contract.holder}.` });
  } else {
    const { subject, sentences, button } = payerWords(intent, contract.holder, fact);
    message = composeMessage({
      agencyName: agency.name, subject, greeting: `Bonjour ${payer ?? ''},`.replace(' ,', ','), paragraphs: sentences, button: { label: button, url: `${platform.settings.publicUrl}/${agency.slug}/extranet/paiements/${intent.id}` },
      footer: `Vous recevez ce message parce que vous avez payé en ligne depuis votre espace client de ${agency.name}.`,
    });
  }
  const delivery = await platform.mailer.send(address, message);
  if (delivery.outcome === 'retry') throw new Error(`The mail server did not take it: ${delivery.reason}`);
}
