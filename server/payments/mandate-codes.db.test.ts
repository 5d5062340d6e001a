import { createHash } from 'node:crypto';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { extranetFactory } from '../../tests/factories/extranet.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { debitPayer, type DebitPayer } from '../../tests/support/debit-payer.ts';
import { openMailbox, type Mailbox } from '../../tests/support/mailbox.ts';
import { newId } from '../kernel/ids.ts';
import { fixedClock } from '../platform/clock.ts';

// The one-time code of a signature: a tenant owes 910.00 and signs for the first day the bank can meet.
const clock = fixedClock('2026-12-01T09:00:00Z');
const IBAN = 'FR7610107001011234567890129';
let app: TestApp;
let mail: Mailbox;
let payer: DebitPayer;
let signed: Awaited<ReturnType<TestApp['client']>>;

beforeAll(async () => {
  app = await openTestApp({ clock });
  mail = openMailbox(app.platform);
  payer = await debitPayer(app, '2026-12-01');
  signed = await client(payer.identityId);
});
beforeEach(async () => {
  mail.answer = { outcome: 'sent' };
  mail.sent.splice(0);
  await app.db.owner.query('delete from extranet.mandate_codes');
  await app.db.owner.query("update extranet.identities set email = 'e.martin@example.org' where id = $1", [payer.identityId]);
});
afterAll(() => app.close());

/** The tests’ clock goes ahead of the sessions’ end. */
const client = async (...who: Parameters<TestApp['client']>) => {
  const opened = await app.client(...who);
  await app.db.owner.query("update extranet.sessions set expires_at = '2030-01-01', seen_at = '2029-12-31'");
  return opened;
};
const wait = (seconds: number) => clock.moveTo(new Date(clock.now().getTime() + seconds * 1000).toISOString());
const post = (path: string, body: object, as = signed) => app.call('POST', `/api/extranet/payments${path}`, { as, body });
const content = (changes: object = {}) => ({ accountId: payer.accountId, amountCents: 91_000, collectOn: '2026-12-10', iban: IBAN, payerName: 'Éloïse Martin', confirmed: true, ...changes });
const ask = (changes: object = {}) => post('/mandates/code', content(changes));
const sign = (code: string | null, changes: object = {}) => post('/mandates', { attempt: newId(), ...content(changes), agreed: true, code });
const refused = async (reply: ReturnType<typeof post>) => { const { status, body } = await reply; return [status, body.error.code]; };
const mandates = async () => (await app.db.owner.query('select count(*)::int as count from extranet.debit_mandates')).rows[0].count;
const other = (code: string) => (code === '123456' ? '654321' : '123456');

