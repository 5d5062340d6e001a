import { Refusal } from '../../kernel/refusal.ts';
import { inAgency } from '../database/connection.ts';
import { accountAttempt, claimAttempts, forgiveAttempts } from './attempts.ts';
import { hashPassword, passwordFault, passwordMatches } from './password.ts';
import { goOn, nextStep, signedOut } from './steps.ts';
import type { Next, OwnSession, SignInContext } from './store.ts';

const refuse = (field: string, message: string) => new Refusal('bad-password', message, 422, { [field]: message });

/** The forced change of a first password, and the change of one's own. Other sessions of the account end. */
export async function changePassword(context: SignInContext, session: OwnSession, current: string | undefined, password: string): Promise<Next> {
  const { database, store } = context;
  if (session.pending !== null && session.pending !== 'change-password') throw new Refusal(session.pending, 'Une étape de la connexion reste à faire.', 401);
  if (session.pending === null) await demandOwnPassword(context, session, current ?? '', 'current');
  const { account, policy } = await inAgency(database, session.agencyId, async (tx) => ({ account: await store.lockById(tx, session.accountId), policy: await store.policy(tx) }));
  if (!account?.active) throw signedOut();
  const fault = passwordFault(password, account.login, policy.passwordLength);
  if (fault) throw refuse('password', fault);
  if (await passwordMatches(account.passwordHash, password)) throw refuse('password', 'Choisissez un mot de passe différent du précédent.');
  const hash = await hashPassword(password);
  return inAgency(database, session.agencyId, async (tx) => {
    const now = await store.lockById(tx, session.accountId);
    // Somebody gave this account another password meanwhile: theirs stands.
    if (!now?.active || now.passwordHash !== account.passwordHash) throw signedOut();
    await store.savePassword(tx, account.id, hash);
    await store.closeOtherSessions(tx, account.id, session.tokenHash);
    await store.tell(tx, session.agencyId, account, 'password-changed');
    return goOn(tx, store, session.tokenHash, await nextStep(tx, store, { ...account, mustChangePassword: false }, true));
  });
}

/** Who holds an open screen is not yet its owner: the password is asked again, and guesses wait. */
export async function demandOwnPassword({ database, platform, store }: SignInContext, session: OwnSession, password: string, field: string): Promise<void> {
  const now = platform.clock.now();
  const attempts = [accountAttempt('ownPassword', session.accountId)];
  const { refusal, account } = await inAgency(database, session.agencyId, async (tx) => {
    const refusal = await claimAttempts(tx, store, session.agencyId, attempts, now);
    return { refusal, account: refusal ? null : await store.lockById(tx, session.accountId) };
  });
  if (refusal) throw refusal;
  if (!account || !await passwordMatches(account.passwordHash, password)) throw refuse(field, 'Le mot de passe actuel n’est pas le bon.');
  await inAgency(database, session.agencyId, (tx) => forgiveAttempts(tx, store, attempts, now));
}
