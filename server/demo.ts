import { generateDemo } from '../demo/generate.ts';
import { NAME, SLUG } from '../demo/house.ts';
import { DEMO_LOGINS } from '../demo/logins.ts';
import { agencyAddresses, issueOwnLicence } from './agency/public.ts';
import { keepYears } from './demo/keep-years.ts';
import { loadAgency } from './demo/load-agency.ts';
import { openPayments } from './demo/open-payments.ts';
import { writeRequests } from './demo/write-requests.ts';
import type { Platform } from './platform/module.ts';
import { hashPassword } from './platform/sign-in/password.ts';
import { askForRun, runPublication } from './publication/public.ts';

export interface Demo {
  agencyName: string;
  slug: string;
  password: string;
  people: typeof DEMO_LOGINS;
}

const PASSWORD = 'demonstration-2026';
const DEMO: Demo = { agencyName: NAME, slug: SLUG, password: PASSWORD, people: DEMO_LOGINS };

/** Opens the invented agency the first time; finds it again afterwards. Null when this installation has agencies of its own. */
export async function loadDemo(platform: Platform, say: (line: string) => void): Promise<Demo | null> {
  const slugs = (await agencyAddresses(platform.office)).map(({ slug }) => slug);
  if (slugs.length > 0 && !slugs.includes(SLUG)) return null;
  if (slugs.length > 0) return DEMO;
  say('Chargement de l’agence de démonstration (une seule fois)…');
  return writeDemo(platform);
}

/** Clients of the invented agency pay by card in the sandbox that answers there. */
export async function openDemoPayments(platform: Platform, sandbox: string): Promise<void> {
  const agency = (await agencyAddresses(platform.office)).find(({ slug }) => slug === SLUG);
  if (agency) await openPayments(platform, agency.id, sandbox);
}

/** Writes the agency with its first publication done, so that its clients can sign in at once. */
export async function writeDemo(platform: Platform): Promise<Demo> {
  const agency = generateDemo({ today: platform.clock.today(), passwordHash: await hashPassword(PASSWORD) });
  let runId = '';
  // Asked for in the same transaction: should the program be killed here, the run is done by the next start.
  await loadAgency(platform, agency, async (tx) => {
    await issueOwnLicence(tx, platform, agency.id, { holder: agency.name, features: ['extranet'], validUntil: null });
    await keepYears(tx, { kind: 'system', agencyId: agency.id, reason: 'chargement de la démonstration' }, platform.clock.today());
    runId = (await askForRun(tx, agency.id, 'manual', null)).id;
  });
  await runPublication(platform, agency.id, runId);
  await writeRequests(platform, agency);
  return DEMO;
}
