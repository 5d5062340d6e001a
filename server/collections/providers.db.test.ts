import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { BENCHES, openBench, type CardBench } from '../../tests/support/card-benches.ts';
import { cardPayments } from '../../tests/support/card-payments.ts';
import { dieAtWork } from '../../tests/support/die-at-work.ts';
import { until } from '../../tests/support/program.ts';
import type { Day } from '../kernel/day.ts';
import { newId, type Id } from '../kernel/ids.ts';
import { ensureFiscalYears, openEntity } from '../ledger/public.ts';
import { readLate } from '../payments/use-cases/read-late.ts';
import { systemClock } from '../platform/clock.ts';
import { inAgency } from '../platform/database/connection.ts';
import { readInbox } from '../publication/use-cases/read-inbox.ts';
import { sendRefund } from './use-cases/refund.ts';

// What holds from the client's press to the entry in the books, whoever the provider is. Each runs against a sandbox that speaks its provider's contract.
describe.each(BENCHES)('%s', (name) => {
  let app: TestApp;
  let bench: CardBench;
  let cards: ReturnType<typeof cardPayments>;
  let accountant: Awaited<ReturnType<TestApp['staff']>>;
  /** Moved forward by the tests; the provider's own clock goes on. */
  let ahead = 0;

  beforeAll(async () => {
    bench = await openBench(name);
    app = await openTestApp({ clock: { now: () => new Date(Date.now() + ahead), today: systemClock.today }, ...bench.settings });
    app.platform.settings.publicUrl = await app.app.listen({ port: 0, host: '127.0.0.1' });
    cards = cardPayments(app, bench);
    accountant = await app.staff('accountant');
    await app.db.owner.query('update office.staff set receives_system_messages = true');
  });
  beforeEach(() => {
    ahead = 0;
    bench.failWebhooks(null);
  });
  afterAll(async () => {
    await bench?.close();
    await app?.close();
  });

  const office = (method: string, path: string, body?: object) => app.call(method, `/api/office/payments/${path}`, { as: accountant, body });
  const begun = async () => {
    const who = await cards.debtor();
    const { id, redirectUrl } = (await cards.start(who)).body as { id: Id; redirectUrl: string };
    return { who, id, redirectUrl };
  };
  const paid = async () => {
    const one = await begun();
    await cards.press(one.redirectUrl, 'pay');
    await cards.becomes(one.id, one.who.signed, 'PAID');
    return one;
  };
  const orders = async (id: Id): Promise<Id[]> => (await app.db.owner.query("select payload->>'refundId' as id from graphile_worker._private_jobs j where payload->>'refundId' in (select id::text from extranet.payment_refunds where intent_id = $1) order by j.id", [id])).rows.map((row) => row.id);
  const heard = async (where: string, value: Id, line: string, times = 1) => until(async () => (await cards.journal(where, value)).filter((one) => one === line).length === times, 10_000);

  test('[EXT-078] paid: told once, one receipt, and an entry proposed in the office, posted in the books of the co-ownership', async () => {
    const { who, id, redirectUrl } = await begun();
    expect(redirectUrl).toContain(bench.address);
    const put = officeFactory(app.db, app.agencyId);
    const buildingId = await put.building('Le Clos', 'syndic');
    await put.put('allocation_keys', { building_id: buildingId, code: 'G', label: 'Charges générales', general: true });
    const accountId = await put.account({ partyId: await put.party({ lastName: 'GARNIER' }), kind: 'coOwner', buildingId, code: 'C0014' });
    await inAgency(app.platform.office, app.agencyId, async (tx) => {
      const [year] = app.platform.clock.today().split('-');
      await ensureFiscalYears(tx, accountant.viewer, await openEntity(tx, app.agencyId, 'building', buildingId), `${year}-01-01` as Day, `${year}-12-31` as Day);
    });
    await app.db.owner.query('update extranet.payment_intents set account_id = $2 where id = $1', [id, accountId]);
    await app.db.owner.query("update extranet.payment_accounts set building_id = $2, transit_account = '471100' where id = $1", [who.contract, buildingId]);
    await cards.press(redirectUrl, 'pay');
    await cards.becomes(id, who.signed, 'PAID');
    expect([await cards.acts(id), await cards.journal('intent_id', id)]).toEqual([['paid'], ['out create done', `in ${bench.told} done`]]);
    await readInbox(app.platform, app.agencyId);
    const { bookings, receiptNumber } = (await office('GET', id)).body;
    expect([bookings, receiptNumber]).toMatchObject([[{ kind: 'receipt', cents: 30_000, state: 'proposed' }], expect.any(Number)]);
    expect((await office('POST', 'bookings/post', { ids: [bookings[0].id] })).body).toEqual({ posted: 1, refused: [] });
    expect((await app.db.owner.query('select account, auxiliary, debit_cents::int as debit, credit_cents::int as credit from office.ledger_lines order by debit_cents desc')).rows).toEqual([{ account: '471100', auxiliary: '', debit: 30_000, credit: 0 }, { account: '450100', auxiliary: 'C0014', debit: 0, credit: 30_000 }]);
    expect(await cards.stateOf(id, who.signed)).toBe('BOOKED');
  });

  test('[EXT-078] refused: nothing is paid, and the reason is said once the client gives up', async () => {
    const { who, id, redirectUrl } = await begun();
    await cards.press(redirectUrl, 'refuse');
    expect((await cards.post(`/${id}/refresh`, who.signed)).body.state).toBe('REDIRECTED');
    expect((await cards.post(`/${id}/cancel`, who.signed)).body).toMatchObject({ state: 'FAILED', failure: 'provision insuffisante' });
    expect(await cards.acts(id)).toEqual([]);
  });

  test('[EXT-078] abandoned: the page is closed, nothing can be paid there after; another payment may be started', async () => {
    const { who, id, redirectUrl } = await begun();
    await cards.press(redirectUrl, 'cancel');
    expect((await cards.post(`/${id}/cancel`, who.signed)).body).toMatchObject({ state: 'CANCELLED', redirectUrl: null });
    await cards.press(redirectUrl, 'pay');
    expect(await cards.stateOf(id, who.signed)).toBe('CANCELLED');
    expect((await cards.start(who)).status).toBe(200);
  });

  test('[EXT-078] given up just after paying: the money that came is told', async () => {
    bench.failWebhooks('lost');
    const { who, id, redirectUrl } = await begun();
    await cards.press(redirectUrl, 'pay');
    expect((await cards.post(`/${id}/cancel`, who.signed)).body.state).toBe('PAID');
  });

  test('[EXT-078] told twice: kept once', async () => {
    bench.failWebhooks('twice');
    const { who, id, redirectUrl } = await begun();
    await cards.press(redirectUrl, 'pay');
    await heard('bank_account_id', who.contract!, `in ${bench.told} ignored`);
    expect([await cards.acts(id), await cards.stateOf(id, who.signed)]).toEqual([['paid'], 'PAID']);
  });

  test('[EXT-078] told out of order: two refunds made at the provider’s, the later told first, end where they should', async () => {
    const { who, id } = await paid();
    bench.failWebhooks('reversed');
    await bench.refundThere(cards.keysOf.get(who.contract!)!, id, 4_000);
    await bench.refundThere(cards.keysOf.get(who.contract!)!, id, 26_000);
    await cards.becomes(id, who.signed, 'REFUNDED');
    await until(async () => (await cards.journal('intent_id', id)).filter((line) => /^in .* done$/.test(line)).length === 3, 10_000);
    expect((await cards.get(`/${id}`, who.signed)).body.refundedCents).toBe(30_000);
    expect(await cards.acts(id)).toEqual(['paid', 'refunded:30000']);
  });

  test('[EXT-078] unsigned: refused with 400, written down, and nothing is paid', async () => {
    bench.failWebhooks('unsigned');
    const { who, id, redirectUrl } = await begun();
    await cards.press(redirectUrl, 'pay');
    await heard('bank_account_id', who.contract!, 'in notification refused');
    expect([await cards.stateOf(id, who.signed), await cards.acts(id)]).toEqual(['REDIRECTED', []]);
    const address = `/api/extranet/payments/notifications/${app.agencyId}/${who.contract}`;
    for (const headers of [{ 'content-type': 'application/json' }, { 'content-type': 'application/x-www-form-urlencoded' }]) expect((await app.call('POST', address, { headers, body: 'kr-answer=%7B%7D&kr-hash=00&kr-hash-key=password&kr-hash-algorithm=sha256_hmac' as unknown as object })).status).toBe(400);
  });

  test('[EXT-078] a notification signed with the keys of one contract says nothing of another’s payment', async () => {
    const [mine, theirs] = [await begun(), await cards.debtor()];
    await app.db.owner.query('update extranet.payment_intents set bank_account_id = $2 where id = $1', [mine.id, theirs.contract]);
    await cards.press(mine.redirectUrl, 'pay');
    await heard('bank_account_id', mine.who.contract!, `in ${bench.told} ignored`);
    expect(await cards.stateOf(mine.id, mine.who.signed)).toBe('REDIRECTED');
  });

  test('[EXT-078] wrong amount: kept out, told or read', async () => {
    const { who, id, redirectUrl } = await begun();
    await app.db.owner.query('update extranet.payment_intents set amount_cents = 29999 where id = $1', [id]);
    await cards.press(redirectUrl, 'pay');
    await heard('intent_id', id, `in ${bench.told} refused`);
    ahead = 16 * 60_000;
    await readLate(app.platform);
    expect(await cards.journal('intent_id', id)).toContain('out read refused');
    expect([await cards.stateOf(id, who.signed), await cards.acts(id)]).toEqual(['REDIRECTED', []]);
  });

  test('[EXT-078] lost: coming back proves nothing, the server asks again after a quarter of an hour', async () => {
    bench.failWebhooks('lost');
    const { who, id, redirectUrl } = await begun();
    await cards.press(redirectUrl, 'pay');
    await readLate(app.platform);
    expect(await cards.stateOf(id, who.signed)).toBe('REDIRECTED');
    ahead = 16 * 60_000;
    await readLate(app.platform);
    expect([await cards.stateOf(id, who.signed), await cards.acts(id)]).toEqual(['PAID', ['paid']]);
  });

  test('[EXT-078] pressed twice at once, one page takes money, and both presses lead there', async () => {
    const who = await cards.debtor();
    const [attempt, before] = [newId(), bench.openPages()];
    const [first, second] = await Promise.all([cards.start(who, { attempt }), cards.start(who, { attempt })]);
    expect([second.body, (await cards.start(who, { attempt })).body, bench.openPages()]).toEqual([first.body, first.body, before + 1]);
    await cards.press(first.body.redirectUrl, 'pay');
    await cards.becomes(first.body.id, who.signed, 'PAID');
  });

  test('[EXT-078] partial refunds: asked in the office, done once however often the job runs, never more than came, each with its own entry', async () => {
    const { id } = await paid();
    const before = bench.refunds();
    for (const cents of [10_000, 10_000]) expect((await office('POST', `${id}/refunds`, { cents, reason: 'Payé deux fois' })).status).toBe(200);
    expect((await office('POST', `${id}/refunds`, { cents: 10_001, reason: 'Trop' })).status).toBe(422);
    for (const order of await orders(id)) for (let time = 0; time < 3; time++) await sendRefund(app.platform, app.agencyId, order, false);
    expect(bench.refunds() - before).toBe(2);
    await readInbox(app.platform, app.agencyId);
    const { refundedCents, refundableCents, refunds, bookings } = (await office('GET', id)).body;
    expect([refundedCents, refundableCents, refunds.map(({ state }: { state: string }) => state)]).toEqual([20_000, 10_000, ['DONE', 'DONE']]);
    expect(bookings.map(({ cents }: { cents: number }) => cents).reduce((sum: number, cents: number) => sum + cents, 0)).toBe(10_000);
  });

  test('[EXT-078] a refund whose answer was lost is found again, not made again', async () => {
    const { id } = await paid();
    await office('POST', `${id}/refunds`, { cents: 5_000, reason: 'Geste' });
    const [order] = await orders(id);
    const before = bench.refunds();
    const { provider } = bench;
    const money = (await app.db.owner.query('select payment_reference as reference from extranet.payment_intents where id = $1', [id])).rows[0].reference as string;
    const { bank_account_id: contract, asked_at: since } = (await app.db.owner.query('select i.bank_account_id, r.asked_at from extranet.payment_intents i join extranet.payment_refunds r on r.intent_id = i.id where i.id = $1', [id])).rows[0];
    // The job asked, the provider did it, and the job was killed before it wrote.
    await provider(cards.keysOf.get(contract)!).refund({ paymentReference: money, cents: 5_000n, key: order!, since, others: [] });
    await sendRefund(app.platform, app.agencyId, order!, false);
    expect([bench.refunds() - before, (await office('GET', id)).body.refunds]).toMatchObject([1, [{ state: 'DONE' }]]);
  });

  const UPDATE = 'update "extranet"."payment_intents"';
  test('[CLI-265] killed between the provider’s answer and our write: the same press gives one page, and its payment is read', async () => {
    bench.failWebhooks('lost');
    const who = await cards.debtor();
    const attempt = newId();
    expect(await dieAtWork(app, { work: 'payment-start', agencyId: app.agencyId, runId: attempt, payment: { identityId: who.id, accountId: who.account, amountCents: 30_000 }, at: ['insert into extranet.payment_intents', UPDATE, UPDATE] })).toBe('SIGKILL');
    expect((await cards.get('', who.signed)).body.rows).toMatchObject([{ state: 'CREATED', redirectUrl: null }]);
    const { id, redirectUrl } = (await cards.start(who, { attempt })).body;
    expect((await cards.start(who, { attempt })).body).toEqual({ id, redirectUrl });
    await cards.press(redirectUrl, 'pay');
    expect((await cards.post(`/${id}/refresh`, who.signed)).body.state).toBe('PAID');
  });

  test.each([
    ['between the payment and its act', ['insert into extranet.acts'], false, false],
    ['before the commit', ['insert into extranet.acts', 'commit'], false, false],
    ['after the commit', ['insert into extranet.acts', 'commit'], true, true],
  ] as const)('[EXT-078] killed %s: payment and word for the office are both there or neither, and one entry is proposed in the end', async (_where, at, answered, kept) => {
    bench.failWebhooks('lost');
    const { who, id, redirectUrl } = await begun();
    await cards.press(redirectUrl, 'pay');
    expect(await dieAtWork(app, { work: 'payment-read', agencyId: app.agencyId, runId: id, payment: { identityId: who.id, accountId: who.account, amountCents: 0 }, at: [...at], answered })).toBe('SIGKILL');
    expect([await cards.stateOf(id, who.signed), await cards.acts(id)]).toEqual(kept ? ['PAID', ['paid']] : ['REDIRECTED', []]);
    ahead = 16 * 60_000;
    await readLate(app.platform);
    ahead = 0;
    for (let time = 0; time < 2; time++) await readInbox(app.platform, app.agencyId);
    expect([await cards.stateOf(id, who.signed), (await office('GET', id)).body.bookings]).toMatchObject(['PAID', [{ kind: 'receipt', cents: 30_000, state: 'proposed' }]]);
  });

  test('a contract that went to another provider since says so of the payments it can no longer ask about', async () => {
    bench.failWebhooks('lost');
    const { who, id } = await begun();
    await app.db.owner.query("update extranet.payment_accounts set provider = 'payzen', shop_id = '10000001' where id = $1", [who.contract]);
    ahead = 16 * 60_000;
    await readLate(app.platform);
    const { state, calls } = (await office('GET', id)).body;
    expect([state, calls[0]]).toMatchObject(['REDIRECTED', { kind: 'read', outcome: 'failed', detail: `The payment was started with ${bench.contract}; the contract is with payzen now.` }]);
  });
});
