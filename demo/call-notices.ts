import type { Book } from './book.ts';

/** Once the books are written, the letter of each call says what was called, under the very words of the call: the line of the account then leads to it. */
export function tellCalls({ rows, letters, callNotices }: Book): void {
  for (const { accountId, buildingId, dueOn, title, write } of callNotices) {
    const calls = rows['office.syndic_calls'].filter((call) => call.building_id === buildingId && call.due_on === dueOn);
    const asked = (kind: string): bigint => {
      const ids = new Set(calls.filter((call) => call.kind === kind).map(({ id }) => id));
      return rows['office.syndic_call_shares'].filter((share) => share.account_id === accountId && ids.has(share.call_id)).reduce((sum, { cents }) => sum + BigInt(cents), 0n);
    };
    const provisions = calls.find(({ kind }) => kind === 'budget');
    const event = rows['office.events'].find((one) => one.account_id === accountId && one.title === title);
    const letter = letters.find(({ eventId }) => eventId === event?.id);
    // Of before the books begin, the letter alone is kept.
    if (!provisions || !event || !letter) continue;
    const body = write({ budget: asked('budget'), worksFund: asked('worksFund'), works: asked('works') });
    Object.assign(event, { title: provisions.label, body });
    Object.assign(letter, { title: provisions.label, body });
  }
}