test('[CLI-266] a mandate is signed with the code sent to the client’s own address; the proof keeps where it was sent and when it came back, and the paper says so, under its hash', async () => {
  const [before] = [await mandates()];
  expect(await refused(sign(null))).toEqual([422, 'code-missing']);
  expect(await refused(sign('123456'))).toEqual([409, 'code-none']);
  const sent = await ask();
  expect([sent.status, sent.body]).toEqual([200, { sentTo: 'e.martin@example.org', expiresAt: new Date(clock.now().getTime() + 600_000).toISOString() }]);
  expect(mail.sent).toMatchObject([{ to: 'e.martin@example.org', subject: expect.stringMatching(/: \d{6}$/), text: expect.stringContaining('Cabinet Essai, gérance') }]);
  // The code is drawn: it may hold any three digits.
  expect(mail.sent[0]!.text.replaceAll(mail.code(), '')).not.toMatch(/910|FR76/);
  // At rest, neither the code nor a hash that a million tries would open.
  const { rows: [kept] } = await app.db.owner.query('select row_to_json(c)::text as row, code_sealed from extranet.mandate_codes c');
  expect(kept.row).not.toContain(mail.code());
  expect(app.platform.secrets.open(kept.code_sealed)).toMatch(/^[0-9a-f]{64}$/);
  const sentAt = clock.now();
  wait(30);
  const attempt = newId();
  const [one, two] = await Promise.all([sign(` ${mail.code().slice(0, 3)} ${mail.code().slice(3)}`, { attempt }), sign(mail.code(), { attempt })]);
  expect([one.status, two.body.id]).toEqual([200, one.body.id]);
  expect(await mandates()).toBe(before + 1);
  const { rows: [row] } = await app.db.owner.query('select * from extranet.debit_mandates where intent_id = $1', [one.body.id]);
  expect(row).toMatchObject({ code_sent_to: 'e.martin@example.org', code_sent_at: sentAt, code_confirmed_at: clock.now(), signed_at: clock.now(), signed_login: 'e.martin', signed_ip: '127.0.0.1' });
  expect(row.paper_hash).toBe(createHash('sha256').update(row.paper).digest('hex'));
  const paper = await app.call('GET', `/api/extranet/payments/${one.body.id}/mandate`, { as: signed });
  expect([paper.headers['content-type'], paper.headers['content-disposition'], paper.raw.equals(row.paper)]).toEqual(['application/pdf', expect.stringContaining(`mandat-${row.reference}.pdf`), true]);
  const words = (await extractText(await getDocumentProxy(new Uint8Array(paper.raw)), { mergePages: true })).text.replace(/\s+/g, ' ');
  for (const part of [row.reference, 'FR72ZZZ123456', 'Éloïse Martin', '910,00 €', '10/12/2026', 'FR76 1010 7001 0112 3456 7890 129', 'Ce mandat ne sert qu’une fois', '10:00:30 (heure de Paris)', 'adresse IP 127.0.0.1', '« e.martin »', 'e.martin@example.org']) expect(words).toContain(part);
  // Used up: it signs nothing else.
  expect(await refused(sign(mail.code()))).toEqual([409, 'under-way']);
  await post(`/${one.body.id}/cancel`, {});
  expect(await refused(sign(mail.code()))).toEqual([409, 'code-none']);
  expect((await app.call('GET', `/api/extranet/payments/${one.body.id}`, { as: signed })).body.mandate).toMatchObject({ paper: true });
});

test('[CLI-266] a code is good for one mandate: another amount, day, IBAN or name wants another code', async () => {
  await ask();
  for (const change of [{ amountCents: 90_000 }, { collectOn: '2026-12-11' }, { iban: 'FR7630006000011234567890189' }, { payerName: 'Éloïse Durand' }]) expect(await refused(sign(mail.code(), change))).toEqual([409, 'code-other']);
  wait(61);
  const first = mail.code();
  await ask({ amountCents: 90_000 });
  // The last one sent takes the place of the former.
  expect(await refused(sign(first))).toEqual([409, 'code-other']);
});

test('[CLI-266] five tries, counted whatever becomes of the request and by several at once; then the good code itself is refused', async () => {
  await ask();
  const good = mail.code();
  expect((await sign(other(good))).body.error).toMatchObject({ code: 'code-wrong', fields: { code: expect.stringContaining('il vous reste 4 essais') } });
  const replies = await Promise.all([1, 2, 3, 4, 5, 6].map(() => refused(sign(other(good)))));
  expect(replies.filter(([, code]) => code === 'code-wrong')).toHaveLength(4);
  expect(await refused(sign(good))).toEqual([409, 'code-spent']);
});

test('[CLI-266] ten minutes, one code a minute, six an hour', async () => {
  await ask();
  wait(59);
  expect((await ask()).body.error).toMatchObject({ code: 'code-too-soon', message: expect.stringContaining('1 seconde ') });
  expect(mail.sent).toHaveLength(1);
  wait(541);
  expect(await refused(sign(mail.code()))).toEqual([409, 'code-expired']);
  for (let time = 0; time < 5; time++) { expect((await ask()).status).toBe(200); wait(60); }
  expect(await refused(ask())).toEqual([429, 'code-too-many']);
  wait(3600);
  expect((await ask()).status).toBe(200);
});

