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
import { noticeFault } from '../rules/lease-state.ts';
import { followsOfNotice } from '../rules/what-follows.ts';
import { existingLease, readLease } from './leases.ts';

/** Préavis: the day it was received, and the last day of the lease. A second one corrects the first, and is told to nobody again. */
export async function recordNotice(tx: Tx, viewer: Viewer, id: Id, { version, ...notice }: { version: number; receivedOn: Day; exitOn: Day }, today: Day) {
  demand(mayWrite(viewer));
  const before = await existingLease(tx, id, today);
  const fault = noticeFault(before, notice);
  if (fault) throw leaseRefusal(fault);
  await saveChanges(tx, 'office.leases', { kind: 'lease', id }, version, leaseColumns({ noticeReceivedOn: notice.receivedOn, exitOn: notice.exitOn }));
  const first = before.noticeReceivedOn === null;
  await record(tx, viewer, first ? 'lease.notice-recorded' : 'lease.notice-corrected', { kind: 'lease', id }, { ...notice });
  const told = first ? await announce(tx, viewer, 'properties.notice-recorded', { leaseId: id, tenantPartyId: before.tenantPartyId }) : [];
  return { ...await readLease(tx, viewer, id, today), follows: [...followsOfNotice({ ...before, exitOn: notice.exitOn }), ...told] };
}

/** The tenant stays after all, or the notice was entered on the wrong lease. An account that it closed is opened again by hand. */
export async function withdrawNotice(tx: Tx, viewer: Viewer, id: Id, { version }: { version: number }, today: Day) {
  demand(mayWrite(viewer));
  const before = await existingLease(tx, id, today);
  if (before.departed) throw leaseRefusal('departed');
  if (before.noticeReceivedOn === null) throw refusals.noNotice();
  await saveChanges(tx, 'office.leases', { kind: 'lease', id }, version, leaseColumns({ noticeReceivedOn: null, exitOn: null }));
  await record(tx, viewer, 'lease.notice-withdrawn', { kind: 'lease', id }, { receivedOn: before.noticeReceivedOn, exitOn: before.exitOn });
  return readLease(tx, viewer, id, today);
}
