import { notFound } from '../../kernel/refusal.ts';
import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import type { Space } from '../model.ts';
import { ownPlaces, type OwnBuilding } from '../repository/own-places.ts';
import type { Person } from './read-documents.ts';

/** The buildings and lots a person holds today in one space; a space they do not have is not found. */
export async function readOwnPlaces(platform: Platform, person: Person, space: Space): Promise<OwnBuilding[]> {
  const reader = { identityId: person.identityId, space, now: platform.clock.now() };
  const buildings = await inAgency(platform.extranet, person.agencyId, (tx) => ownPlaces(tx, reader));
  if (!buildings) throw notFound();
  return buildings;
}
