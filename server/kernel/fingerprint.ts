import { hash } from 'node:crypto';

/** A short fingerprint of a plain value: equal values give equal text, whatever the order of their keys. */
export function fingerprintOf(value: unknown): string {
  return hash('sha256', canonical(value), 'base64url').slice(0, 27);
}

/** JSON with sorted keys; whole numbers of any size, no functions, no cycles. */
export function canonical(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`;
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    // One string is built up: a publication asks this for each of 50 000 documents.
    const fields = value as Record<string, unknown>;
    let text = '';
    for (const key of Object.keys(fields).sort()) {
      const inner = fields[key];
      if (inner !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonical(inner)}`;
    }
    return `{${text}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** One link of a chain: changes when anything before it, or the text itself, changes (SHA-256, as text). */
export function linkOf(before: string, text: string): string {
  return hash('sha256', `${before}\n${text}`, 'base64url');
}
