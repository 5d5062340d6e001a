import type { Id } from '../../../kernel/ids.ts';
import type { Clock } from '../../../platform/clock.ts';
import { LEAST_LENGTH } from '../../../platform/sign-in/password.ts';
import type { Account, SignInStore } from '../../../platform/sign-in/store.ts';
import { closedReason } from '../closed-reason.ts';
import { tellOffice } from './acts.ts';

/** Clients, as the sign-in flow sees them. Staff stand among the identities too, but sign in on their own side only. */
export function clientSignIn(clock: Clock): SignInStore {
  return {
    face: 'extranet',
    byLogin: async (tx, login) => accountOf(await tx.selectFrom('extranet.identities').selectAll().where('login', '=', login).where('kind', '=', 'client').executeTakeFirst()),
    lockById: async (tx, id) => accountOf(await tx.selectFrom('extranet.identities').selectAll().where('id', '=', id).where('kind', '=', 'client').forUpdate().executeTakeFirst()),

    failures: async (tx, subject, since) => (await tx.selectFrom('extranet.sign_in_failures').select('at').where('subject', '=', subject).where('at', '>', since).execute()).map((row) => row.at),
    addFailure: async (tx, agencyId, subject, at) => { await tx.insertInto('extranet.sign_in_failures').values({ agency_id: agencyId, subject, at }).execute(); },
    forgetFailures: async (tx, subject, at) => {
      const all = tx.deleteFrom('extranet.sign_in_failures').where('subject', '=', subject);
      await (at ? all.where('at', '=', at) : all).execute();
    },

    openSession: async (tx, { tokenHash, agencyId, accountId, pending, at, expiresAt, userAgent, challenge }) => {
      await tx.insertInto('extranet.sessions').values({
        token_hash: tokenHash, agency_id: agencyId, identity_id: accountId, pending, created_at: at, seen_at: at, expires_at: expiresAt, user_agent: userAgent, challenge,
      }).execute();
    },
    setPending: async (tx, tokenHash, pending) => { await tx.updateTable('extranet.sessions').set({ pending }).where('token_hash', '=', tokenHash).execute(); },
    setChallenge: async (tx, tokenHash, challenge) => { await tx.updateTable('extranet.sessions').set({ challenge }).where('token_hash', '=', tokenHash).execute(); },
    readChallenge: async (tx, tokenHash) => (await tx.selectFrom('extranet.sessions').select('challenge').where('token_hash', '=', tokenHash).executeTakeFirst())?.challenge ?? null,
    challengeOpenedSession: async (tx, challenge) => (await tx.selectFrom('extranet.sessions').select('token_hash').where('challenge', '=', challenge).executeTakeFirst()) !== undefined,
    closeSession: async (tx, tokenHash) => { await tx.deleteFrom('extranet.sessions').where('token_hash', '=', tokenHash).execute(); },
    closeOtherSessions: async (tx, accountId, keep) => { await tx.deleteFrom('extranet.sessions').where('identity_id', '=', accountId).where('token_hash', '<>', keep ?? '').execute(); },

    savePassword: async (tx, accountId, hash) => {
      await tx.updateTable('extranet.identities').set({ password_hash: hash, must_change_password: false, temporary_until: null }).where('id', '=', accountId).execute();
      // A link asked for before this change would otherwise undo it.
      await tx.deleteFrom('extranet.password_resets').where('identity_id', '=', accountId).execute();
    },
    saveAuthenticator: async (tx, accountId, sealed) => { await tx.updateTable('extranet.identities').set({ totp_secret: sealed }).where('id', '=', accountId).execute(); },
    markSignedIn: async (tx, accountId, at) => { await tx.updateTable('extranet.identities').set({ last_signed_in_at: at }).where('id', '=', accountId).execute(); },

    passkeysOf: async (tx, accountId) => (await tx.selectFrom('extranet.passkeys').selectAll().where('identity_id', '=', accountId).orderBy('created_at').execute()).map(passkeyOf),
    lockPasskey: async (tx, id) => {
      const row = await tx.selectFrom('extranet.passkeys').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
      return row ? passkeyOf(row) : null;
    },
    addPasskey: async (tx, agencyId, { id, accountId, publicKey, counter, transports, label }) => {
      await tx.insertInto('extranet.passkeys').values({ id, agency_id: agencyId, identity_id: accountId, public_key: Buffer.from(publicKey), counter: BigInt(counter), transports, label }).execute();
    },
    countPasskey: async (tx, id, counter) => { await tx.updateTable('extranet.passkeys').set({ counter: BigInt(counter) }).where('id', '=', id).execute(); },
    removePasskey: async (tx, accountId, id) => (await tx.deleteFrom('extranet.passkeys').where('identity_id', '=', accountId).where('id', '=', id).executeTakeFirst()).numDeletedRows === 1n,

    tell: async (tx, agencyId, account, news) => {
      if (news === 'password-changed') await tellOffice(tx, agencyId, 'password-personalised', { identityId: account.id }, clock.now());
    },
    closedReason: async (tx) => closedReason(await tx.selectFrom('extranet.agencies').select(['open', 'licensed']).executeTakeFirst() ?? null),
    policy: async (tx) => {
      const row = await tx.selectFrom('extranet.agencies').select('settings').executeTakeFirst();
      // Copied here when staff save the area 'security'.
      const { clientSecondFactor, passwordLength } = (row?.settings ?? {}) as { clientSecondFactor?: string; passwordLength?: number };
      return { secondFactor: clientSecondFactor === 'required' ? 'required' : 'optional', passwordLength: Math.max(LEAST_LENGTH, passwordLength ?? 0) };
    },
  };
}

interface AccountRow {
  id: Id;
  login: string;
  display_name: string;
  password_hash: string | null;
  must_change_password: boolean;
  temporary_until: Date | null;
  active: boolean;
  totp_secret: string | null;
}

function accountOf(row: AccountRow | undefined): Account | null {
  if (!row) return null;
  return {
    id: row.id, login: row.login, name: row.display_name, passwordHash: row.password_hash, mustChangePassword: row.must_change_password, temporaryUntil: row.temporary_until,
    active: row.active, authenticator: row.totp_secret,
  };
}

function passkeyOf(row: { id: string; identity_id: Id; public_key: Buffer; counter: bigint; transports: string[]; label: string; created_at: Date }) {
  return { id: row.id, accountId: row.identity_id, publicKey: new Uint8Array(row.public_key), counter: Number(row.counter), transports: row.transports, label: row.label, createdAt: row.created_at };
}
