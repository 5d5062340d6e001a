import { agencySlugs, createAgency, issueOwnLicence } from './agency/public.ts';
import type { Platform } from './platform/module.ts';

export interface Demo {
  agencyName: string;
  slug: string;
  password: string;
  people: { login: string; who: string }[];
}

const SLUG = 'delorme';
const PASSWORD = 'demonstration-2026';

/** Opens the invented agency the first time; finds it again afterwards. */
export async function loadDemo(platform: Platform, say: (line: string) => void): Promise<Demo | null> {
  const slugs = await agencySlugs(platform.office);
  if (slugs.length > 0 && !slugs.includes(SLUG)) return null;
  if (slugs.length === 0) {
    say('Chargement de l’agence de démonstration (une seule fois)…');
    const id = await createAgency(platform, {
      slug: SLUG, name: 'Cabinet Delorme', master: { login: 'delorme', password: PASSWORD, firstName: 'Sophie', lastName: 'Lang', mustChange: false },
      // Whoever tries the demo has no authenticator at hand.
      security: { staffSecondFactor: 'optional' },
    });
    await issueOwnLicence(platform, id, { holder: 'Cabinet Delorme', features: ['extranet'], validUntil: null });
  }
  return { agencyName: 'Cabinet Delorme', slug: SLUG, password: PASSWORD, people: [{ login: 'delorme', who: 'compte maître de l’agence' }] };
}
