import { searchDocuments } from '../../documents/public.ts';
import { searchParties } from '../../parties/public.ts';
import { searchAccounts, searchBuildings, searchLots } from '../../properties/public.ts';
import type { Found, Source } from '../model.ts';

/** Where the box looks, in the order of its answers. A module that has something to find adds its line here. */
export const sources: readonly Source[] = [
  async (...asked) => (await searchParties(...asked)).map(({ id, code, name, city }) => found('person', id, name, [code, city], `/tiers/${id}`)),
  async (...asked) => (await searchAccounts(...asked)).map(({ id, code, partyName, buildingName }) => found('person', id, partyName, [`Compte ${code}`, buildingName], `/comptes/${id}`)),
  async (...asked) => (await searchBuildings(...asked)).map(({ id, code, name, addressLine1, city }) => found('building', id, name, [code, addressLine1, city], `/immeubles/${id}`)),
  async (...asked) => (await searchLots(...asked)).map(({ id, number, kind, buildingName }) => found('lot', id, `Lot ${number}`, [kind, buildingName], `/lots/${id}`)),
  async (...asked) => (await searchDocuments(...asked)).map((one) => found(one.attachmentId ? 'document' : 'event', one.attachmentId ?? one.eventId, one.attachmentName ?? one.title, [`N°\u00A0${one.chrono}`, one.attachmentName ? one.title : null, one.excerpt], `/evenements/${one.eventId}`)),
];

function found(kind: Found['kind'], id: string, label: string, details: (string | null)[], to: string): Found {
  const detail = details.filter(Boolean).join(', ');
  return { kind, id, label, ...(detail ? { detail } : {}), to };
}
