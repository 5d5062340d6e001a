import { notFound } from '../../kernel/refusal.ts';
import type { StaffViewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { difference, saveChanges } from '../../platform/records/save-changes.ts';
import * as repository from '../repository/staff.ts';
import { readSettings } from '../repository/settings.ts';
import { SecuritySettings } from '../settings.ts';

type OwnFields = Pick<repository.StaffFields, 'firstName' | 'lastName' | 'email' | 'phone'>;

/** What a member of staff keeps of themselves, and how their sign-in is protected. */
export async function readOwnProfile(tx: Tx, viewer: StaffViewer) {
  const [person] = await repository.readStaff(tx, viewer.staffId);
  if (!person) throw notFound();
  const { staffSecondFactor, passwordLength } = await readSettings(tx, 'security', SecuritySettings);
  const { version, login, firstName, lastName, email, phone, jobTitle } = person;
  return { version, login, firstName, lastName, email, phone, jobTitle, authenticator: await repository.hasAuthenticator(tx, viewer.staffId), secondFactorRequired: staffSecondFactor === 'required', passwordLength };
}

/** Name and ways to be reached only: role, office and access are given by an administrator. */
export async function updateOwnProfile(tx: Tx, viewer: StaffViewer, { version, ...asked }: Partial<OwnFields> & { version: number }) {
  const before = await readOwnProfile(tx, viewer);
  const subject = { kind: 'staff', id: viewer.staffId };
  await saveChanges(tx, 'office.staff', subject, version, repository.staffColumns(asked));
  await record(tx, viewer, 'staff.changed', subject, difference(before, asked));
  return readOwnProfile(tx, viewer);
}
