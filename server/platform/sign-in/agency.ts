import type { Id } from '../../kernel/ids.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { Database } from '../database/connection.ts';
import { signedOut } from './steps.ts';

export interface SignInAgency {
  id: Id;
  name: string;
  slug: string;
  domain: string | null;
}

/** An agency is known by its slug or by its own domain name. */
export async function findAgency(database: Database, slug: string): Promise<SignInAgency> {
  const asked = slug.trim().toLowerCase();
  const agency = await database.selectFrom('platform.agencies').select(['id', 'name', 'slug', 'domain']).where((eb) => eb.or([eb('slug', '=', asked), eb('domain', '=', asked)])).executeTakeFirst();
  if (!agency) throw new Refusal('unknown-agency', 'Aucune agence n’est ouverte à cette adresse. Vérifiez l’adresse que l’agence vous a donnée.', 404);
  return agency;
}

export function agencyOfSession(database: Database, id: Id): Promise<SignInAgency> {
  return database.selectFrom('platform.agencies').select(['id', 'name', 'slug', 'domain']).where('id', '=', id).executeTakeFirstOrThrow(signedOut);
}
