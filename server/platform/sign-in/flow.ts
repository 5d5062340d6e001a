import type { Id } from '../../kernel/ids.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { inAgency, type Database, type Tx } from '../database/connection.ts';
import type { Platform } from '../module.ts';
import { hashPassword, passwordFault, passwordMatches } from './password.ts';
import { codeMatches, newTotpSecret, totpUri } from './second-factor.ts';
import { ABSOLUTE_MS, hashToken, newToken } from './session-token.ts';
import type { Account, Pending, SignInStore } from './store.ts';
import { addressWaitSeconds, waitSeconds } from './throttle.ts';

export type Next = 'done' | Pending;

export interface SignInRequest {
  slug: string;
  login: string;
  password: string;
  code?: string | undefined;
  address: string;
  userAgent: string | null;
}

/** The same words whether the login exists or not. */
const WRONG = 'Identifiant ou mot de passe incorrect. Vérifiez les majuscules, ou demandez un nouveau mot de passe.';

export interface Context {
  database: Database;
  platform: Platform;
  store: SignInStore;
}

export async function findAgency(database: Database, slug: string): Promise<{ id: Id; name: string; slug: string } | null> {
  return (await database.selectFrom('platform.agencies').select(['id', 'name', 'slug']).where((eb) => eb.or([eb('slug', '=', slug), eb('domain', '=', slug)])).executeTakeFirst()) ?? null;
}

/** Signs in with login and password (and code when one is asked). Returns the cookie's value and what is still owed. */
export async function signIn({ database, platform, store }: Context, request: SignInRequest): Promise<{ cookie: string; next: Next }> {
  const agency = await findAgency(database, request.slug);
  if (!agency) throw new Refusal('unknown-agency', 'Cette agence n’existe pas à cette adresse. Vérifiez l’adresse que l’agence vous a donnée.', 404);
  const now = platform.clock.now();
  const login = request.login.trim().toLowerCase();
  // Failures are kept even though the attempt itself is refused: they are written in a transaction of their own.
  const outcome = await inAgency(database, agency.id, async (tx) => {
    const closed = await store.closedReason(tx, agency.id);
    if (closed) return { refusal: new Refusal('extranet-closed', closed, 403) };
    const since = new Date(now.getTime() - 3_600_000);
    const wait = Math.max(waitSeconds(await store.failures(tx, `login:${login}`, since), now), addressWaitSeconds(await store.failures(tx, `address:${request.address}`, since), now));
    if (wait > 0) return { refusal: new Refusal('too-many-tries', `Trop d’essais. Réessayez dans ${wait < 60 ? `${wait} secondes` : `${Math.ceil(wait / 60)} minutes`}.`, 429) };
    const account = await store.byLogin(tx, login);
    const matches = await passwordMatches(account?.active ? account.passwordHash : null, request.password);
    if (!account || !matches) {
      await store.addFailure(tx, agency.id, `login:${login}`, now);
      await store.addFailure(tx, agency.id, `address:${request.address}`, now);
      return { refusal: new Refusal('wrong-password', WRONG, 401) };
    }
    if (account.mustChangePassword && account.temporaryUntil && account.temporaryUntil < now) {
      return { refusal: new Refusal('first-password-over', 'Ce premier mot de passe n’est plus valable. Demandez-en un nouveau à l’agence, ou utilisez « Mot de passe oublié ».', 401) };
    }
    const codeGood = account.totpSecret !== null && request.code !== undefined && codeMatches(platform.secrets.open(account.totpSecret), request.code, now);
    const next = await nextStep(tx, store, account, codeGood);
    const token = newToken();
    await store.openSession(tx, { tokenHash: hashToken(token), agencyId: agency.id, accountId: account.id, pending: next === 'done' ? null : next, expiresAt: new Date(now.getTime() + ABSOLUTE_MS[store.face]), userAgent: request.userAgent?.slice(0, 300) ?? null });
    await store.clearFailures(tx, `login:${login}`);
    await store.markSignedIn(tx, account.id, now);
    await store.tell(tx, agency.id, account, 'signed-in');
    return { cookie: `${agency.id}.${token}`, next };
  });
  if ('refusal' in outcome) throw outcome.refusal;
  return outcome;
}

async function nextStep(tx: Tx, store: SignInStore, account: Account, secondFactorDone: boolean): Promise<Next> {
  if (account.totpSecret !== null && !secondFactorDone) return 'second-factor';
  if (account.mustChangePassword) return 'change-password';
  if (account.totpSecret === null && await store.secondFactorRequired(tx)) return 'enrol-second-factor';
  return 'done';
}

export interface Session {
  agencyId: Id;
  accountId: Id;
  tokenHash: string;
  pending: Pending | null;
}

