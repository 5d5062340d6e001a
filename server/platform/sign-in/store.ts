import type { Id } from '../../kernel/ids.ts';
import type { Database, Tx } from '../database/connection.ts';
import type { Platform } from '../module.ts';

export type Pending = 'change-password' | 'second-factor' | 'enrol-second-factor';
export type Next = 'done' | Pending;

/** Somebody who may sign in, as both faces keep them. */
export interface Account {
  id: Id;
  login: string;
  name: string;
  passwordHash: string | null;
  mustChangePassword: boolean;
  /** After this instant a first password is no longer good. */
  temporaryUntil: Date | null;
  active: boolean;
  /** Sealed (one-time-code.ts); null without an authenticator. */
  authenticator: string | null;
}

export interface NewSession {
  tokenHash: string;
  agencyId: Id;
  accountId: Id;
  pending: Pending | null;
  at: Date;
  expiresAt: Date;
  userAgent: string | null;
  /** Of the passkey that opened it: the same challenge opens nothing twice. */
  challenge: string | null;
}

export interface Passkey {
  id: string;
  accountId: Id;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: number;
  transports: string[];
  label: string;
  createdAt: Date;
}

export interface SignInPolicy {
  secondFactor: 'required' | 'optional';
  passwordLength: number;
}

export type SignInNews = 'signed-in' | 'password-changed' | 'authenticator-added' | 'authenticator-removed' | 'passkey-added' | 'passkey-removed';

/** Where a face keeps its accounts and sessions: office.staff… and extranet.identities… */
export interface SignInStore {
  face: 'office' | 'extranet';
  byLogin(tx: Tx, login: string): Promise<Account | null>;
  /** Locks the account until the transaction ends. */
  lockById(tx: Tx, id: Id): Promise<Account | null>;
  failures(tx: Tx, subject: string, since: Date): Promise<Date[]>;
  addFailure(tx: Tx, agencyId: Id, subject: string, at: Date): Promise<void>;
  /** Without `at`, all of them. */
  forgetFailures(tx: Tx, subject: string, at?: Date): Promise<void>;
  openSession(tx: Tx, session: NewSession): Promise<void>;
  setPending(tx: Tx, tokenHash: string, pending: Pending | null): Promise<void>;
  setChallenge(tx: Tx, tokenHash: string, challenge: string | null): Promise<void>;
  readChallenge(tx: Tx, tokenHash: string): Promise<string | null>;
  challengeOpenedSession(tx: Tx, challenge: string): Promise<boolean>;
  closeSession(tx: Tx, tokenHash: string): Promise<void>;
  closeOtherSessions(tx: Tx, accountId: Id, keep: string | null): Promise<void>;
  savePassword(tx: Tx, accountId: Id, hash: string): Promise<void>;
  saveAuthenticator(tx: Tx, accountId: Id, sealed: string | null): Promise<void>;
  markSignedIn(tx: Tx, accountId: Id, at: Date): Promise<void>;
  passkeysOf(tx: Tx, accountId: Id): Promise<Passkey[]>;
  /** Locks the passkey until the transaction ends. */
  lockPasskey(tx: Tx, id: string): Promise<Passkey | null>;
  addPasskey(tx: Tx, agencyId: Id, passkey: Omit<Passkey, 'createdAt'>): Promise<void>;
  countPasskey(tx: Tx, id: string, counter: number): Promise<void>;
  removePasskey(tx: Tx, accountId: Id, id: string): Promise<boolean>;
  /** What this face does besides (audit, acts for the office). */
  tell(tx: Tx, agencyId: Id, account: Account, news: SignInNews): Promise<void>;
  /** Why nobody signs in to this agency at present, in French; null when it is open. */
  closedReason(tx: Tx): Promise<string | null>;
  policy(tx: Tx): Promise<SignInPolicy>;
}

/** What the flow of one face works with. */
export interface SignInContext {
  database: Database;
  platform: Platform;
  store: SignInStore;
}

/** The session that asks, as its cookie was read. */
export interface OwnSession {
  agencyId: Id;
  accountId: Id;
  tokenHash: string;
  pending: Pending | null;
}
