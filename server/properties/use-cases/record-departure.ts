import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { announce } from '../../platform/events/announce.ts';
import { saveChanges } from '../../platform/records/save-changes.ts';
import { demand, mayWrite } from '../access.ts';
import { leaseRefusal, refusals } from '../errors.ts';
import { leaseColumns } from '../repository/lease-repository.ts';
import { departureFault } from '../rules/lease-state.ts';
import { followsOfDeparture } from '../rules/what-follows.ts';
import { existingLease, readLease } from './leases.ts';

/** Départ: the keys are back. The day becomes the last of the lease, whatever the notice said. */
export async function recordDeparture(tx: Tx, viewer: Viewer, id: Id, { version, leftOn }: { version: number; leftOn: Day }, today: Day) {
  demand(mayWrite(viewer));
  const before = await existingLease(tx, id, today);
  const fault = departureFault(before, leftOn, today);
  if (fault) throw leaseRefusal(fault);
  await saveChanges(tx, 'office.leases', { kind: 'lease', id }, version, leaseColumns({ exitOn: leftOn, departed: true }));
  await record(tx, viewer, 'lease.departure-recorded', { kind: 'lease', id }, { leftOn, exitOnBefore: before.exitOn });
  const told = await announce(tx, viewer, 'properties.departure-recorded', { leaseId: id, tenantPartyId: before.tenantPartyId });
  return { ...await readLease(tx, viewer, id, today), follows: [...followsOfDeparture({ ...before, leftOn }), ...told] };
}

/** A departure entered on the wrong lease. The lease runs again; an account that the departure closed is opened again by hand. */
export async function cancelDeparture(tx: Tx, viewer: Viewer, id: Id, { version }: { version: number }, today: Day) {
  demand(mayWrite(viewer));
  const before = await existingLease(tx, id, today);
  if (!before.departed) throw refusals.noDeparture();
  await saveChanges(tx, 'office.leases', { kind: 'lease', id }, version, leaseColumns({ noticeReceivedOn: null, exitOn: null, departed: false }));
  await record(tx, viewer, 'lease.departure-cancelled', { kind: 'lease', id }, { noticeReceivedOn: before.noticeReceivedOn, exitOn: before.exitOn });
  await announce(tx, viewer, 'properties.departure-cancelled', { leaseId: id });
  return readLease(tx, viewer, id, today);
}
