import { agencyAddresses, createAgency } from './agency/public.ts';
import { openBinders } from './documents/public.ts';
import { words } from './kernel/french-text.ts';
import { Refusal } from './kernel/refusal.ts';
import type { Platform } from './platform/module.ts';
import { newTemporaryPassword } from './platform/sign-in/temporary-password.ts';
import { DEFAULT_BINDERS } from './publication/public.ts';

export interface OpenedAgency {
  name: string;
  slug: string;
  login: string;
  /** For the first sign-in only; null when the agency was open already. */
  password: string | null;
}

const LOGIN = 'maitre';

/**
 * Opens an agency of one's own (`npm start -- --agence "Cabinet Martin"`): its address from its name, its master sign-in, the usual binders of both trades.
 * Said again, it finds the agency as it stands.
 */
export async function openAgency(platform: Platform, name: string): Promise<OpenedAgency> {
  const slug = words(name).join('-').slice(0, 60);
  if (slug === '') throw new Refusal('agency-name', 'Donnez le nom de l’agence, ainsi\u00A0: npm start -- --agence "Cabinet Martin"', 422);
  if ((await agencyAddresses(platform.office)).some((known) => known.slug === slug)) return { name, slug, login: LOGIN, password: null };
  const password = newTemporaryPassword();
  const master = { login: LOGIN, password, firstName: '', lastName: 'Compte maître', mustChange: true };
  await createAgency(platform, { slug, name: name.trim(), master }, (tx, id) => openBinders(tx, id, DEFAULT_BINDERS));
  return { name: name.trim(), slug, login: LOGIN, password };
}

/** The agencies of this installation, but for the one of demonstration. */
export async function ownAgencies(platform: Platform, demoSlug: string | null): Promise<{ name: string; slug: string }[]> {
  return (await agencyAddresses(platform.office)).filter(({ slug }) => slug !== demoSlug);
}
