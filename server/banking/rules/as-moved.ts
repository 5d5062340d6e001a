/** What of a movement tells which payment it is of. */
interface Moved {
  cents: bigint;
  reversal: boolean;
  endToEndId: string | null;
  mandateId: string | null;
  blockId: string | null;
  messageId: string | null;
}

const nameOf = ({ endToEndId, mandateId, blockId, messageId }: Moved): string => [endToEndId, mandateId, blockId, messageId].join('|');
const UNNAMED = '|||';

/** The bank’s order, but that what comes back follows what it takes back, wherever in the statement the bank writes it: nothing comes back before it came. */
export function asMoved<T extends Moved>(movements: readonly T[]): T[] {
  const ordered = [...movements];
  for (const back of movements.filter((one) => one.reversal && nameOf(one) !== UNNAMED)) {
    const [from, origin] = [ordered.indexOf(back), ordered.findLastIndex((one) => !one.reversal && one.cents === -back.cents && nameOf(one) === nameOf(back))];
    if (origin > from) ordered.splice(origin, 0, ...ordered.splice(from, 1));
  }
  return ordered;
}
