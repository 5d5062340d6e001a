import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chartOf, circleOf, type Branch, type Placed } from './organisation-chart.ts';

const one = (id: string, reportsTo: string | null = null, active = true): Placed => ({ id, reportsTo, active });

test('[ADM-178] the chart puts everybody under the person they report to', () => {
  expect(chartOf([one('sophie'), one('paul', 'sophie'), one('lea', 'paul'), one('max', 'sophie')])).toEqual([
    { id: 'sophie', reports: [{ id: 'paul', reports: [{ id: 'lea', reports: [] }] }, { id: 'max', reports: [] }] },
  ]);
});

test('whoever reported to somebody who left stands under the next person above', () => {
  expect(chartOf([one('sophie'), one('paul', 'sophie', false), one('lea', 'paul')])).toEqual([{ id: 'sophie', reports: [{ id: 'lea', reports: [] }] }]);
  expect(chartOf([one('sophie', null, false), one('lea', 'sophie')])).toEqual([{ id: 'lea', reports: [] }]);
});

test('reporting to oneself, or to somebody of one’s own team, is a circle, and its people are named in order', () => {
  const people = [one('sophie'), one('paul', 'sophie'), one('lea', 'paul')];
  expect(circleOf('sophie', 'sophie', people)).toEqual(['sophie', 'sophie']);
  expect(circleOf('sophie', 'lea', people)).toEqual(['sophie', 'lea', 'paul', 'sophie']);
  expect(circleOf('lea', 'sophie', people)).toBeNull();
});

test('changes that make no circle, one after another, leave a tree that holds every active person once', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const move = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids), fc.boolean());
  fc.assert(fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
    const people = ids.map((id) => one(id));
    for (const [id, superior, active] of moves) {
      const person = people.find((each) => each.id === id)!;
      if (circleOf(id, superior, people) === null) person.reportsTo = superior;
      person.active = active;
    }
    const drawn: string[] = [];
    const walk = (branches: readonly Branch[]) => { for (const { id, reports } of branches) { drawn.push(id); walk(reports); } };
    walk(chartOf(people));
    expect(drawn.toSorted()).toEqual(people.filter(({ active }) => active).map(({ id }) => id));
  }));
});
