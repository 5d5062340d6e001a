import { Refusal } from '../../kernel/refusal.ts';
import { inAgency } from '../database/connection.ts';
import { findAgency } from './agency.ts';
import { claimAttempts, forgiveAttempts, signInAttempts } from './attempts.ts';
import { passwordMatches } from './password.ts';
import { takeCode } from './second-factor.ts';
import { demandOpen, openSession, type Opened } from './steps.ts';
import type { SignInContext } from './store.ts';

export interface SignInRequest {
  slug: string;
  login: string;
  password: string;
  code?: string | undefined;
  address: string;
  userAgent: string | null;
}

/** The same words whether the login exists or not, is closed or not. */
const WRONG = () => new Refusal('wrong-password', 'Identifiant ou mot de passe incorrect. Vérifiez les majuscules, ou demandez un nouveau mot de passe.', 401);
const FIRST_PASSWORD_OVER = () => new Refusal('first-password-over', 'Ce mot de passe provisoire n’est plus valable. Demandez-en un nouveau à l’agence.', 401);

/** Signs in with login and password, and with the code when it is given at once. Passwords are checked between two transactions: none waits for that. */
export async function signIn(context: SignInContext, request: SignInRequest): Promise<Opened> {
  const { database, platform, store } = context;
  const agency = await findAgency(database, request.slug);
  const now = platform.clock.now();
  const login = request.login.trim().toLowerCase();
  const attempts = signInAttempts(login, request.address);

  const claim = await inAgency(database, agency.id, async (tx) => {
    await demandOpen(tx, store);
    const refusal = await claimAttempts(tx, store, agency.id, attempts, now);
    return { refusal, account: refusal ? null : await store.byLogin(tx, login) };
  });
  if (claim.refusal) throw claim.refusal;
  const hash = claim.account?.active ? claim.account.passwordHash : null;
  if (!await passwordMatches(hash, request.password) || !claim.account) throw WRONG();
  const accountId = claim.account.id;

  const outcome = await inAgency(database, agency.id, async (tx) => {
    const account = await store.lockById(tx, accountId);
    // Closed, or given another password, while this one was being checked.
    if (!account?.active || account.passwordHash !== hash) return { refusal: WRONG() };
    if (account.mustChangePassword && account.temporaryUntil !== null && account.temporaryUntil <= now) return { refusal: FIRST_PASSWORD_OVER() };
    await forgiveAttempts(tx, store, attempts, now);
    const codeGiven = account.authenticator !== null && request.code !== undefined && request.code.trim() !== '';
    const refusal = codeGiven ? await takeCode(tx, context, agency.id, account, request.code!) : null;
    return refusal ? { refusal } : openSession(tx, context, agency.id, account, { secondFactorDone: codeGiven, userAgent: request.userAgent, challenge: null });
  });
  if ('refusal' in outcome) throw outcome.refusal;
  return outcome;
}
