import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { mayUse, common, mayName } = createRequire(import.meta.url)('../../arrows.cjs') as { mayUse: Record<string, string[]>; common: string[]; mayName: Record<string, string[]> };
export const serverFolder = join(import.meta.dirname, '..', '..', 'server');

/** `office.lots`, `extranet.visible_documents`…: what a sentence of SQL names in our own schemas. */
export function namedIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\b((?:office|extranet|platform)\.[a-z_]\w*)/g)].map(([, name]) => name!))];
}

export interface Owners {
  /** Tables and views by name, to the module whose migration made them (or gave them this name). */
  relations: Map<string, string>;
  functions: Map<string, string>;
}

/** Who made what, as the migrations say in their order. A later `create or replace` changes a thing, not whose it is. */
export function readOwners(): Owners {
  const owners: Owners = { relations: new Map(), functions: new Map() };
  const order = (file: string): string => file.split('/')[2]!;
  for (const file of globSync('*/migrations/*/up.sql', { cwd: serverFolder }).sort((a, b) => (order(a) < order(b) ? -1 : 1))) {
    const module = file.split('/')[0]!;
    const text = readFileSync(join(serverFolder, file), 'utf8');
    for (const [, replaced, kind, name] of text.matchAll(/\bcreate (or replace )?(?:unlogged )?(table|view|function) (?:if not exists )?((?:office|extranet|platform)\.\w+)/g)) {
      const made = kind === 'function' ? owners.functions : owners.relations;
      if (!replaced || !made.has(name!)) made.set(name!, module);
    }
    for (const [, schema, , name] of text.matchAll(/\balter table (office|extranet|platform)\.(\w+) rename to (\w+)/g)) owners.relations.set(`${schema}.${name}`, module);
  }
  return owners;
}

/** Modules this one may use, itself and what is common to all included; empty for a module that is not in the table. */
export function usable(module: string): string[] {
  const uses = mayUse[module];
  return uses ? [module, ...uses, ...common] : [];
}

/** Whether the SQL of this module may name that table, view or function of another. A name that no migration made is none of ours: PostgreSQL refuses it. */
export function mayKnow(module: string, name: string, { relations, functions }: Owners): boolean {
  const owner = relations.get(name) ?? functions.get(name);
  return owner === undefined || usable(module).includes(owner) || (mayName[module] ?? []).some((one) => one === owner || one === name);
}

/** Permissions to name that no migration stands behind any more. */
export function namesWithoutOwner({ relations, functions }: Owners): string[] {
  return Object.entries(mayName).flatMap(([module, names]) => names.filter((name) => !(name in mayUse) && !relations.has(name) && !functions.has(name)).map((name) => `${module}: ${name}`));
}
