import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { StaffViewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import type { FileToSend } from '../../platform/http/send-file.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/module.ts';
import { mayRead, mayWrite, requestActs } from '../access.ts';
import { refusals } from '../errors.ts';
import type { OfficeRequestRow, ReceivedFile, RequestStatus, ThreadMessage, Ticket } from '../model.ts';
import * as repository from '../repository/office-requests.ts';
import { addMessage, findThreadFile, readThread } from '../repository/threads.ts';
import { readTicket } from '../repository/tickets.ts';
import { demandGood } from './write-request.ts';

export const TELL_CLIENT = 'requests.tell-client';

export function readRequests(tx: Tx, viewer: StaffViewer, request: ListRequest, status: readonly RequestStatus[]): Promise<ListPage<OfficeRequestRow>> {
  demand(mayRead(viewer));
  return repository.listRequests(tx, request, status);
}

export function countWaiting(tx: Tx, viewer: StaffViewer): Promise<number> {
  demand(mayRead(viewer));
  return repository.countWaiting(tx);
}

export interface OfficeRequest extends OfficeRequestRow {
  messages: ThreadMessage[];
  ticket: Ticket | null;
  acts: string[];
}

export async function readRequest(tx: Tx, viewer: StaffViewer, id: Id): Promise<OfficeRequest> {
  demand(mayRead(viewer));
  const found = await repository.findRequest(tx, id);
  if (!found) throw notFound();
  const tickets = await repository.readTicketsOption(tx);
  const ticket = tickets ? await readTicket(tx, id, null) : null;
  return { ...found, messages: await readThread(tx, id), ticket, acts: requestActs(viewer, { status: found.status, tickets, followed: ticket !== null }) };
}

export async function openFile(tx: Tx, viewer: StaffViewer, requestId: Id, fileId: Id): Promise<FileToSend> {
  demand(mayRead(viewer));
  const file = await findThreadFile(tx, requestId, fileId);
  if (!file) throw notFound();
  return file;
}

/** Asked before files are stored. */
export async function demandAnswerable(tx: Tx, viewer: StaffViewer, id: Id): Promise<void> {
  demand(mayWrite(viewer));
  if (!await repository.findRequest(tx, id)) throw notFound();
}

/** The agency answers; the client reads it at once, and is written to by e-mail when they keep their notifications. */
export async function answerRequest(tx: Tx, viewer: StaffViewer, platform: Platform, id: Id, answer: { text: string; files: readonly ReceivedFile[]; close: boolean }): Promise<OfficeRequest> {
  demand(mayWrite(viewer));
  demandGood({ subject: null, text: answer.text });
  const held = await repository.lockRequest(tx, id);
  if (!held) throw notFound();
  const at = platform.clock.now();
  await addMessage(tx, viewer.agencyId, { requestId: id, author: 'agency', authorName: viewer.name, body: answer.text.trim(), files: answer.files, at });
  await repository.saveStatus(tx, id, { status: answer.close ? 'closed' : 'answered', at, answered: true });
  await record(tx, viewer, 'requests.answered', { kind: 'request', id }, { number: held.number, closed: answer.close });
  await enqueue(tx, TELL_CLIENT, { agencyId: viewer.agencyId, requestId: id });
  return readRequest(tx, viewer, id);
}

/** Closes without a word more, or opens again. `version` is the one that was read: nobody closes what has just changed. */
export async function turnRequest(tx: Tx, viewer: StaffViewer, platform: Platform, id: Id, { to, version }: { to: 'closed' | 'open'; version: number }): Promise<OfficeRequest> {
  demand(mayWrite(viewer));
  const held = await repository.lockRequest(tx, id);
  if (!held) throw notFound();
  if (to === 'closed' && held.status === 'closed') throw refusals.closedAlready();
  if (to === 'open' && held.status !== 'closed') throw refusals.notClosed();
  if (held.version !== version) throw refusals.stale();
  await repository.saveStatus(tx, id, { status: to, at: platform.clock.now(), answered: false });
  await record(tx, viewer, to === 'closed' ? 'requests.closed' : 'requests.reopened', { kind: 'request', id }, { number: held.number });
  return readRequest(tx, viewer, id);
}

export async function readOption(tx: Tx, viewer: StaffViewer): Promise<{ tickets: boolean }> {
  demand(mayRead(viewer));
  return { tickets: await repository.readTicketsOption(tx) };
}

/** Turns the follow-up of interventions on or off (EXT-079). Off, those that exist are kept and hidden. */
export async function saveOption(tx: Tx, viewer: StaffViewer, tickets: boolean): Promise<{ tickets: boolean }> {
  const before = await repository.readTicketsOption(tx);
  await repository.saveTicketsOption(tx, viewer.agencyId, tickets);
  if (before !== tickets) await record(tx, viewer, 'requests.option-changed', null, { tickets: { before, after: tickets } });
  return { tickets };
}

export function demand(allowed: boolean): void {
  if (!allowed) throw refusals.noRight();
}

