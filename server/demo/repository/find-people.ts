import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

export interface Ids {
  clients: ReadonlyMap<string, { id: Id; name: string }>;
  buildings: ReadonlyMap<string, Id>;
  contractors: ReadonlyMap<string, Id>;
  manager: { id: Id; name: string };
}

/** Who and what the invented conversations name, by login and by name. */
export async function findNamed(tx: Tx, managerLogin: string): Promise<Ids> {
  const clients = await tx.selectFrom('extranet.identities').select(['login', 'id', 'display_name']).execute();
  const buildings = await tx.selectFrom('office.buildings').select(['name', 'id']).execute();
  const contractors = await tx.selectFrom('office.contractors').select(['name', 'id']).execute();
  const manager = await tx.selectFrom('office.staff').select(['id', 'first_name', 'last_name']).where('login', '=', managerLogin).executeTakeFirstOrThrow();
  return {
    clients: new Map(clients.map(({ login, id, display_name: name }) => [login, { id: id as Id, name }])),
    buildings: new Map(buildings.map(({ name, id }) => [name, id as Id])),
    contractors: new Map(contractors.map(({ name, id }) => [name, id as Id])),
    manager: { id: manager.id as Id, name: `${manager.first_name} ${manager.last_name}` },
  };
}
