import { readAgency } from '../../agency/public.ts';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import { composeMessage } from '../../platform/mail/compose.ts';
import type { Platform } from '../../platform/module.ts';
import { findContract } from '../repository/contracts.ts';
import { findIntent, readPayerName } from '../repository/intents.ts';
import { movedDayWords } from '../rules/mails.ts';

export const WRITE_MOVED_DAY = 'payments.write-moved-day';

/** A debit takes place later than its payer was told: they are told the new day, once the file that moves it is kept. */
export async function tellMovedDay(tx: Tx, agencyId: Id, intentId: Id, collectOn: Day): Promise<void> {
  await enqueue(tx, WRITE_MOVED_DAY, { agencyId, intentId, collectOn });
}

export async function writeMovedDay(platform: Platform, agencyId: Id, { intentId, collectOn }: { intentId: Id; collectOn: Day }): Promise<void> {
  const facts = await inAgency(platform.office, agencyId, async (tx) => {
    const intent = await findIntent(tx, intentId);
    const contract = intent && await findContract(tx, intent.bankAccountId);
    return intent && contract && { intent, contract, agency: await readAgency(tx, agencyId), payer: await readPayerName(tx, intent.payerId) };
  });
  if (!facts?.intent.payerEmail) return;
  const { intent, contract, agency, payer } = facts;
  const { subject, sentences } = movedDayWords(intent, contract.holder, collectOn);
  const delivery = await platform.mailer.send(intent.payerEmail!, composeMessage({
    agencyName: agency.name, subject, greeting: `Bonjour ${payer ?? ''},`.replace(' ,', ','), paragraphs: sentences, button: { label: 'Voir le prélèvement', url: `${platform.settings.publicUrl}/${agency.slug}/extranet/paiements/${intent.id}` },
    footer: `Vous recevez ce message parce que vous avez signé un mandat de prélèvement depuis votre espace client de ${agency.name}.`,
  }));
  if (delivery.outcome === 'retry') throw new Error(`The mail server did not take it: ${delivery.reason}`);
}
