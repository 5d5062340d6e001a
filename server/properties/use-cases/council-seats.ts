import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import { demandReferences } from '../../platform/records/references.ts';
import { difference, saveChanges } from '../../platform/records/save-changes.ts';
import type { Sheet } from '../../platform/records/sheet-reply.ts';
import { demand, mayRead, mayWrite, recordActs } from '../access.ts';
import { refusals } from '../errors.ts';
import type { SeatFields } from '../model.ts';
import * as repository from '../repository/seat-repository.ts';
import { seatFault } from '../rules/council.ts';

export async function listSeats(tx: Tx, viewer: Viewer, request: ListRequest, facets: repository.SeatFacets, today: Day): Promise<ListPage<repository.SeatRow>> {
  demand(mayRead(viewer));
  return repository.listSeats(tx, request, facets, today);
}

export async function readSeat(tx: Tx, viewer: Viewer, id: Id) {
  demand(mayRead(viewer));
  return { ...await existing(tx, id), acts: recordActs(viewer, { used: false }) };
}

export async function createSeat(tx: Tx, viewer: Viewer, asked: Omit<SeatFields, 'untilOn'> & Partial<Pick<SeatFields, 'untilOn'>>) {
  demand(mayWrite(viewer));
  const id = newId();
  const seat = { ...asked, untilOn: asked.untilOn ?? null };
  await demandReferences(tx, [
    { field: 'buildingId', table: 'office.buildings', ids: [seat.buildingId], sentence: 'Cet immeuble n’existe plus. Choisissez-en un autre.' },
    { field: 'partyId', table: 'office.parties', ids: [seat.partyId], sentence: 'Ce tiers n’existe plus. Choisissez-en un autre.' },
  ]);
  await check(tx, seat, id);
  await repository.insertSeat(tx, viewer.agencyId, id, seat);
  await record(tx, viewer, 'council-seat.created', { kind: 'council-seat', id }, { ...seat });
  return readSeat(tx, viewer, id);
}

export async function updateSeat(tx: Tx, viewer: Viewer, id: Id, { version, ...asked }: Partial<Pick<SeatFields, 'office' | 'fromOn' | 'untilOn'>> & { version: number }) {
  demand(mayWrite(viewer));
  const before = await existing(tx, id);
  await check(tx, { ...before, ...asked }, id);
  await saveChanges(tx, 'office.council_seats', { kind: 'council-seat', id }, version, repository.seatColumns(asked));
  await record(tx, viewer, 'council-seat.changed', { kind: 'council-seat', id }, difference(before, asked));
  return readSeat(tx, viewer, id);
}

export async function deleteSeat(tx: Tx, viewer: Viewer, id: Id): Promise<void> {
  demand(mayWrite(viewer));
  const { buildingCode, partyName, office, fromOn, untilOn } = await existing(tx, id);
  await repository.deleteSeat(tx, id);
  await record(tx, viewer, 'council-seat.deleted', { kind: 'council-seat', id }, { buildingCode, party: partyName, office, fromOn, untilOn });
}

async function existing(tx: Tx, id: Id): Promise<repository.SeatRow> {
  const seat = await repository.findSeat(tx, id);
  if (!seat) throw notFound();
  return seat;
}

async function check(tx: Tx, seat: SeatFields, self: Id): Promise<void> {
  if (seat.untilOn !== null && seat.untilOn < seat.fromOn) throw refusals.daysReversed('untilOn');
  const council = (await repository.lockCouncil(tx, seat.buildingId)).filter((other) => other.id !== self);
  const fault = seatFault(seat, council);
  if (!fault) return;
  const holder = council.find((other) => other.id === fault.other.id)!;
  throw fault.code === 'two-presidents' ? refusals.twoPresidents(holder.partyName, holder.fromOn, holder.untilOn) : refusals.seatTwice(holder.partyName, holder.fromOn, holder.untilOn);
}

export const seatSheet: Sheet<repository.SeatRow> = {
  building: { header: 'Immeuble', kind: 'text', width: 10, value: (row) => row.buildingCode },
  buildingName: { header: 'Nom de l’immeuble', kind: 'text', width: 32, value: (row) => row.buildingName },
  party: { header: 'Conseiller', kind: 'text', width: 36, value: (row) => row.partyName },
  office: { header: 'Fonction', kind: 'text', width: 12, value: (row) => (row.office === 'president' ? 'Président' : 'Membre') },
  fromOn: { header: 'Depuis le', kind: 'day', width: 12, value: (row) => row.fromOn },
  untilOn: { header: 'Jusqu’au', kind: 'day', width: 12, value: (row) => row.untilOn },
};