test('what would keep the mandate from being signed is told before any code leaves; a message that cannot leave lets another be asked for at once', async () => {
  expect(await refused(ask({ amountCents: 1_000_000 }))).toEqual([422, 'too-much']);
  expect(await refused(ask({ iban: 'FR7610107001011234567890128' }))).toEqual([422, 'iban-invalid']);
  expect(await refused(ask({ collectOn: '2026-12-12' }))).toEqual([409, 'day-moved']);
  expect(await refused(ask({ payerName: 'Éloïse 漢字' }))).toEqual([422, 'name-unprintable']);
  mail.answer = { outcome: 'retry', reason: 'busy' };
  expect(await refused(ask())).toEqual([503, 'code-not-sent']);
  mail.answer = { outcome: 'refused', reason: 'unknown' };
  expect(await refused(ask())).toEqual([409, 'code-address-refused']);
  mail.answer = { outcome: 'sent' };
  expect((await ask()).status).toBe(200);
});

test('[PAR-228] without an address there is no code, hence no debit, unless the agency takes a signature without one; the paper then says so', async () => {
  const choose = (withoutEmail: boolean, debitWithoutCode: boolean) => app.db.owner.query('insert into extranet.payment_choices values ($1, $2, $3) on conflict (agency_id) do update set without_email = excluded.without_email, debit_without_code = excluded.debit_without_code', [app.agencyId, withoutEmail, debitWithoutCode]);
  const options = async () => { const { whyNot, methods } = (await app.call('GET', '/api/extranet/payments/options?space=tenant', { as: signed })).body.accounts[0]; return [whyNot, methods]; };
  await app.db.owner.query('update extranet.identities set email = null where id = $1', [payer.identityId]);
  for (const [withoutEmail, debitWithoutCode] of [[false, false], [false, true], [true, false]] as const) {
    await choose(withoutEmail, debitWithoutCode);
    expect([await options(), await refused(sign(null)), await refused(ask())]).toEqual([['no-email', []], [409, 'no-email'], [409, 'no-email']]);
  }
  await choose(true, true);
  expect(await options()).toEqual([null, ['SEPA_OOFF']]);
  expect((await post('/mandates/preview', { accountId: payer.accountId, amountCents: 91_000 })).body.codeTo).toBeNull();
  expect(await refused(ask())).toEqual([409, 'no-email']);
  const { body: { id } } = await sign(null);
  const { rows: [row] } = await app.db.owner.query('select code_sent_to, code_confirmed_at, paper from extranet.debit_mandates where intent_id = $1', [id]);
  expect(row).toMatchObject({ code_sent_to: null, code_confirmed_at: null });
  expect((await extractText(await getDocumentProxy(new Uint8Array(row.paper)), { mergePages: true })).text).toContain('Signé sans code');
  await post(`/${id}/cancel`, {});
  await choose(false, false);
});

test('[CLI-266] the same debit again within ten minutes is asked about before a code leaves, and goes through once confirmed; what is under way counts against the most', async () => {
  const part = { amountCents: 40_000 };
  await ask(part);
  const first = (await sign(mail.code(), part)).body.id;
  wait(61);
  expect(await refused(ask({ ...part, confirmed: false }))).toEqual([409, 'twin']);
  expect(await refused(ask({ amountCents: 60_000, confirmed: false }))).toEqual([422, 'too-much']);
  expect((await ask(part)).status).toBe(200);
  const second = (await sign(mail.code(), part)).body.id;
  expect(second).not.toBe(first);
  for (const id of [first, second]) await post(`/${id}/cancel`, {});
});

test('nobody signs with another’s code, nor reads another’s mandate; staff who look "as" the client ask for none', async () => {
  await ask();
  const { rows: [own] } = await app.db.owner.query('select intent_id from extranet.debit_mandates limit 1');
  const stranger = await client(await extranetFactory(app.db, app.agencyId).identity());
  expect([(await app.call('GET', `/api/extranet/payments/${own.intent_id}/mandate`, { as: stranger })).status, (await post('/mandates/code', content(), stranger)).status, (await post('/mandates', { ...content(), attempt: newId(), agreed: true, code: mail.code() }, stranger)).status]).toEqual([404, 404, 404]);
  expect((await post('/mandates/code', content(), await client(payer.identityId, { seenAsBy: 'Claire' }))).status).toBe(403);
});
