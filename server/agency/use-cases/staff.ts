import { newId, type Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import type { Platform } from '../../platform/module.ts';
import { demandFreeCode, demandReferences } from '../../platform/records/references.ts';
import { difference, saveChanges } from '../../platform/records/save-changes.ts';
import type { Sheet } from '../../platform/records/sheet-reply.ts';
import { hashTemporaryPassword, newTemporaryPassword } from '../../platform/sign-in/temporary-password.ts';
import { demand, holds, ROLE_NAMES, staffActs } from '../access.ts';
import { refusals } from '../errors.ts';
import { readSettings } from '../repository/settings.ts';
import * as repository from '../repository/staff.ts';
import { chartOf, circleOf, type Branch } from '../rules/organisation-chart.ts';
import { SecuritySettings } from '../settings.ts';

export type { StaffFacets, StaffRow } from '../repository/staff.ts';
export type StaffRecord = repository.StaffRow & { acts: string[] };

const DAY_MS = 86_400_000;

export async function listStaff(tx: Tx, viewer: Viewer, request: ListRequest, facets: repository.StaffFacets): Promise<ListPage<repository.StaffRow>> {
  demand(holds(viewer, 'agency.read'));
  return repository.listStaff(tx, request, facets);
}

export async function readStaffMember(tx: Tx, viewer: Viewer, id: Id): Promise<StaffRecord> {
  demand(holds(viewer, 'agency.read'));
  const person = await existing(tx, id);
  return { ...person, acts: staffActs(viewer, person) };
}

/** The organisation chart, and who stands on it. */
export async function readChart(tx: Tx, viewer: Viewer): Promise<{ people: repository.StaffRow[]; roots: Branch[] }> {
  demand(holds(viewer, 'agency.read'));
  const people = await repository.readStaff(tx);
  return { people: people.filter(({ active }) => active), roots: chartOf(people) };
}

/** A new colleague has a login of their own and a first password, shown this once, which their first sign-in replaces (ADM-178, ADM-179). */
export async function createStaffMember(tx: Tx, viewer: Viewer, platform: Platform, asked: Partial<repository.StaffFields> & { login: string }): Promise<{ person: StaffRecord; temporaryPassword: string }> {
  demand(holds(viewer, 'agency.write'));
  const id = newId();
  const login = asked.login.toLowerCase();
  if (asked.role === 'master') throw refusals.oneMaster();
  await demandFreeCode(tx, 'office.staff', { field: 'login', column: 'login', value: login, self: null, sentence: `L’identifiant «\u00A0${login}\u00A0» est déjà pris. Choisissez-en un autre.` });
  await check(tx, id, asked);
  const { password, hash, until } = await newFirstPassword(tx, platform);
  await repository.insertStaff(tx, viewer.agencyId, { ...asked, id, login, passwordHash: hash, mustChange: true, temporaryUntil: until });
  await record(tx, viewer, 'staff.created', { kind: 'staff', id }, { ...asked, login });
  return { person: await readStaffMember(tx, viewer, id), temporaryPassword: password };
}

export async function updateStaffMember(tx: Tx, viewer: Viewer, id: Id, { version, ...asked }: Partial<repository.StaffFields> & { version: number }): Promise<StaffRecord> {
  demand(holds(viewer, 'agency.write'));
  const before = await existing(tx, id);
  const self = viewer.kind === 'staff' && viewer.staffId === id;
  if (before.role === 'master') {
    if (!self || asked.active === false || (asked.role && asked.role !== 'master')) throw refusals.masterIsItsOwn();
  } else if (asked.role === 'master') throw refusals.oneMaster();
  if (self && asked.active === false) throw refusals.notYourself('vous fermer l’accès');
  if (self && asked.role && asked.role !== before.role) throw refusals.notYourself('changer votre rôle');
  await check(tx, id, asked);
  await saveChanges(tx, 'office.staff', { kind: 'staff', id }, version, repository.staffColumns(asked));
  // A role taken away counts from the next click; a closed account is out at once.
  if (before.active && asked.active === false) await repository.endSessions(tx, id);
  await record(tx, viewer, before.active && asked.active === false ? 'staff.closed' : 'staff.changed', { kind: 'staff', id }, difference(before, asked));
  return readStaffMember(tx, viewer, id);
}

/** A new first password for a colleague, shown this once; theirs no longer opens anything, and they are out. */
export async function renewPassword(tx: Tx, viewer: Viewer, platform: Platform, id: Id): Promise<{ login: string; temporaryPassword: string }> {
  const person = await demandOther(tx, viewer, id);
  const { password, hash, until } = await newFirstPassword(tx, platform);
  await repository.giveFirstPassword(tx, id, hash, until);
  await record(tx, viewer, 'staff.password-renewed', { kind: 'staff', id }, { login: person.login });
  return { login: person.login, temporaryPassword: password };
}

/** For a lost telephone: authenticator and passkeys are forgotten, the password is not. */
export async function forgetSecondFactor(tx: Tx, viewer: Viewer, id: Id): Promise<StaffRecord> {
  const person = await demandOther(tx, viewer, id);
  await repository.forgetSecondFactor(tx, id);
  await record(tx, viewer, 'staff.second-factor-forgotten', { kind: 'staff', id }, { login: person.login });
  return readStaffMember(tx, viewer, id);
}

async function demandOther(tx: Tx, viewer: Viewer, id: Id): Promise<repository.StaffRow> {
  demand(holds(viewer, 'agency.write'));
  const person = await existing(tx, id);
  if (person.role === 'master') throw refusals.masterIsItsOwn();
  if (viewer.kind === 'staff' && viewer.staffId === id) throw refusals.notYourself('remplacer votre accès');
  if (!person.active) throw refusals.closedAccount();
  return person;
}

async function existing(tx: Tx, id: Id): Promise<repository.StaffRow> {
  const [person] = await repository.readStaff(tx, id);
  if (!person) throw notFound();
  return person;
}

async function check(tx: Tx, id: Id, asked: Partial<repository.StaffFields>): Promise<void> {
  await demandReferences(tx, [
    { field: 'officeId', table: 'office.offices', ids: [asked.officeId], sentence: 'Ce bureau n’existe plus. Choisissez-en un autre.' },
    { field: 'reportsTo', table: 'office.staff', ids: [asked.reportsTo], sentence: 'Ce responsable n’existe plus. Choisissez-en un autre.' },
  ]);
  if (!asked.reportsTo) return;
  const chart = await repository.lockChart(tx);
  const circle = circleOf(id, asked.reportsTo, chart);
  if (circle) throw refusals.reportsInCircle(circle.map((each) => chart.find((person) => person.id === each)?.name ?? '').join(' → '));
}

async function newFirstPassword(tx: Tx, platform: Platform): Promise<{ password: string; hash: string; until: Date }> {
  const { temporaryPasswordDays } = await readSettings(tx, 'security', SecuritySettings);
  const password = newTemporaryPassword();
  return { password, hash: hashTemporaryPassword(password), until: new Date(platform.clock.now().getTime() + temporaryPasswordDays * DAY_MS) };
}

export const staffSheet: Sheet<repository.StaffRow> = {
  name: { header: 'Nom', kind: 'text', width: 26, value: (row) => `${row.lastName} ${row.firstName}` },
  login: { header: 'Identifiant', kind: 'text', value: (row) => row.login },
  jobTitle: { header: 'Fonction', kind: 'text', width: 26, value: (row) => row.jobTitle },
  officeName: { header: 'Bureau', kind: 'text', value: (row) => row.officeName },
  reportsToName: { header: 'Responsable', kind: 'text', width: 26, value: (row) => row.reportsToName },
  role: { header: 'Rôle', kind: 'text', value: (row) => ROLE_NAMES[row.role] },
  email: { header: 'Courriel', kind: 'text', width: 30, value: (row) => row.email },
  phone: { header: 'Téléphone', kind: 'text', value: (row) => row.phone },
  active: { header: 'Actif', kind: 'text', width: 8, value: (row) => (row.active ? 'Oui' : 'Non') },
};
