import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BinderFacts, BinderTicks } from '../model.ts';
import { levelSentence, rolesOpened, takesEvents } from './binder-levels.ts';

const NO_TICK: BinderTicks = { coOwner: false, member: false, president: false, landlord: false, tenant: false };
function binder(trade: 'syndic' | 'rental', ticks: Partial<BinderTicks>, personal = false): BinderFacts {
  return { id: 'b', trade, path: 'B', personal, reserved: null, ticks: { ...NO_TICK, ...ticks } };
}
const anyTicks = fc.record({ coOwner: fc.boolean(), member: fc.boolean(), president: fc.boolean(), landlord: fc.boolean(), tenant: fc.boolean() });

test('[SET-093] ticks open levels of their own trade only', () => {
  expect(rolesOpened(binder('syndic', { landlord: true, tenant: true }))).toEqual([]);
  expect(rolesOpened(binder('rental', { coOwner: true, member: true, president: true }))).toEqual([]);
});

test('[SET-095] the tick "Propriétaire" opens a rental binder to landlords only', () => {
  expect(rolesOpened(binder('rental', { landlord: true }))).toEqual(['landlord']);
  expect(levelSentence(binder('rental', { landlord: true }))).toBe('Visible par le propriétaire.');
});

test('[SET-096] the tick "Locataire" opens a rental binder to tenants only', () => {
  expect(rolesOpened(binder('rental', { tenant: true }))).toEqual(['tenant']);
  expect(rolesOpened(binder('rental', { landlord: true, tenant: true }))).toEqual(['landlord', 'tenant']);
});

test('[SET-097] the column "Lot" has no effect', () => {
  const ticks = { ...NO_TICK, tenant: true, lot: true };
  expect(rolesOpened(binder('rental', ticks))).toEqual(rolesOpened(binder('rental', { tenant: true })));
});

test('[SET-108] the column "Prestataire" has no effect', () => {
  const ticks = { ...NO_TICK, contractor: true };
  expect(rolesOpened(binder('syndic', ticks))).toEqual([]);
});

test('[SET-098] the tick "Copropriétaire" adds the co-owners', () => {
  expect(rolesOpened(binder('syndic', { member: true, president: true, coOwner: true }))).toContain('coOwner');
  expect(rolesOpened(binder('syndic', { member: true, president: true }))).not.toContain('coOwner');
});

test('[SET-099] the tick "Membre" adds the council members', () => {
  expect(rolesOpened(binder('syndic', { member: true, president: true }))).toContain('member');
  expect(rolesOpened(binder('syndic', { president: true }))).not.toContain('member');
});

test('[SET-100] the tick "Président" adds the president of the council', () => {
  expect(rolesOpened(binder('syndic', { president: true }))).toContain('president');
  expect(rolesOpened(binder('syndic', {}))).toEqual([]);
});

test('[SET-101] each tick adds its level and takes none away', () => {
  fc.assert(fc.property(anyTicks, fc.constantFrom('syndic' as const, 'rental' as const), fc.boolean(), fc.constantFrom('coOwner', 'member', 'president', 'landlord', 'tenant'), (ticks, trade, personal, added) => {
    const before = rolesOpened(binder(trade, ticks, personal));
    const after = rolesOpened(binder(trade, { ...ticks, [added]: true }, personal));
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after.length - before.length).toBeLessThanOrEqual(1);
  }));
});

test('[SET-101] every combination of ticks has its sentence', () => {
  fc.assert(fc.property(anyTicks, fc.constantFrom('syndic' as const, 'rental' as const), fc.boolean(), (ticks, trade, personal) => {
    expect(levelSentence(binder(trade, ticks, personal))).toMatch(/^(Visible|Classeur) .+\.$/);
  }));
});

test('[SET-102] "Président" alone opens to the president alone', () => {
  expect(rolesOpened(binder('syndic', { president: true }))).toEqual(['president']);
  expect(levelSentence(binder('syndic', { president: true }))).toBe('Visible par le président du conseil syndical seul.');
});

test('[SET-103] "Président + membre" opens to the council only', () => {
  expect(rolesOpened(binder('syndic', { president: true, member: true }))).toEqual(['member', 'president']);
});

test('[SET-104] the three ticks open to every co-owner, council included', () => {
  expect(rolesOpened(binder('syndic', { president: true, member: true, coOwner: true }))).toEqual(['coOwner', 'member', 'president']);
});

test('a personal binder opens to the account’s holders alone, whatever its ticks', () => {
  fc.assert(fc.property(anyTicks, (ticks) => {
    expect(rolesOpened(binder('syndic', ticks, true))).toEqual(['holder']);
    expect(rolesOpened(binder('rental', ticks, true))).toEqual(['holder']);
  }));
});

test('[ADM-210] the binder "Documents du syndic" takes no event, "Factures" does', () => {
  expect(takesEvents({ reserved: 'syndic-documents' })).toBe(false);
  expect(takesEvents({ reserved: 'invoices' })).toBe(true);
});
