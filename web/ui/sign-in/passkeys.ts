import type { SignInCalls, Step } from './steps.ts';

/** The browser's part of passkeys comes in its own file, loaded when somebody uses one. */
export async function signInWithPasskey(calls: SignInCalls, agency: string): Promise<Step> {
  const [{ startAuthentication }, options] = await Promise.all([import('@simplewebauthn/browser'), calls.passkeySignInOptions(agency)]);
  const response = await startAuthentication({ optionsJSON: options as Parameters<typeof startAuthentication>[0]['optionsJSON'] });
  return (await calls.passkeySignInVerify(agency, response))?.next ?? 'done';
}

export async function addPasskey(calls: SignInCalls, name: string): Promise<void> {
  const [{ startRegistration }, options] = await Promise.all([import('@simplewebauthn/browser'), calls.passkeyOptions()]);
  const response = await startRegistration({ optionsJSON: options as Parameters<typeof startRegistration>[0]['optionsJSON'] });
  await calls.passkeyVerify(response, name);
}

export function passkeysWork(): boolean {
  return typeof PublicKeyCredential === 'function';
}

/** The browser's own refusals, said in our words; null when the person simply closed the box. */
export function passkeyRefusal(error: unknown): string | null {
  if (!(error instanceof Error)) return 'La clé d’accès n’a pas pu être lue. Utilisez votre mot de passe.';
  if (error.name === 'NotAllowedError' || error.name === 'AbortError') return null;
  if (error.name === 'InvalidStateError') return 'Cette clé d’accès est déjà enregistrée pour vous.';
  return error.name === 'ApiError' ? error.message : 'La clé d’accès n’a pas pu être lue. Utilisez votre mot de passe.';
}
