import { expect } from 'vitest';
import { newId, type Id } from '../../server/kernel/ids.ts';
import type { fixedClock } from '../../server/platform/clock.ts';
import { openTestApp, type TestApp } from './app.ts';
import { debitPayer, type DebitPayer } from './debit-payer.ts';
import { openMailbox, type Mailbox } from './mailbox.ts';

export interface DebitHouse {
  app: TestApp;
  mail: Mailbox;
  accountant: Awaited<ReturnType<TestApp['staff']>>;
  payer: DebitPayer;
  signed: Awaited<ReturnType<TestApp['client']>>;
  /** As the accountant, under /api/office. */
  call: (method: string, path: string, body?: object) => ReturnType<TestApp['call']>;
  /** The same, for what must go well: answers the body. */
  ok: (method: string, path: string, body?: object) => Promise<any>;
  later: (seconds: number) => void;
  /** A debit signed with the code sent by mail, at least a minute after the one before. */
  sign: (amountCents: number, collectOn?: string) => Promise<Id>;
  /** Debit less credit of an account, in cents. */
  balanceOf: (account: string) => Promise<number>;
}

/** An agency on a clock that goes weeks ahead, a tenant who owes 910.00 and signs one-off debits, and the accountant who takes them to the bank. `banks`: label and IBAN of the accounts of rental management. */
export async function openDebitHouse(clock: ReturnType<typeof fixedClock>, banks: readonly (readonly [label: string, iban: string])[]): Promise<DebitHouse> {
  const app = await openTestApp({ clock });
  const mail = openMailbox(app.platform);
  const accountant = await app.staff('accountant');
  const payer = await debitPayer(app, '2026-12-01');
  const signed = await app.client(payer.identityId);
  // The tests’ clock goes ahead of the sessions’ end.
  for (const table of ['office.staff_sessions', 'extranet.sessions']) await app.db.owner.query(`update ${table} set expires_at = '2030-01-01', seen_at = '2029-12-31'`);
  const call: DebitHouse['call'] = (method, path, body) => app.call(method, `/api/office/${path}`, { as: accountant, body });
  const ok: DebitHouse['ok'] = async (method, path, body) => {
    const reply = await call(method, path, body);
    expect(reply.status, JSON.stringify(reply.body)).toBe(200);
    return reply.body;
  };
  const later = (seconds: number) => clock.moveTo(new Date(clock.now().getTime() + seconds * 1000).toISOString());
  const sign: DebitHouse['sign'] = async (amountCents, collectOn = '2026-12-10') => {
    later(61);
    const content = { accountId: payer.accountId, amountCents, collectOn, iban: 'FR7610107001011234567890129', payerName: 'Éloïse Martin', confirmed: true };
    const post = (path: string, body: object) => app.call('POST', `/api/extranet/payments/mandates${path}`, { as: signed, body });
    await post('/code', content);
    const made = await post('', { ...content, attempt: newId(), agreed: true, code: mail.code() });
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    return made.body.id;
  };
  const balanceOf = async (account: string) => Number((await app.db.owner.query('select coalesce(sum(debit_cents - credit_cents), 0) as cents from office.ledger_lines where account = $1', [account])).rows[0].cents);
  for (const [label, iban] of banks) await ok('POST', 'rental/bank-accounts', { label, holder: 'Cabinet Essai', iban, bic: null, transferVersion: 'pain.001.001.09' });
  return { app, mail, accountant, payer, signed, call, ok, later, sign, balanceOf };
}
