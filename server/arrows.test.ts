import { createRequire } from 'node:module';
import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// What the import linter cannot see: folders nobody declared, and SQL that reaches into a module it may not know.
const server = import.meta.dirname;
const folders = readdirSync(server).filter((name) => statSync(join(server, name)).isDirectory());
const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as { forbidden: { name: string; to: { pathNot?: string } }[] };

/** Modules this one may use, as the linter's own table says. */
function usable(module: string): string[] {
  const rule = forbidden.find(({ name }) => name === `${module}-may-use`);
  return rule ? /\((.*)\)/.exec(rule.to.pathNot!)![1]!.split('|') : [];
}

/** Publication is the bridge: the only module that writes what the extranet shows. The agency says at once whether its licence opens the extranet. */
const ACROSS: Record<string, string[]> = {
  publication: ['extranet'],
  // It keeps ids that others gave: they are looked for in this agency before they are written, and named on its screens; its files carry the agency's SIREN.
  ledger: ['office.buildings', 'office.allocation_keys', 'office.lots', 'office.events', 'office.event_attachments', 'office.mandates', 'office.accounts', 'office.parties', 'office.contractors', 'office.offices'],
  // The invented conversations are held by clients of the first publication.
  demo: ['extranet.identities'],
  agency: ['extranet.agencies'],
  // A record that documents speak of is not deleted: the question is asked where the deletion is.
  properties: ['office.events', 'office.event_lots'],
  platform: ['office.staff', 'extranet.identities'],
  // A payment is of an account as published, by its holder; its news come back as acts.
  payments: ['extranet.identities', 'extranet.cards', 'extranet.agencies', 'extranet.account_lines', 'extranet.acts'],
  // Payments are shown by the name of who paid.
  collections: ['extranet.identities'],
  // Threads hang on identities and their places, and leave acts in the extranet's inbox.
  requests: ['extranet.identities', 'extranet.cards', 'extranet.agencies', 'extranet.acts', 'extranet.documents'],
};

test('every folder of the server has its line in the table of arrows', () => {
  expect(folders.filter((name) => usable(name).length === 0)).toEqual([]);
});

test('a module’s SQL names only its own tables and those of modules it may use; the extranet names none of the office', () => {
  const owners = new Map<string, string>();
  for (const file of globSync('*/**/migrations/*/up.sql', { cwd: server })) {
    for (const [, table] of readFileSync(join(server, file), 'utf8').matchAll(/create (?:unlogged )?table (?:if not exists )?((?:office|extranet)\.\w+)/g)) owners.set(table!, file.split('/')[0]!);
  }
  expect(owners.size).toBeGreaterThan(40);
  const strays: string[] = [];
  for (const file of globSync('*/**/*.ts', { cwd: server, exclude: ['**/*.test.ts', '**/*.generated.ts'] })) {
    const module = file.split('/')[0]!;
    for (const [, table] of readFileSync(join(server, file), 'utf8').matchAll(/\b((?:office|extranet)\.[a-z_]+)\b/g)) {
      const owner = owners.get(table!);
      if (owner && owner !== module && !usable(module).includes(owner) && !ACROSS[module]?.some((one) => one === owner || one === table)) strays.push(`${file} → ${table}`);
    }
  }
  expect([...new Set(strays)]).toEqual([]);
});
