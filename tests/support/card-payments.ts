import type { Sandbox as StripeSandbox } from '../../sandboxes/stripe/server.ts';
import { newId, type Id } from '../../server/kernel/ids.ts';
import { extranetFactory } from '../factories/extranet.ts';
import { notificationUrl } from '../../server/payments/public.ts';
import { paymentsFactory } from '../factories/payments.ts';
import type { TestApp } from './app.ts';
import { stripeBench, type CardBench, type CardKeys } from './card-benches.ts';
import type { Signed } from './client-reader.ts';
import { until } from './program.ts';

/** What tests of payments by card share: somebody who owes, a contract with the sandbox, the calls of the screens, and what is left behind. The app must be listening. */
export function cardPayments(app: TestApp, sandbox: StripeSandbox | CardBench) {
  const stripe = 'contract' in sandbox ? null : sandbox;
  const bench = 'contract' in sandbox ? sandbox : stripeBench(sandbox);
  const put = extranetFactory(app.db, app.agencyId);
  const contracts = paymentsFactory(app.db, app.agencyId);
  /** A co-owner who owes 300 €, in a co-ownership whose bank account takes cards; its provider's notifications reach us. */
  const debtor = async ({ cents = 30_000, email = 'helene@example.org' as string | null, contract: withContract = true, kind = 'coOwner' as 'coOwner' | 'tenant' | 'landlord' } = {}) => {
    const [id, account, building] = [await put.identity({ email }), newId(), newId()];
    await put.card({ id: building, kind: 'building', label: `Les Tilleuls ${building.slice(-4)}` });
    await put.card({ id: account, kind: 'account', label: 'C0014', parentId: id, data: { buildingId: building, kind } });
    if (kind === 'coOwner') await put.grant({ identityId: id, role: 'coOwner', placeId: building });
    await put.grant({ identityId: id, role: 'holder', placeId: account, space: kind });
    await put.accountLine({ accountId: account, on: '2026-01-01', cents });
    const contract = withContract ? await openContract(kind === 'coOwner' ? building : null) : null;
    return { id, account, building, contract, signed: await app.client(id) };
  };

  /** Of each contract. */
  const keysOf = new Map<Id, CardKeys>();
  /** Its notifications come to us. */
  const openContract = async (building: Id | null): Promise<Id> => {
    const id = await contracts.account({ building, provider: bench.contract, ...(building === null ? { holder: 'Cabinet essai, gestion locative' } : {}) });
    const here = `http://127.0.0.1:${(app.app.server.address() as { port: number }).port}`;
    const keys = await bench.account(notificationUrl({ publicUrl: here }, app.agencyId, id));
    keysOf.set(id, keys);
    await app.db.owner.query('update extranet.payment_accounts set shop_id = $2, secret_key_sealed = $3, webhook_secret_sealed = $4 where id = $1', [id, keys.shopId, app.platform.secrets.seal(keys.secretKey), app.platform.secrets.seal(keys.webhookSecret)]);
    return id;
  };

  const get = (path: string, as: Signed) => app.call('GET', `/api/extranet/payments${path}`, { as });
  const post = (path: string, as: Signed, body: object = {}) => app.call('POST', `/api/extranet/payments${path}`, { as, body });
  const start = (who: { account: Id; signed: Signed }, changes: object = {}) => post('', who.signed, { accountId: who.account, amountCents: 30_000, method: 'CARD', attempt: newId(), confirmed: false, ...changes });
  const press = (url: string, act: string) => fetch(url, { method: 'POST', body: new URLSearchParams({ act }), redirect: 'manual' });
  const stateOf = async (id: Id, as: Signed): Promise<string> => (await get(`/${id}`, as)).body.state;
  const becomes = (id: Id, as: Signed, state: string) => until(async () => await stateOf(id, as) === state, 10_000);
  const acts = async (id: Id): Promise<string[]> => (await app.db.owner.query("select payload->>'key' as key from extranet.acts where payload->>'intentId' = $1 order by id", [id])).rows.map(({ key }) => key);
  const journal = async (where: string, value: Id): Promise<string[]> => (await app.db.owner.query(`select direction || ' ' || kind || ' ' || outcome as line from extranet.payment_calls where ${where} = $1 order by at, id`, [value])).rows.map(({ line }) => line);
  /** On Stripe's own site: nobody here asked for it. */
  const giveBack = async (id: Id, cents: number, name: string = newId()): Promise<void> => {
    const { session, key } = sessionOf(id);
    await fetch(`${bench.address}/v1/refunds`, { method: 'POST', headers: { authorization: `Bearer ${key}`, 'idempotency-key': name }, body: new URLSearchParams({ payment_intent: session.payment_intent!, amount: String(cents) }) });
  };
  const sessionOf = (id: Id) => {
    for (const [key, { sessions: all }] of Object.entries(stripe!.store.accounts)) for (const session of Object.values(all)) if (session.client_reference_id === id) return { key, session };
    throw new Error(`The sandbox knows no payment ${id}.`);
  };
  return { giveBack, sessionOf, put, debtor, get, post, start, press, stateOf, becomes, acts, journal, keysOf, sessions: bench.pages };
}
