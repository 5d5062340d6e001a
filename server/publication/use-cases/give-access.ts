import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { newTemporaryPassword } from '../../platform/sign-in/temporary-password.ts';
import { insertAccess, readPeople, takenLogins, type NewAccess } from '../repository/people.ts';
import { freeLogin, loginBase } from '../rules/login-name.ts';

/** Gives each of these persons who has none a login and a first password, good for the first sign-in only (ACC-153, ACC-154). */
export async function giveAccess(tx: Tx, platform: Pick<Platform, 'secrets'>, agencyId: Id, personIds: readonly Id[]): Promise<NewAccess[]> {
  const people = (await readPeople(tx, personIds)).filter((person) => person.login === null);
  if (people.length === 0) return [];
  const bases = people.map((person) => loginBase(person.firstName, person.lastName));
  const taken = await takenLogins(tx, bases);
  const rows = people.map((person, index) => ({ partyId: person.id, login: freeLogin(bases[index]!, taken), sealedPassword: platform.secrets.seal(newTemporaryPassword()) }));
  await insertAccess(tx, agencyId, rows);
  return rows;
}
