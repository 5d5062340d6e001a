import { paper } from '../../demo/texts.ts';
import { DEMO_REQUESTS, type DemoRequest } from '../../demo/requests.ts';
import type { DemoAgency } from '../../demo/rows.ts';
import type { Id } from '../kernel/ids.ts';
import { dayAt } from '../kernel/day.ts';
import type { StaffViewer } from '../platform/access/viewer.ts';
import { inAgency } from '../platform/database/connection.ts';
import type { Platform } from '../platform/module.ts';
import { addStep, answerRequest, openTicket, saveOption, writeRequest } from '../requests/public.ts';
import { findNamed, type Ids } from './repository/find-people.ts';

const DAY_MS = 86_400_000;
const MANAGER = 'claire.delorme';

/** What clients asked and what the agency answered, written as they would have: through the same use-cases, each on its day. Clients exist once published. */
export async function writeRequests(platform: Platform, agency: DemoAgency): Promise<void> {
  const ids = await inAgency(platform.office, agency.id, (tx) => findNamed(tx, MANAGER));
  const manager: StaffViewer = { kind: 'staff', agencyId: agency.id, staffId: ids.manager.id, name: ids.manager.name, rights: new Set(['requests.read', 'requests.write']) };
  await inAgency(platform.office, agency.id, (tx) => saveOption(tx, manager, true));
  for (const request of DEMO_REQUESTS) await writeOne(platform, agency, manager, ids, request);
}

async function writeOne(platform: Platform, agency: DemoAgency, manager: StaffViewer, ids: Ids, request: DemoRequest): Promise<void> {
  const client = of(ids.clients, request.login);
  const id = await writeRequest(daysAgo(platform, request.daysAgo), { kind: 'client', agencyId: agency.id, identityId: client.id, name: client.name, seenAsBy: null }, {
    subject: request.subject, text: request.text, space: request.space, placeId: of(ids.buildings, request.building), files: [],
  });
  for (const answer of request.answers) {
    const then = daysAgo(platform, answer.daysAgo);
    const files = answer.paper ? [await setPaper(then, agency, request, answer.paper)] : [];
    await inAgency(platform.office, agency.id, (tx) => answerRequest(tx, manager, then, id, { text: answer.text, files, close: answer.closes ?? false }));
  }
  if (request.followed) await follow(platform, manager, ids, id, request.followed);
}

async function follow(platform: Platform, manager: StaffViewer, ids: Ids, requestId: Id, { contractor, steps }: NonNullable<DemoRequest['followed']>): Promise<void> {
  const first = daysAgo(platform, steps[0]!.daysAgo);
  await inAgency(platform.office, manager.agencyId, (tx) => openTicket(tx, manager, first, requestId, of(ids.contractors, contractor)));
  for (const step of steps) {
    const then = daysAgo(platform, step.daysAgo);
    await inAgency(platform.office, manager.agencyId, (tx) => addStep(tx, manager, then, requestId, { kind: step.kind, on: then.clock.today(), note: step.note ?? null, eventId: null }));
  }
}

async function setPaper(platform: Platform, agency: DemoAgency, { building }: DemoRequest, { title, lines }: { title: string; lines: readonly string[] }) {
  const pdf = await platform.renderer.renderLetter({ agency: { name: agency.name, lines: agency.addressLines }, recipient: [], day: platform.clock.today(), title, body: paper(title, building, ...lines) });
  return { name: `${title}.pdf`, mime: 'application/pdf', ...await platform.files.put(pdf, { maxBytes: pdf.length }) };
}

/** The same program, that many days earlier. */
function daysAgo(platform: Platform, days: number): Platform {
  const then = new Date(platform.clock.now().getTime() - days * DAY_MS);
  return { ...platform, clock: { now: () => then, today: (timeZone) => dayAt(then, timeZone) } };
}

function of<V>(map: ReadonlyMap<string, V>, name: string): V {
  const found = map.get(name);
  if (found === undefined) throw new RangeError(`The demo names ${name}, which it did not write.`);
  return found;
}
