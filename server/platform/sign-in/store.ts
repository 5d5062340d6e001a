import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../database/connection.ts';

export type Pending = 'change-password' | 'second-factor' | 'enrol-second-factor';

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
  /** Sealed. */
  totpSecret: string | null;
}

/** Where a face keeps its accounts and sessions: office.staff… and extranet.identities… */
export interface SignInStore {
  face: 'office' | 'extranet';
  byLogin(tx: Tx, login: string): Promise<Account | null>;
  byId(tx: Tx, id: Id): Promise<Account | null>;
  failures(tx: Tx, subject: string, since: Date): Promise<Date[]>;
  addFailure(tx: Tx, agencyId: Id, subject: string, at: Date): Promise<void>;
  clearFailures(tx: Tx, subject: string): Promise<void>;
  openSession(tx: Tx, session: { tokenHash: string; agencyId: Id; accountId: Id; pending: Pending | null; expiresAt: Date; userAgent: string | null }): Promise<void>;
  setPending(tx: Tx, tokenHash: string, pending: Pending | null): Promise<void>;
  closeSession(tx: Tx, tokenHash: string): Promise<void>;
  closeOtherSessions(tx: Tx, accountId: Id, keep: string | null): Promise<void>;
  savePassword(tx: Tx, accountId: Id, hash: string): Promise<void>;
  saveTotp(tx: Tx, accountId: Id, sealed: string | null): Promise<void>;
  markSignedIn(tx: Tx, accountId: Id, at: Date): Promise<void>;
  /** What this face does besides (audit, acts for the office). */
  tell(tx: Tx, agencyId: Id, account: Account, news: 'signed-in' | 'password-changed' | 'second-factor-set' | 'second-factor-removed'): Promise<void>;
  /** Why nobody signs in to this agency at present; null when it is open. */
  closedReason(tx: Tx, agencyId: Id): Promise<string | null>;
  secondFactorRequired(tx: Tx): Promise<boolean>;
}
