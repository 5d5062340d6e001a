import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../../sandboxes/stripe/server.ts';
import type { Id } from '../../server/kernel/ids.ts';
import { hashPassword } from '../../server/platform/sign-in/password.ts';
import { openBench, type CardBench } from '../support/card-benches.ts';
import { cardPayments } from '../support/card-payments.ts';
import { openJourney, PASSWORD, type Journey } from '../support/journey.ts';

let journey: Journey;
let sandbox: Sandbox;
let cards: ReturnType<typeof cardPayments>;
let bank: CardBench;
let bankCards: ReturnType<typeof cardPayments>;
beforeAll(async () => {
  sandbox = await startSandbox();
  bank = await openBench('Lyra');
  journey = await openJourney({ stripeSandboxUrl: sandbox.address, ...bank.settings });
  // Where the provider sends clients back to.
  journey.app.platform.settings.publicUrl = journey.url;
  cards = cardPayments(journey.app, sandbox);
  bankCards = cardPayments(journey.app, bank);
}, 180_000);
afterAll(async () => {
  await sandbox?.close();
  await bank?.close();
  await journey?.close();
});

/** A co-owner who owes 300 € and can sign in. */
async function debtor(login: string, from = cards): Promise<{ id: Id }> {
  const { id } = await from.debtor();
  await journey.app.db.owner.query('update extranet.identities set login = $2, password_hash = $3 where id = $1', [id, login, await hashPassword(PASSWORD)]);
  return { id };
}

const paymentsOf = async (id: Id): Promise<string[]> => (await journey.app.db.owner.query('select state from extranet.payment_intents where payer_id = $1 order by created_at', [id])).rows.map(({ state }) => state);
const fits = (page: { evaluate: (work: () => boolean) => Promise<boolean> }) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

test.each([['on a wide screen', {}, 'h.garnier'], ['on a phone, in the dark', { width: 360, height: 800, dark: true }, 'k.belaid']] as const)('[CLI-265][EXT-078] a client pays by card on the provider’s page and reads the receipt, %s', async (_where, options, login) => {
  const { id } = await debtor(login);
  const client = await journey.open(options);
  const { page } = client;
  await client.signInClient(login);
  await page.getByRole('link', { name: 'Voir mon compte' }).click();
  await page.getByRole('link', { name: 'Payer 300,00' }).click();
  // Who is paid is said before anything is.
  await page.getByText('SDC Les Tilleuls').waitFor();
  expect(await client.accessibilityFaults()).toEqual([]);
  expect(await fits(page)).toBe(true);
  await page.getByLabel('Montant à payer').fill('400');
  await page.getByRole('button', { name: 'Continuer vers le paiement' }).click();
  await page.getByRole('alert').getByText(/Payez au plus 330,00/).waitFor();
  await page.getByLabel('Montant à payer').fill('300');
  await page.getByRole('button', { name: 'Continuer vers le paiement' }).click();
  await page.getByRole('button', { name: 'Payer 300,00' }).click();
  await page.getByRole('heading', { name: /^Reçu n°/ }).waitFor();
  await page.getByText('Votre paiement est reçu.').waitFor();
  expect(new URL(page.url()).search).toBe('');
  expect(await paymentsOf(id)).toEqual(['PAID']);
  expect(await client.accessibilityFaults()).toEqual([]);
  expect(await fits(page)).toBe(true);
  await page.getByRole('link', { name: 'Mes paiements' }).click();
  await page.getByRole('link', { name: /300,00.*reçu n°/ }).waitFor();
  await page.getByText('Un paiement en cours couvre ce que vous devez.').waitFor();
  expect(await client.accessibilityFaults()).toEqual([]);
  expect(await fits(page)).toBe(true);
  expect(client.faults).toEqual([]);
  await client.close();
}, 120_000);

