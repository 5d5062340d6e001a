const SECRET_NAME = /password|passwd|secret|token|cookie|authorization|credential|seed|otp|api[-_]?key|private[-_]?key|iban|sealed/i;
const HIDDEN = '[masqué]';

/** A copy of a log line's detail without what must not be read there: values under telling names, sign-ins inside addresses, bearer tokens, our sealed texts and session cookies. */
export const redact = (detail: Record<string, unknown>): Record<string, unknown> => told(detail, 0) as Record<string, unknown>;

function told(detail: unknown, depth: number): unknown {
  if (typeof detail === 'string') return redactText(detail);
  if (detail instanceof Error) return redactText(`${detail.name}: ${detail.message}`);
  if (typeof detail === 'bigint') return String(detail);
  if (detail === null || typeof detail !== 'object' || detail instanceof Date) return detail;
  if (depth > 6) return '[…]'; // Deep or circular: a log line is no place for it.
  if (Array.isArray(detail)) return detail.map((inner) => told(inner, depth + 1));
  return Object.fromEntries(Object.entries(detail).map(([name, inner]) => [name, SECRET_NAME.test(name) && inner !== null && inner !== undefined ? HIDDEN : told(inner, depth + 1)]));
}

/** A sentence without them. */
export function redactText(text: string): string {
  return text
    .replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]*(?::[^\s/]*)?@/gi, `$1${HIDDEN}@`)
    .replace(/\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${HIDDEN}`)
    .replace(/\b(mitoyen_(?:office|extranet)=)[^\s;,]+/g, `$1${HIDDEN}`)
    .replace(/\bv1\.[0-9a-f]{6}\.[\w-]{30,}/g, HIDDEN);
}
