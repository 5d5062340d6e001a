import { generateAuthenticationOptions, generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse, type AuthenticationResponseJSON, type RegistrationResponseJSON } from '@simplewebauthn/server';
import { Refusal } from '../../kernel/refusal.ts';
import { inAgency } from '../database/connection.ts';
import type { Platform } from '../module.ts';
import { agencyOfSession, findAgency, type SignInAgency } from './agency.ts';
import { demandOpen, openSession, signedOut, type Opened } from './steps.ts';
import type { OwnSession, Passkey, SignInContext } from './store.ts';

const CHALLENGE_MS = 5 * 60_000;
const MOST_PASSKEYS = 20;
const PROPOSAL = 'passkey:';
const refused = () => new Refusal('passkey-refused', 'Cette clé d’accès n’a pas été reconnue. Recommencez, ou utilisez votre mot de passe.', 401);

/** Where browsers may use a passkey: our public address or the agency's own domain name, never whatever name a request came under. */
function site(platform: Platform, agency: SignInAgency, hostname: string): { id: string; origin: string } {
  const own = new URL(platform.settings.publicUrl);
  if (agency.domain !== null && agency.domain === hostname) return { id: agency.domain, origin: `${own.protocol}//${agency.domain}${own.port ? `:${own.port}` : ''}` };
  return { id: own.hostname, origin: own.origin };
}

export async function passkeyOptions({ database, platform, store }: SignInContext, session: OwnSession, hostname: string) {
  const agency = await agencyOfSession(database, session.agencyId);
  const { account, held } = await inAgency(database, session.agencyId, async (tx) => ({ account: await store.lockById(tx, session.accountId), held: await store.passkeysOf(tx, session.accountId) }));
  if (!account) throw signedOut();
  if (held.length >= MOST_PASSKEYS) throw new Refusal('too-many-passkeys', `Vous avez déjà ${MOST_PASSKEYS} clés d’accès. Retirez-en une.`, 409);
  const options = await generateRegistrationOptions({
    rpName: agency.name, rpID: site(platform, agency, hostname).id, userName: account.login, userDisplayName: account.name, userID: new TextEncoder().encode(account.id),
    attestationType: 'none', excludeCredentials: held.map(({ id, transports }) => ({ id, transports })),
    // A key that finds its owner's login by itself, and that asks for finger, face or code: two factors in one.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await inAgency(database, session.agencyId, (tx) => store.setChallenge(tx, session.tokenHash, PROPOSAL + options.challenge));
  return options;
}

export async function addPasskey({ database, platform, store }: SignInContext, session: OwnSession, hostname: string, response: RegistrationResponseJSON, label: string): Promise<Passkey[]> {
  const agency = await agencyOfSession(database, session.agencyId);
  const { id: expectedRPID, origin: expectedOrigin } = site(platform, agency, hostname);
  const proposal = await inAgency(database, session.agencyId, (tx) => store.readChallenge(tx, session.tokenHash));
  if (!proposal?.startsWith(PROPOSAL)) throw new Refusal('no-proposal', 'Recommencez l’enregistrement depuis le début.', 409);
  const verified = await verifyRegistrationResponse({ response, expectedChallenge: proposal.slice(PROPOSAL.length), expectedOrigin, expectedRPID }).catch(() => null);
  if (!verified?.verified) throw new Refusal('passkey-refused', 'Cette clé d’accès n’a pas pu être enregistrée. Recommencez.', 422);
  const { id, publicKey, counter, transports } = verified.registrationInfo.credential;
  return inAgency(database, session.agencyId, async (tx) => {
    const account = await store.lockById(tx, session.accountId);
    if (!account || await store.readChallenge(tx, session.tokenHash) !== proposal) throw signedOut();
    await store.setChallenge(tx, session.tokenHash, null);
    await store.addPasskey(tx, session.agencyId, { id, accountId: account.id, publicKey, counter, transports: transports ?? [], label: label.trim() || 'Clé d’accès' });
    await store.tell(tx, session.agencyId, account, 'passkey-added');
    return store.passkeysOf(tx, account.id);
  });
}

export function listPasskeys({ database, store }: SignInContext, session: OwnSession): Promise<Passkey[]> {
  return inAgency(database, session.agencyId, (tx) => store.passkeysOf(tx, session.accountId));
}

export function removePasskey({ database, store }: SignInContext, session: OwnSession, id: string): Promise<Passkey[]> {
  return inAgency(database, session.agencyId, async (tx) => {
    const account = await store.lockById(tx, session.accountId);
    if (!account || !await store.removePasskey(tx, session.accountId, id)) throw new Refusal('not-found', 'Cette clé d’accès n’existe plus.', 404);
    await store.tell(tx, session.agencyId, account, 'passkey-removed');
    return store.passkeysOf(tx, session.accountId);
  });
}

/** The challenge carries its own seal and its end: asking for one leaves nothing behind. */
export async function passkeySignInOptions({ database, platform, store }: SignInContext, slug: string, hostname: string) {
  const agency = await findAgency(database, slug);
  await inAgency(database, agency.id, (tx) => demandOpen(tx, store));
  const challenge = platform.secrets.seal(JSON.stringify({ face: store.face, agencyId: agency.id, until: platform.clock.now().getTime() + CHALLENGE_MS, once: crypto.randomUUID() }));
  return generateAuthenticationOptions({ rpID: site(platform, agency, hostname).id, userVerification: 'required', challenge: new TextEncoder().encode(challenge) });
}

export async function passkeySignIn(context: SignInContext, slug: string, hostname: string, response: AuthenticationResponseJSON, userAgent: string | null): Promise<Opened> {
  const { database, platform, store } = context;
  const agency = await findAgency(database, slug);
  const { id: expectedRPID, origin: expectedOrigin } = site(platform, agency, hostname);
  return inAgency(database, agency.id, async (tx) => {
    await demandOpen(tx, store);
    const passkey = await store.lockPasskey(tx, response.id);
    const account = passkey && await store.lockById(tx, passkey.accountId);
    if (!passkey || !account?.active) throw refused();
    const { id, publicKey, counter } = passkey;
    const verified = await verifyAuthenticationResponse({ response, expectedChallenge: (challenge) => challengeIsOurs(context, agency, challenge), expectedOrigin, expectedRPID, credential: { id, publicKey, counter } }).catch(() => null);
    if (!verified?.verified) throw refused();
    const challenge = challengeIn(response);
    if (await store.challengeOpenedSession(tx, challenge)) throw refused();
    await store.countPasskey(tx, id, verified.authenticationInfo.newCounter);
    return openSession(tx, context, agency.id, account, { secondFactorDone: true, userAgent, challenge });
  });
}

function challengeIn(response: AuthenticationResponseJSON): string {
  return (JSON.parse(Buffer.from(response.response.clientDataJSON, 'base64url').toString('utf8')) as { challenge: string }).challenge;
}

function challengeIsOurs({ store, platform: { clock, secrets } }: SignInContext, agency: SignInAgency, challenge: string): boolean {
  try {
    const sealed = JSON.parse(secrets.open(Buffer.from(challenge, 'base64url').toString('utf8'))) as { face: string; agencyId: string; until: number };
    return sealed.face === store.face && sealed.agencyId === agency.id && sealed.until > clock.now().getTime();
  } catch {
    return false;
  }
}