test.each([['Stripe', 'b.fabre', {}], ['the bank’s own provider', 'p.marchetti', { width: 360, height: 800 }]] as const)('[CLI-265] with %s a card is refused, the client gives up on the provider’s page, reads why nothing was taken, and pays again', async (provider, login, options) => {
  const { id } = await debtor(login, provider === 'Stripe' ? cards : bankCards);
  const client = await journey.open(options);
  const { page } = client;
  await client.signInClient(login);
  await page.getByRole('link', { name: 'Voir mon compte' }).click();
  await page.getByRole('link', { name: 'Payer 300,00' }).click();
  await page.getByRole('button', { name: 'Continuer vers le paiement' }).click();
  await page.getByRole('button', { name: /^Refuser/ }).click();
  await page.getByText('Votre carte a été refusée').waitFor();
  await page.getByRole('button', { name: 'Annuler et revenir' }).click();
  await page.getByText(/n’a pas abouti.*provision insuffisante.*Rien n’a été débité/).waitFor();
  expect(await client.accessibilityFaults()).toEqual([]);
  await page.getByRole('link', { name: 'Recommencer' }).click();
  await page.getByRole('button', { name: 'Continuer vers le paiement' }).click();
  await page.getByRole('button', { name: 'Payer 300,00' }).click();
  await page.getByRole('heading', { name: /^Reçu n°/ }).waitFor();
  expect(await paymentsOf(id)).toEqual(['FAILED', 'PAID']);
  expect(client.faults).toEqual([]);
  await client.close();
}, 120_000);

test('[EXT-078] the provider’s notification is lost: the page the client comes back to waits, and the server’s own reading says paid', async () => {
  const { id } = await debtor('s.chevalier');
  const client = await journey.open({ width: 360, height: 800 });
  const { page } = client;
  await client.signInClient('s.chevalier');
  // Straight from the home page.
  await page.getByRole('link', { name: 'Payer 300,00' }).click();
  await page.getByRole('button', { name: 'Continuer vers le paiement' }).click();
  await page.getByRole('button', { name: 'Payer 300,00' }).waitFor();
  sandbox.failWebhooks('lost');
  // What was left on the provider's page is told as begun, not as paid.
  await client.extranet('/compte');
  await page.getByText('est commencé et n’est pas terminé').waitFor();
  await page.getByRole('link', { name: 'Le terminer ou l’abandonner' }).waitFor();
  expect(await client.accessibilityFaults()).toEqual([]);
  // Coming back without paying, whatever the address says, is not paying.
  await client.extranet(`/paiements/${(await journey.app.db.owner.query('select id from extranet.payment_intents where payer_id = $1', [id])).rows[0].id}?retour=1`);
  await page.getByText('Nous attendons la confirmation du prestataire de paiement.').waitFor();
  expect(await client.accessibilityFaults()).toEqual([]);
  expect(await paymentsOf(id)).toEqual(['REDIRECTED']);
  const address = (await journey.app.db.owner.query('select redirect_url from extranet.payment_intents where payer_id = $1', [id])).rows[0].redirect_url;
  await cards.press(address, 'pay');
  await page.getByRole('heading', { name: /^Reçu n°/ }).waitFor();
  expect(await paymentsOf(id)).toEqual(['PAID']);
  sandbox.failWebhooks(null);
  expect(client.faults).toEqual([]);
  await client.close();
}, 120_000);

test('[CLI-265] pressed twice, one payment is started; the same amount again is asked about first, and a payment left open is given up from its page', async () => {
  const { id } = await debtor('m.vidal');
  const client = await journey.open();
  const { page } = client;
  await client.signInClient('m.vidal');
  await page.getByRole('link', { name: 'Voir mon compte' }).click();
  await page.getByRole('link', { name: 'Payer 300,00' }).click();
  await page.getByLabel('Montant à payer').fill('100');
  await page.getByRole('button', { name: 'Continuer vers le paiement' }).dblclick();
  await page.getByRole('button', { name: 'Payer 100,00' }).waitFor();
  expect(await paymentsOf(id)).toEqual(['REDIRECTED']);
  await page.goBack();
  await page.getByLabel('Montant à payer').fill('100');
  await page.getByRole('button', { name: 'Continuer vers le paiement' }).click();
  await page.getByRole('dialog').getByText('moins de dix minutes').waitFor();
  expect(await client.accessibilityFaults()).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler' }).click();
  expect(await paymentsOf(id)).toEqual(['REDIRECTED']);
  await client.extranet('/paiements');
  await page.getByRole('link', { name: /100,00/ }).click();
  await page.getByRole('button', { name: 'Abandonner ce paiement' }).click();
  await page.getByText('Ce paiement est abandonné. Rien n’a été débité.').waitFor();
  expect(await paymentsOf(id)).toEqual(['CANCELLED']);
  expect(client.faults).toEqual([]);
  await client.close();
}, 120_000);
