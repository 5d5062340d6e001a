import { readAgency } from '../../agency/public.ts';
import { dayAt, type Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { StaffViewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { demandReferences } from '../../platform/records/references.ts';
import { mayWrite } from '../access.ts';
import { refusals } from '../errors.ts';
import type { OfficeRequestRow, StepKind, Ticket } from '../model.ts';
import { lockRequest, readTicketsOption, saveStatus } from '../repository/office-requests.ts';
import { contractorName, deleteStep, eventName, insertStep, insertTicket, readTicket, saveContractor } from '../repository/tickets.ts';
import { stepFault } from '../rules/steps.ts';
import { demand, readRequest, type OfficeRequest } from './serve-requests.ts';

const NO_CONTRACTOR = 'Ce prestataire n’existe plus. Choisissez-en un autre.';
const NO_EVENT = 'Cet événement n’existe plus. Choisissez-en un autre.';

/** Staff follow a request by an intervention, from the day it was asked to its final invoice (EXT-086). */
export async function openTicket(tx: Tx, viewer: StaffViewer, platform: Platform, requestId: Id, contractorId: Id | null): Promise<OfficeRequest> {
  const { request, ticket, timeZone } = await lockFollowed(tx, viewer, requestId);
  if (ticket) throw refusals.ticketOpen();
  const at = platform.clock.now();
  const ticketId = await insertTicket(tx, viewer.agencyId, { requestId, contractorId, contractorName: await nameOf(tx, contractorId), at, by: viewer.name });
  await insertStep(tx, viewer.agencyId, { ticketId, kind: 'request', on: dayAt(request.createdAt, timeZone), note: null, eventId: null, eventName: null, at, by: viewer.name });
  await record(tx, viewer, 'requests.ticket-opened', { kind: 'request', id: requestId }, { number: request.number });
  return tell(tx, viewer, platform, request);
}

export async function changeContractor(tx: Tx, viewer: StaffViewer, platform: Platform, requestId: Id, contractorId: Id | null): Promise<OfficeRequest> {
  const { request, ticket } = await lockFollowed(tx, viewer, requestId);
  if (!ticket) throw notFound();
  await saveContractor(tx, ticket.id, contractorId, await nameOf(tx, contractorId));
  await record(tx, viewer, 'requests.contractor-changed', { kind: 'request', id: requestId }, { number: request.number });
  return tell(tx, viewer, platform, request);
}

export interface NewStep {
  kind: StepKind;
  on: Day;
  note: string | null;
  /** The office's event that goes with it: quote, order, invoice. */
  eventId: Id | null;
}

export async function addStep(tx: Tx, viewer: StaffViewer, platform: Platform, requestId: Id, step: NewStep): Promise<OfficeRequest> {
  const { request, ticket, timeZone } = await lockFollowed(tx, viewer, requestId);
  if (!ticket) throw notFound();
  const fault = stepFault(ticket.steps, step, platform.clock.today(timeZone));
  if (fault?.fault === 'ticket-closed') throw refusals.ticketClosed();
  if (fault?.fault === 'day-ahead') throw refusals.dayAhead();
  if (fault?.fault === 'day-before') throw refusals.dayBefore(fault.last);
  await demandReferences(tx, [{ field: 'eventId', table: 'office.events', ids: [step.eventId], sentence: NO_EVENT }]);
  await insertStep(tx, viewer.agencyId, { ...step, ticketId: ticket.id, note: step.note?.trim() || null, eventName: step.eventId === null ? null : await eventName(tx, step.eventId), at: platform.clock.now(), by: viewer.name });
  await record(tx, viewer, 'requests.step-added', { kind: 'request', id: requestId }, { number: request.number, step: step.kind, on: step.on });
  return tell(tx, viewer, platform, request);
}

/** Only the last step goes, and never the request itself: the time line has no holes. */
export async function removeStep(tx: Tx, viewer: StaffViewer, platform: Platform, requestId: Id, stepId: Id): Promise<OfficeRequest> {
  const { request, ticket } = await lockFollowed(tx, viewer, requestId);
  const step = ticket?.steps.find(({ id }) => id === stepId);
  if (!ticket || !step) throw notFound();
  if (ticket.steps.length === 1) throw refusals.firstStep();
  if (ticket.steps.at(-1)!.id !== stepId) throw refusals.notLastStep();
  await deleteStep(tx, stepId);
  await record(tx, viewer, 'requests.step-removed', { kind: 'request', id: requestId }, { number: request.number, step: step.kind, on: step.on });
  return tell(tx, viewer, platform, request);
}

async function lockFollowed(tx: Tx, viewer: StaffViewer, requestId: Id): Promise<{ request: OfficeRequestRow; ticket: Ticket | null; timeZone: string }> {
  demand(mayWrite(viewer));
  const request = await lockRequest(tx, requestId);
  if (!request) throw notFound();
  if (!await readTicketsOption(tx)) throw refusals.ticketsOff();
  const { timeZone } = await readAgency(tx, viewer.agencyId);
  return { request, ticket: await readTicket(tx, requestId, null), timeZone };
}

/** What moved is news for the client, whoever's turn it is. */
async function tell(tx: Tx, viewer: StaffViewer, platform: Platform, request: OfficeRequestRow): Promise<OfficeRequest> {
  await saveStatus(tx, request.id, { status: request.status, at: platform.clock.now(), answered: true });
  return readRequest(tx, viewer, request.id);
}

async function nameOf(tx: Tx, contractorId: Id | null): Promise<string | null> {
  await demandReferences(tx, [{ field: 'contractorId', table: 'office.contractors', ids: [contractorId], sentence: NO_CONTRACTOR }]);
  return contractorId === null ? null : contractorName(tx, contractorId);
}
