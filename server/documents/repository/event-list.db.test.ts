import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agencyWithBinders } from '../../../tests/factories/documents.ts';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';
import { addDays, addMonths, day, type Day } from '../../kernel/day.ts';
import { newId } from '../../kernel/ids.ts';
import { inAgency } from '../../platform/database/connection.ts';
import { EVENT_STATES } from '../model.ts';
import { stateOf } from '../rules/event-state.ts';
import { listEvents } from './event-list.ts';

let app: TestApp;
let has: Awaited<ReturnType<typeof agencyWithBinders>>;
const templates = new Map<string, string>();
beforeAll(async () => {
  app = await openTestApp();
  has = await agencyWithBinders(app, await app.staff('manager'));
  for (const term of [null, 1, 6, 12]) for (const filed of [true, false]) templates.set(`${term} ${filed}`, await has.make('event-templates', { code: `${term}${filed}`, label: 'X', termMonths: term, binderId: filed ? has.binderId : null }));
});
afterAll(() => app.close());

const today = day('2026-03-31');
const around = fc.integer({ min: -400, max: 40 }).map((days) => addDays(today, days));
/** Days whose term falls on today or next to it, so that both sides of each edge are met. */
const edge = fc.tuple(fc.constantFrom(1, 6, 12), fc.integer({ min: -2, max: 2 })).map(([months, days]) => addDays(addMonths(today, -months), days));
const cases = fc.array(fc.record({
  confidential: fc.boolean(), publicationOn: fc.option(around), own: fc.boolean(), filed: fc.boolean(), term: fc.constantFrom(null, 1, 6, 12), treatmentOn: fc.oneof(around, edge),
  held: fc.constantFrom('never', 'same', 'other', 'withdrawn'),
}), { minLength: 40, maxLength: 40 });

test('the list decides the state of an event in SQL exactly as the rule does, on every case', async () => {
  let chrono = 1000;
  await fc.assert(fc.asyncProperty(cases, async (drawn) => {
    const expected = new Map<string, string>();
    for (const one of drawn) {
      const id = newId();
      const publicationOn = one.confidential ? null : one.publicationOn;
      const held: Day | null = one.held === 'same' ? publicationOn : one.held === 'other' ? day('2020-01-01') : null;
      await app.db.owner.query('insert into office.events (id, agency_id, chrono, title, template_id, binder_id, treatment_on, publication_on, confidential) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
        [id, app.agencyId, ++chrono, 'X', templates.get(`${one.term} ${one.filed}`), one.own ? has.binderId : null, one.treatmentOn, publicationOn, one.confidential]);
      if (one.held !== 'never') await app.db.owner.query('insert into office.event_publications (event_id, agency_id, first_on, held_publication_on) values ($1, $2, $3, $4)', [id, app.agencyId, '2020-01-01', held]);
      expected.set(id, stateOf({ confidential: one.confidential, publicationOn, effectiveBinderId: one.own || one.filed ? has.binderId : null, treatmentOn: one.treatmentOn, termMonths: one.term, heldPublicationOn: held }, today));
    }
    const ids = [...expected.keys()];
    const question = { ids, filter: '', facets: {}, today };
    const whole = { filter: '', sort: [], offset: 0, limit: 500 };
    const { rows } = await inAgency(app.platform.office, app.agencyId, (tx) => listEvents(tx, question, whole));
    expect(new Map(rows.map(({ id, state }) => [id, state]))).toEqual(new Map([...expected].toReversed()));
    for (const state of EVENT_STATES) {
      const kept = await inAgency(app.platform.office, app.agencyId, (tx) => listEvents(tx, { ...question, facets: { state } }, whole));
      expect(kept.total).toBe([...expected.values()].filter((one) => one === state).length);
    }
  }), { numRuns: 10 });
});
