/** Shares `limit` lines among lists by turns, so that a hundred lots do not hide one building; each list keeps its order and its place. */
export function fairShare<T>(lists: readonly (readonly T[])[], limit: number): T[] {
  const taken = lists.map(() => 0);
  let left = limit;
  for (let turn = 0; left > 0 && lists.some((list) => list.length > turn); turn++) {
    lists.forEach((list, index) => {
      if (left > 0 && list.length > turn) {
        taken[index]! += 1;
        left -= 1;
      }
    });
  }
  return lists.flatMap((list, index) => list.slice(0, taken[index]));
}