export async function giveCode({ database, platform, store }: Context, session: Session, code: string): Promise<Next> {
  const now = platform.clock.now();
  const outcome = await inAgency(database, session.agencyId, async (tx) => {
    const account = await store.byId(tx, session.accountId);
    if (session.pending !== 'second-factor' || !account?.totpSecret) return { refusal: new Refusal('no-code-asked', 'Aucun code n’est attendu.', 409) };
    const wait = waitSeconds(await store.failures(tx, `code:${account.id}`, new Date(now.getTime() - 3_600_000)), now);
    if (wait > 0) return { refusal: new Refusal('too-many-tries', `Trop d’essais. Réessayez dans ${wait} secondes.`, 429) };
    if (!codeMatches(platform.secrets.open(account.totpSecret), code, now)) {
      await store.addFailure(tx, session.agencyId, `code:${account.id}`, now);
      return { refusal: new Refusal('wrong-code', 'Ce code n’est pas le bon, ou il vient d’expirer. Saisissez celui qui s’affiche maintenant.', 422, { code: 'Code incorrect ou expiré.' }) };
    }
    const next = await nextStep(tx, store, account, true);
    await store.setPending(tx, session.tokenHash, next === 'done' ? null : next);
    return { next };
  });
  if ('refusal' in outcome) throw outcome.refusal;
  return outcome.next!;
}

/** The forced change of a first password, and the change of one's own. Other sessions of the account end. */
export function changePassword({ database, store }: Context, session: Session, current: string | undefined, password: string): Promise<Next> {
  return inAgency(database, session.agencyId, async (tx) => {
    const account = await store.byId(tx, session.accountId);
    if (!account) throw new Refusal('signed-out', 'Votre session est terminée. Connectez-vous à nouveau.', 401);
    if (session.pending !== null && session.pending !== 'change-password') throw new Refusal(session.pending, 'Une étape de la connexion reste à faire.', 401);
    const refuse = (field: string, message: string): never => { throw new Refusal('bad-password', message, 422, { [field]: message }); };
    if (session.pending === null && !await passwordMatches(account.passwordHash, current ?? '')) refuse('current', 'Le mot de passe actuel n’est pas le bon.');
    const fault = passwordFault(password, account.login);
    if (fault) refuse('password', fault);
    if (await passwordMatches(account.passwordHash, password)) refuse('password', 'Choisissez un mot de passe différent du précédent.');
    await store.savePassword(tx, account.id, await hashPassword(password));
    await store.closeOtherSessions(tx, account.id, session.tokenHash);
    const next = await nextStep(tx, store, { ...account, mustChangePassword: false }, true);
    await store.setPending(tx, session.tokenHash, next === 'done' ? null : next);
    await store.tell(tx, session.agencyId, account, 'password-changed');
    return next;
  });
}

/** First half of enrolling an authenticator: a seed that counts for nothing until a code made with it is given back. */
export async function proposeTotp({ database, platform, store }: Context, session: Session, issuer: string): Promise<{ secret: string; uri: string; proposal: string }> {
  const account = await inAgency(database, session.agencyId, (tx) => store.byId(tx, session.accountId));
  if (!account || (session.pending !== null && session.pending !== 'enrol-second-factor')) throw new Refusal('signed-out', 'Une étape de la connexion reste à faire.', 401);
  if (account.totpSecret !== null) throw new Refusal('already-enrolled', 'La double authentification est déjà active. Retirez-la d’abord.', 409);
  const secret = newTotpSecret();
  return { secret, uri: totpUri(secret, account.login, issuer), proposal: platform.secrets.seal(`${account.id}:${secret}`) };
}

export function confirmTotp({ database, platform, store }: Context, session: Session, proposal: string, code: string): Promise<Next> {
  return inAgency(database, session.agencyId, async (tx) => {
    const account = await store.byId(tx, session.accountId);
    const [owner, secret] = openProposal(platform, proposal);
    if (!account || owner !== account.id || !secret) throw new Refusal('bad-proposal', 'Recommencez l’enregistrement depuis le début.', 422);
    if (!codeMatches(secret, code, platform.clock.now())) throw new Refusal('wrong-code', 'Ce code n’est pas le bon. Vérifiez l’heure de votre téléphone et saisissez le code affiché maintenant.', 422, { code: 'Code incorrect ou expiré.' });
    await store.saveTotp(tx, account.id, platform.secrets.seal(secret));
    await store.setPending(tx, session.tokenHash, null);
    await store.tell(tx, session.agencyId, account, 'second-factor-set');
    return 'done';
  });
}

export function removeTotp({ database, store }: Context, session: Session, password: string): Promise<void> {
  return inAgency(database, session.agencyId, async (tx) => {
    const account = await store.byId(tx, session.accountId);
    if (!account || !await passwordMatches(account.passwordHash, password)) throw new Refusal('wrong-password', 'Le mot de passe n’est pas le bon.', 422, { password: 'Mot de passe incorrect.' });
    await store.saveTotp(tx, account.id, null);
    await store.tell(tx, session.agencyId, account, 'second-factor-removed');
  });
}

function openProposal(platform: Platform, proposal: string): string[] {
  try {
    return platform.secrets.open(proposal).split(':');
  } catch {
    return [];
  }
}
