import { call } from '../../api/client.ts';

export type Face = 'office' | 'extranet';
/** What the server still asks before a session opens. */
export type Step = 'done' | 'change-password' | 'second-factor' | 'enrol-second-factor';

export interface Credentials {
  agency: string;
  login: string;
  password: string;
  code?: string;
}

export interface PasskeyList {
  rows: { id: string; label: string; createdAt: string }[];
}

/** The calls of signing in, the same for staff and for clients, each under its own address. */
export function signInCalls(face: Face) {
  const base = `/api/${face}`;
  return {
    signIn: (credentials: Credentials) => call<{ next: Step }>('POST', `${base}/sign-in`, credentials),
    giveCode: (code: string) => call<{ next: Step }>('POST', `${base}/second-factor`, { code }),
    choosePassword: (password: string) => call<{ next?: Step } | undefined>('POST', `${base}/password`, { password }),
    changePassword: (current: string, password: string) => call<{ next: Step }>('POST', `${base}/password`, { current, password }),
    signOut: () => call<void>('POST', `${base}/sign-out`, {}),
    passkeyOptions: () => call<unknown>('POST', `${base}/passkeys/options`, {}),
    passkeyVerify: (response: unknown, name: string) => call<PasskeyList>('POST', `${base}/passkeys`, { response, name }),
    passkeys: () => call<PasskeyList>('GET', `${base}/passkeys`),
    removePasskey: (id: string) => call<PasskeyList>('DELETE', `${base}/passkeys/${encodeURIComponent(id)}`),
    passkeySignInOptions: (agency: string) => call<unknown>('POST', `${base}/passkeys/sign-in/options`, { agency }),
    passkeySignInVerify: (agency: string, response: unknown) => call<{ next?: Step } | undefined>('POST', `${base}/passkeys/sign-in`, { agency, response }),
    enrolTotp: () => call<{ secret: string; otpauthUri: string; qrSvg: string }>('POST', `${base}/second-factor/totp`, {}),
    removeTotp: (password: string) => call<void>('DELETE', `${base}/second-factor/totp`, { password }),
    confirmTotp: (code: string) => call<{ next?: Step; recoveryCodes?: string[] } | undefined>('POST', `${base}/second-factor/totp/confirm`, { code }),
  };
}

export type SignInCalls = ReturnType<typeof signInCalls>;

/** A session left in the middle says, by its code, which step it owes. */
export function stepOwed(code: string): Exclude<Step, 'done'> | null {
  return code === 'change-password' || code === 'second-factor' || code === 'enrol-second-factor' ? code : null;
}

/** The agency is the first word of the address, unless it has its own domain name. */
export function addressOf(pathname: string, word: 'connexion' | 'extranet'): { agency: string | null; basepath: string } {
  const parts = pathname.split('/').filter(Boolean);
  if (parts[0] === word) return { agency: null, basepath: `/${word}` };
  return { agency: parts[0] ?? null, basepath: `/${parts[0] ?? ''}/${word}` };
}
