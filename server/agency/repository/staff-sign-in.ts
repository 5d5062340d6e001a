import type { Id } from '../../kernel/ids.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Account, SignInNews, SignInStore } from '../../platform/sign-in/store.ts';
import { SecuritySettings } from '../settings.ts';
import { readSettings } from './settings.ts';

const ACTS: Record<SignInNews, string> = {
  'signed-in': 'staff.signed-in', 'password-changed': 'staff.password-changed', 'authenticator-added': 'staff.authenticator-added', 'authenticator-removed': 'staff.authenticator-removed',
  'passkey-added': 'staff.passkey-added', 'passkey-removed': 'staff.passkey-removed',
};

/** Staff, as the sign-in flow sees them. */
export const staffSignIn: SignInStore = {
  face: 'office',
  byLogin: async (tx, login) => accountOf(await tx.selectFrom('office.staff').selectAll().where('login', '=', login).executeTakeFirst()),
  lockById: async (tx, id) => accountOf(await tx.selectFrom('office.staff').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()),

  failures: async (tx, subject, since) => (await tx.selectFrom('office.sign_in_failures').select('at').where('subject', '=', subject).where('at', '>', since).execute()).map((row) => row.at),
  addFailure: async (tx, agencyId, subject, at) => { await tx.insertInto('office.sign_in_failures').values({ agency_id: agencyId, subject, at }).execute(); },
  forgetFailures: async (tx, subject, at) => {
    const all = tx.deleteFrom('office.sign_in_failures').where('subject', '=', subject);
    await (at ? all.where('at', '=', at) : all).execute();
  },

  openSession: async (tx, { tokenHash, agencyId, accountId, pending, at, expiresAt, userAgent, challenge }) => {
    await tx.insertInto('office.staff_sessions').values({
      token_hash: tokenHash, agency_id: agencyId, staff_id: accountId, pending, created_at: at, seen_at: at, expires_at: expiresAt, user_agent: userAgent, challenge,
    }).execute();
  },
  setPending: async (tx, tokenHash, pending) => { await tx.updateTable('office.staff_sessions').set({ pending }).where('token_hash', '=', tokenHash).execute(); },
  setChallenge: async (tx, tokenHash, challenge) => { await tx.updateTable('office.staff_sessions').set({ challenge }).where('token_hash', '=', tokenHash).execute(); },
  readChallenge: async (tx, tokenHash) => (await tx.selectFrom('office.staff_sessions').select('challenge').where('token_hash', '=', tokenHash).executeTakeFirst())?.challenge ?? null,
  challengeOpenedSession: async (tx, challenge) => (await tx.selectFrom('office.staff_sessions').select('token_hash').where('challenge', '=', challenge).executeTakeFirst()) !== undefined,
  closeSession: async (tx, tokenHash) => { await tx.deleteFrom('office.staff_sessions').where('token_hash', '=', tokenHash).execute(); },
  closeOtherSessions: async (tx, accountId, keep) => { await tx.deleteFrom('office.staff_sessions').where('staff_id', '=', accountId).where('token_hash', '<>', keep ?? '').execute(); },

  savePassword: async (tx, accountId, hash) => { await tx.updateTable('office.staff').set({ password_hash: hash, must_change_password: false, temporary_until: null }).where('id', '=', accountId).execute(); },
  saveAuthenticator: async (tx, accountId, sealed) => { await tx.updateTable('office.staff').set({ totp_secret: sealed }).where('id', '=', accountId).execute(); },
  markSignedIn: async (tx, accountId, at) => { await tx.updateTable('office.staff').set({ last_signed_in_at: at }).where('id', '=', accountId).execute(); },

  passkeysOf: async (tx, accountId) => (await tx.selectFrom('office.staff_passkeys').selectAll().where('staff_id', '=', accountId).orderBy('created_at').execute()).map(passkeyOf),
  lockPasskey: async (tx, id) => {
    const row = await tx.selectFrom('office.staff_passkeys').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    return row ? passkeyOf(row) : null;
  },
  addPasskey: async (tx, agencyId, { id, accountId, publicKey, counter, transports, label }) => {
    await tx.insertInto('office.staff_passkeys').values({ id, agency_id: agencyId, staff_id: accountId, public_key: Buffer.from(publicKey), counter: BigInt(counter), transports, label }).execute();
  },
  countPasskey: async (tx, id, counter) => { await tx.updateTable('office.staff_passkeys').set({ counter: BigInt(counter) }).where('id', '=', id).execute(); },
  removePasskey: async (tx, accountId, id) => (await tx.deleteFrom('office.staff_passkeys').where('staff_id', '=', accountId).where('id', '=', id).executeTakeFirst()).numDeletedRows === 1n,

  tell,
  closedReason: async () => null,
  policy: async (tx) => {
    const { staffSecondFactor, passwordLength } = await readSettings(tx, 'security', SecuritySettings);
    return { secondFactor: staffSecondFactor, passwordLength };
  },
};

/** Every use of the master sign-in stands out in the audit, since it stays valid whatever the organisation chart says (ADM-180). */
async function tell(tx: Tx, agencyId: Id, account: Account, news: SignInNews): Promise<void> {
  const { role } = await tx.selectFrom('office.staff').select('role').where('id', '=', account.id).executeTakeFirstOrThrow();
  const act = news === 'signed-in' && role === 'master' ? 'staff.master-signed-in' : ACTS[news];
  await record(tx, { kind: 'staff', agencyId, staffId: account.id, name: account.name, rights: new Set() }, act, { kind: 'staff', id: account.id });
}

interface AccountRow {
  id: Id;
  login: string;
  first_name: string;
  last_name: string;
  password_hash: string | null;
  must_change_password: boolean;
  temporary_until: Date | null;
  active: boolean;
  totp_secret: string | null;
}

function accountOf(row: AccountRow | undefined): Account | null {
  if (!row) return null;
  return {
    id: row.id, login: row.login, name: `${row.first_name} ${row.last_name}`.trim(), passwordHash: row.password_hash, mustChangePassword: row.must_change_password, temporaryUntil: row.temporary_until,
    active: row.active, authenticator: row.totp_secret,
  };
}

function passkeyOf(row: { id: string; staff_id: Id; public_key: Buffer; counter: bigint; transports: string[]; label: string; created_at: Date }) {
  return { id: row.id, accountId: row.staff_id, publicKey: new Uint8Array(row.public_key), counter: Number(row.counter), transports: row.transports, label: row.label, createdAt: row.created_at };
}
