import type { TestApp } from '../support/app.ts';

type Staff = Awaited<ReturnType<TestApp['staff']>>;

/** A building of each trade with a lot, a co-owner with an account, and a binder and a template of each: enough to write events about. */
export async function agencyWithBinders(app: TestApp, manager: Staff) {
  const make = async (path: string, body: object): Promise<string> => {
    const reply = await app.call('POST', `/api/office/${path}`, { as: manager, body });
    if (reply.status !== 200) throw new Error(`${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return reply.body.id as string;
  };
  const buildingId = await make('buildings', { code: 'I01', name: 'Les Tilleuls', management: 'both' });
  const otherBuildingId = await make('buildings', { code: 'I02', name: 'Les Érables', management: 'syndic' });
  const lotId = await make('lots', { buildingId, number: '14' });
  const otherLotId = await make('lots', { buildingId: otherBuildingId, number: '3' });
  const partyId = await make('parties', { kind: 'person', civility: 'Mme', firstName: 'Hélène', lastName: 'Garnier', addressLine1: '3 quai Perrache', postalCode: '69002', city: 'Lyon' });
  const accountId = await make('accounts', { kind: 'coOwner', partyId, buildingId });
  const binderId = await make('binders', { trade: 'syndic', path: 'Assemblées générales', ticks: { coOwner: true, member: true, president: true } });
  const rentalBinderId = await make('binders', { trade: 'rental', path: 'Courriers / Locataires', ticks: { tenant: true } });
  const templateId = await make('event-templates', { code: 'PV', label: 'Procès-verbal', trade: 'syndic', binderId });
  const bareTemplateId = await make('event-templates', { code: 'LIBRE', label: 'Courrier libre' });
  const folderId = await make('folders', { reference: '0152', type: 'Sinistre', openedOn: '2026-03-02', buildingId });
  return { make, buildingId, otherBuildingId, lotId, otherLotId, partyId, accountId, binderId, rentalBinderId, templateId, bareTemplateId, folderId };
}

export const LETTER = [{ type: 'heading', runs: [{ text: 'Travaux de la chaufferie' }] }, { type: 'paragraph', runs: [{ text: 'La chaudière sera remplacée ' }, { text: 'en avril', bold: true }, { text: '.' }] }];
