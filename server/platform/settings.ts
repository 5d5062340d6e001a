import { resolve } from 'node:path';

/** Where the program keeps its things and how it is reached. Every value comes from the environment; docs/settings.md lists them. */
export interface Settings {
  dataFolder: string;
  /** The user's own PostgreSQL; null means the bundled one. */
  databaseUrl: string | null;
  /** A separate sign-in for the internet-facing side, when the user's PostgreSQL has one. */
  extranetDatabaseUrl: string | null;
  host: string;
  port: number;
  /** Address under which browsers reach us, without a slash at the end; used in e-mails and for the origin check. */
  publicUrl: string;
  smtpUrl: string | null;
  mailFrom: string;
  maxUploadBytes: number;
  /** Which parts this process runs. */
  roles: ReadonlySet<'office' | 'extranet' | 'worker'>;
  demo: boolean;
  /** PEM file of the public key whose licences count here; null: the installation's own key (data folder). */
  licencePublicKeyFile: string | null;
  /** Where the sandboxes of the providers of payments by card answer; null: contracts with one take no payment. */
  stripeSandboxUrl: string | null;
  lyraSandboxUrl: string | null;
}

type Environment = Record<string, string | undefined>;

export function readSettings(env: Environment, projectFolder: string): Settings {
  const port = wholeNumber(env, 'PORT', 4300, 1, 65_535);
  const host = env.HOST ?? '127.0.0.1';
  return {
    dataFolder: resolve(projectFolder, env.MITOYEN_DATA ?? '.mitoyen'),
    databaseUrl: env.DATABASE_URL || null,
    extranetDatabaseUrl: env.EXTRANET_DATABASE_URL || null,
    host,
    port,
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    smtpUrl: env.SMTP_URL || null,
    mailFrom: env.MAIL_FROM ?? 'Mitoyen <ne-pas-repondre@localhost>',
    maxUploadBytes: wholeNumber(env, 'MAX_UPLOAD_MB', 20, 1, 2048) * 1024 * 1024,
    roles: rolesOf(env.MITOYEN_ROLES),
    demo: env.MITOYEN_DEMO !== 'non',
    licencePublicKeyFile: env.LICENCE_PUBLIC_KEY ? resolve(projectFolder, env.LICENCE_PUBLIC_KEY) : null,
    stripeSandboxUrl: env.STRIPE_SANDBOX_URL?.replace(/\/+$/, '') || null,
    lyraSandboxUrl: env.LYRA_SANDBOX_URL?.replace(/\/+$/, '') || null,
  };
}

function wholeNumber(env: Environment, name: string, byDefault: number, least: number, most: number): number {
  const text = env[name];
  if (text === undefined || text === '') return byDefault;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new Error(`${name}=${text}\u00A0: un nombre entier entre ${least} et ${most} est attendu.`);
  }
  return value;
}

function rolesOf(text: string | undefined): Settings['roles'] {
  const all = ['office', 'extranet', 'worker'] as const;
  if (!text) return new Set(all);
  const asked = text.split(',').map((word) => word.trim());
  const unknown = asked.filter((word) => !all.includes(word as never));
  if (unknown.length > 0) throw new Error(`MITOYEN_ROLES\u00A0: «\u00A0${unknown.join(', ')}\u00A0» est inconnu. Valeurs possibles\u00A0: ${all.join(', ')}.`);
  return new Set(asked as (typeof all)[number][]);
}
