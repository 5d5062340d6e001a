import type { Id } from '../../kernel/ids.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { inAgency, type Tx } from '../database/connection.ts';
import { accountAttempt, claimAttempts, forgiveAttempts } from './attempts.ts';
import { hashSpare, newSeed, newSpareCodes, otpauthUri, stepOf, useCode, type Authenticator } from './one-time-code.ts';
import { demandOwnPassword } from './own-password.ts';
import { goOn, nextStep, signedOut } from './steps.ts';
import type { Account, Next, OwnSession, SignInContext } from './store.ts';

const WRONG_CODE = 'Ce code n’est pas le bon, ou il a déjà servi. Saisissez celui qui s’affiche maintenant.';
const wrongCode = () => new Refusal('wrong-code', WRONG_CODE, 422, { code: WRONG_CODE });

/** Judges a code of an account locked by the caller. A refusal is given back, not thrown: what it counted must be kept. */
export async function takeCode(tx: Tx, { platform, store }: SignInContext, agencyId: Id, account: Account, code: string): Promise<Refusal | null> {
  const now = platform.clock.now();
  const attempts = [accountAttempt('code', account.id)];
  const refusal = await claimAttempts(tx, store, agencyId, attempts, now);
  if (refusal) return refusal;
  const left = useCode(JSON.parse(platform.secrets.open(account.authenticator!)) as Authenticator, code, now);
  if (!left) return wrongCode();
  await store.saveAuthenticator(tx, account.id, platform.secrets.seal(JSON.stringify(left)));
  await forgiveAttempts(tx, store, attempts, now);
  return null;
}

/** The step 'second-factor' of a sign-in. */
export async function giveCode(context: SignInContext, session: OwnSession, code: string): Promise<Next> {
  const { database, store } = context;
  const outcome = await inAgency(database, session.agencyId, async (tx) => {
    const account = await store.lockById(tx, session.accountId);
    if (session.pending !== 'second-factor' || !account?.authenticator) return { refusal: new Refusal('no-code-asked', 'Aucun code n’est attendu. Rechargez la page.', 409) };
    const refusal = await takeCode(tx, context, session.agencyId, account, code);
    return refusal ? { refusal } : { next: await goOn(tx, store, session.tokenHash, await nextStep(tx, store, account, true)) };
  });
  if ('refusal' in outcome) throw outcome.refusal;
  return outcome.next;
}

const PROPOSAL = 'authenticator:';

/** First half of enrolling an authenticator: a seed, kept with the session, that counts for nothing until a code made with it comes back. */
export function proposeAuthenticator({ database, platform, store }: SignInContext, session: OwnSession, issuer: string): Promise<{ secret: string; otpauthUri: string }> {
  demandWhole(session);
  return inAgency(database, session.agencyId, async (tx) => {
    const account = await store.lockById(tx, session.accountId);
    if (!account) throw signedOut();
    if (account.authenticator !== null) throw new Refusal('already-enrolled', 'La double authentification est déjà active. Retirez-la d’abord.', 409);
    const secret = newSeed();
    await store.setChallenge(tx, session.tokenHash, PROPOSAL + platform.secrets.seal(secret));
    return { secret, otpauthUri: otpauthUri(secret, account.login, issuer) };
  });
}

/** Second half: the code proves that the telephone holds the seed. Spare codes are shown this once. */
export function confirmAuthenticator({ database, platform, store }: SignInContext, session: OwnSession, code: string): Promise<{ next: Next; recoveryCodes: string[] }> {
  demandWhole(session);
  return inAgency(database, session.agencyId, async (tx) => {
    const account = await store.lockById(tx, session.accountId);
    const proposal = await store.readChallenge(tx, session.tokenHash);
    if (!account || account.authenticator !== null || !proposal?.startsWith(PROPOSAL)) throw new Refusal('no-proposal', 'Recommencez l’enregistrement depuis le début.', 409);
    const secret = platform.secrets.open(proposal.slice(PROPOSAL.length));
    const step = stepOf(secret, code, platform.clock.now());
    if (step === null) throw new Refusal('wrong-code', 'Ce code n’est pas le bon. Vérifiez l’heure du téléphone, puis saisissez le code affiché maintenant.', 422, { code: 'Code incorrect ou expiré.' });
    const recoveryCodes = newSpareCodes();
    await store.saveAuthenticator(tx, account.id, platform.secrets.seal(JSON.stringify({ secret, lastStep: step, spare: recoveryCodes.map(hashSpare) } satisfies Authenticator)));
    await store.setChallenge(tx, session.tokenHash, null);
    await store.closeOtherSessions(tx, account.id, session.tokenHash);
    await store.tell(tx, session.agencyId, account, 'authenticator-added');
    return { next: await goOn(tx, store, session.tokenHash, 'done'), recoveryCodes };
  });
}

export async function removeAuthenticator(context: SignInContext, session: OwnSession, password: string): Promise<void> {
  const { database, store } = context;
  await demandOwnPassword(context, session, password, 'password');
  await inAgency(database, session.agencyId, async (tx) => {
    const account = await store.lockById(tx, session.accountId);
    if (!account) throw signedOut();
    if (account.authenticator === null) return;
    await store.saveAuthenticator(tx, account.id, null);
    await store.tell(tx, session.agencyId, account, 'authenticator-removed');
  });
}

/** Only a session that owes nothing else may enrol. */
function demandWhole(session: OwnSession): void {
  if (session.pending !== null && session.pending !== 'enrol-second-factor') throw new Refusal(session.pending, 'Une étape de la connexion reste à faire.', 401);
}
