import { expect, test } from 'vitest';
import { addDays, day, type Day } from '../../kernel/day.ts';
import type { BinderTicks } from '../model.ts';
import { account, ALL, binder, COUNCIL, document, everybody, facts, lease, mandate, owns, person, seat, sees, TODAY } from '../../../tests/factories/rights.ts';
import { whoSees } from './who-sees.ts';

const names = ['owner', 'member', 'president', 'seller', 'hidden', 'tenant', 'gone', 'landlord', 'stranger'];
const world = facts({
  parties: names.map(person),
  accounts: [
    account('C1', 'owner', 'coOwner'), account('C2', 'member', 'coOwner'), account('C3', 'president', 'coOwner'), account('C4', 'seller', 'coOwner'),
    account('C5', 'hidden', 'coOwner', false), account('L6', 'tenant', 'tenant'), account('L7', 'gone', 'tenant'), account('P8', 'landlord', 'landlord'),
  ],
  ownerships: [owns('owner', 'C1'), owns('member', 'C2'), owns('president', 'C3'), owns('seller', 'C4', { until: day('2026-11-03') }), owns('hidden', 'C5')],
  seats: [seat('member', 'member', day('2026-05-12')), seat('president', 'president', day('2026-05-12'))],
  mandates: [mandate('M8', 'landlord', 'P8', ['12'])],
  leases: [lease('B7', 'gone', 'L7', ['12'], { exitOn: day('2026-06-30'), departed: true }), lease('B6', 'tenant', 'L6', ['12'], { entryOn: day('2026-07-15') })],
});
const people = everybody(world);

function seeing(ticks: Partial<BinderTicks>, trade: 'syndic' | 'rental' = 'syndic', change = {}, on = TODAY) {
  return people.filter((one) => sees(one, document(change), binder(trade, ticks), on)).map(({ personId }) => personId);
}

test('[SET-102] president alone: only the chair sees', () => expect(seeing({ president: true })).toEqual(['president']));

test('[SET-103] president and member: the council sees, plain co-owners do not', () => expect(seeing(COUNCIL)).toEqual(['member', 'president']));

test('[SET-104] all three ticks show the binder to every co-owner', () => expect(seeing(ALL)).toEqual(['owner', 'member', 'president']));

test('[SET-105] co-owner alone hides the binder from the council, as its warning says', () => expect(seeing({ coOwner: true })).toEqual(['owner']));

test('[SET-095] [SET-096] a lot’s document goes to its landlord, its present tenant, or both, as ticked', () => {
  expect(seeing({ landlord: true }, 'rental', { lotIds: ['12'] })).toEqual(['landlord']);
  expect(seeing({ tenant: true }, 'rental', { lotIds: ['12'] })).toEqual(['tenant']);
  expect(seeing({ landlord: true, tenant: true }, 'rental', { lotIds: ['12'] })).toEqual(['tenant', 'landlord']);
});

test('the new tenant never sees the lease of the one before, the landlord sees both', () => {
  expect(seeing({ landlord: true, tenant: true }, 'rental', { lotIds: ['12'], leaseId: 'B7' })).toEqual(['landlord']);
  expect(seeing({ landlord: true, tenant: true }, 'rental', { lotIds: ['12'], leaseId: 'B6' })).toEqual(['tenant', 'landlord']);
});

test('[CLI-258] a landlord sees their own documents, and the tenant’s only where the binder is ticked for landlords', () => {
  expect(people.filter((one) => sees(one, document({ accountId: 'P8' }), binder('rental', {}, true), TODAY)).map(({ personId }) => personId)).toEqual(['landlord']);
  expect(seeing({ tenant: true }, 'rental', { leaseId: 'B6' })).toEqual(['tenant']);
  expect(seeing({ tenant: true, landlord: true }, 'rental', { leaseId: 'B6' })).toEqual(['tenant', 'landlord']);
  expect(seeing({ tenant: true, landlord: true }, 'rental', { buildingId: 'clos', leaseId: 'B9' })).toEqual([]);
});

test('[ADM-213] [ADM-216] council documents of a building reach that council only', () => {
  expect(seeing(COUNCIL)).toEqual(['member', 'president']);
  expect(seeing(COUNCIL, 'syndic', { buildingId: 'clos' })).toEqual([]);
});

test('the departed tenant saw the lot’s documents to the last day, and keeps the receipts', () => {
  expect(seeing({ tenant: true }, 'rental', { lotIds: ['12'], treatmentDate: day('2026-01-01'), publicationDate: day('2026-01-01') }, day('2026-06-30'))).toEqual(['gone']);
  expect(seeing({ tenant: true }, 'rental', { lotIds: ['12'], publicationDate: day('2026-01-01') }, day('2026-07-01'))).toEqual([]);
  expect(people.filter((one) => sees(one, document({ accountId: 'L7' }), binder('rental', { tenant: true }, true), TODAY)).map(({ personId }) => personId)).toEqual(['gone']);
});

