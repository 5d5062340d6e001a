import { parseDay, type Day } from '../../kernel/day.ts';

export interface LicenceFacts {
  holder: string;
  features: string[];
  validUntil: Day | null;
}

export type ReadLicence = { licence: LicenceFacts } | { refusal: 'unreadable' | 'bad-signature' | 'other-agency' | 'expired'; message: string };

const MARK = 'MITOYEN1';

/** What a publisher signs for an agency: the beginning of the licence, up to its second point. */
export function licenceBody(agency: string, { holder, features, validUntil }: LicenceFacts): string {
  return `${MARK}.${Buffer.from(JSON.stringify({ agency, holder, features, until: validUntil })).toString('base64url')}`;
}

/**
 * A licence is `MITOYEN1.<facts>.<signature>`, both in base64url: facts are JSON { agency, holder, features, until }, signed with Ed25519 (RFC 8032)
 * over the text before the second point. `signed` checks the signature, so that this stays a rule without a key.
 */
export function readLicenceText(text: string, signed: (body: Buffer, signature: Buffer) => boolean, at: { slug: string; today: Day }): ReadLicence {
  const [mark, body, signature] = text.replace(/\s+/g, '').split('.');
  if (mark !== MARK || !body || !signature) return { refusal: 'unreadable', message: 'Ce texte n’est pas une licence. Copiez-la en entier, du mot MITOYEN1 au dernier signe.' };
  if (!signed(Buffer.from(`${mark}.${body}`), Buffer.from(signature, 'base64url'))) return { refusal: 'bad-signature', message: 'La signature de cette licence n’est pas la bonne\u00A0: elle a été modifiée ou coupée. Demandez-en une copie.' };
  const facts = readFacts(body);
  if (!facts) return { refusal: 'unreadable', message: 'Cette licence est signée mais illisible. Demandez-en une nouvelle.' };
  if (facts.agency !== at.slug) return { refusal: 'other-agency', message: `Cette licence est établie pour une autre agence (${facts.agency}). Demandez celle de votre agence.` };
  const until = facts.until === null ? null : parseDay(facts.until);
  if (until !== null && until < at.today) return { refusal: 'expired', message: `Cette licence n’est plus valable depuis le ${until.split('-').reverse().join('/')}. Demandez son renouvellement.` };
  return { licence: { holder: facts.holder, features: facts.features, validUntil: until } };
}

function readFacts(body: string): { agency: string; holder: string; features: string[]; until: string | null } | null {
  try {
    const facts = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Record<string, unknown>;
    const { agency, holder, features, until } = facts;
    if (typeof agency !== 'string' || typeof holder !== 'string' || !Array.isArray(features) || !(until === null || (typeof until === 'string' && parseDay(until) !== null))) return null;
    return { agency, holder, features: features.map(String), until };
  } catch {
    return null;
  }
}
