import { Secret, TOTP } from 'otpauth';

/** Time-based one-time codes (RFC 6238): 6 digits, 30 seconds, one step of tolerance on each side. */
function totp(secret: string, label: string, issuer: string): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret) });
}

export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

export function totpUri(secret: string, label: string, issuer: string): string {
  return totp(secret, label, issuer).toString();
}

export function codeMatches(secret: string, code: string, now: Date): boolean {
  return /^\d{6}$/.test(code.replace(/\s/g, '')) && totp(secret, '', '').validate({ token: code.replace(/\s/g, ''), timestamp: now.getTime(), window: 1 }) !== null;
}