test('the seller saw the building until the eve of the sale', () => {
  const early = { publicationDate: day('2026-10-01') };
  expect(seeing(ALL, 'syndic', early, day('2026-11-02'))).toContain('seller');
  expect(seeing(ALL, 'syndic', early, day('2026-11-03'))).not.toContain('seller');
});

test('[BEY-522] the panel says who sees, by rule, with the binder’s level', () => {
  const panel = whoSees(document(), binder('syndic', ALL), people, TODAY);
  expect(panel.total).toBe(3);
  expect(panel.seeing.map(({ role, title, people: group }) => [role, title, group.map(({ name }) => name)])).toEqual([
    ['coOwner', 'Copropriétaires de l’immeuble', ['owner']], ['member', 'Membres du conseil syndical', ['member']], ['president', 'Président du conseil syndical', ['president']],
  ]);
  expect(panel.seeing[0]!.sentence).toBe('Classeur «\u00A0Assemblées générales\u00A0». Visible par tous les copropriétaires de l’immeuble.');
  expect(panel.seeing[0]!.people[0]!.sentence).toBe('Copropriétaire de «\u00A0Les Érables\u00A0», par le compte C1.');
});

test('[BEY-522] the panel says who does not see, why, and what to do next', () => {
  const panel = whoSees(document(), binder('syndic', ALL), people, TODAY);
  const flat = panel.notSeeing.flatMap(({ reason, people: group }) => group.map(({ name, sentence, nextStep }) => [name, reason, sentence, nextStep?.label ?? null]));
  expect(flat).toEqual([
    ['hidden', 'account-not-published', 'Compte non publié. Copropriétaire de «\u00A0Les Érables\u00A0», par le compte C5.', 'Ouvrir le compte'],
    ['seller', 'right-ended', 'Copropriétaire de l’immeuble jusqu’au 2 novembre 2026.', null],
    ['gone', 'other-trade', 'Classeur réservé au métier Syndic.', null],
    ['landlord', 'other-trade', 'Classeur réservé au métier Syndic.', null],
    ['tenant', 'other-trade', 'Classeur réservé au métier Syndic.', null],
    ['stranger', 'elsewhere', 'Aucun lien avec cet immeuble.', 'Ouvrir la fiche'],
  ]);
});

test('[BEY-522] a plain co-owner before a council binder reads that the level is another', () => {
  const [group] = whoSees(document(), binder('syndic', COUNCIL), [people[0]!], TODAY).notSeeing;
  expect(group).toMatchObject({ reason: 'other-level', people: [{ nextStep: { act: 'open-binder', targetId: 'binder' }, sentence: expect.stringContaining('visible par le conseil syndical, président et membres.') }] });
});

test('[BEY-522] a personal document says it is for the holders of the account', () => {
  const personal = binder('syndic', ALL, true);
  const panel = whoSees(document({ accountId: 'C1' }), personal, people, TODAY);
  expect(panel.seeing).toEqual([{
    role: 'holder', title: 'Titulaires du compte', sentence: 'Classeur «\u00A0Assemblées générales\u00A0». Classeur personnel, visible par les seuls titulaires du compte.',
    people: [{ personId: 'owner', name: 'owner', sentence: 'Titulaire du compte C1.', until: null }],
  }]);
  expect(panel.notSeeing.map(({ reason }) => reason)).toEqual(['not-holder']);
});

test('[BEY-522] when the document is retained nobody sees it, and those who would are told apart', () => {
  const panel = whoSees(document({ publicationDate: null }), binder('syndic', COUNCIL), people, TODAY);
  expect(panel.total).toBe(0);
  expect(panel.state).toMatchObject({ published: false, reason: 'not-publishable' });
  expect(panel.notSeeing.find(({ reason }) => reason === 'not-publishable')!.people.map(({ name }) => name)).toEqual(['member', 'president']);
  expect(panel.notSeeing.flatMap(({ people: group }) => group)).toHaveLength(people.length);
});

test('[BEY-522] a right to come is announced with its day', () => {
  const sale = addDays(TODAY, 10);
  const buyer = facts({ parties: [person('buyer')], accounts: [account('C9', 'buyer', 'coOwner')], ownerships: [owns('buyer', 'C9', { from: sale })] });
  const panel = (on: Day) => whoSees(document(), binder('syndic', ALL), everybody(buyer), on);
  expect(panel(TODAY)).toMatchObject({ total: 0, notSeeing: [{ reason: 'right-to-come', people: [{ sentence: expect.stringContaining('Le verra à partir du 4 décembre 2026.') }] }] });
  expect(panel(sale).total).toBe(1);
});
