/** Shares `limit` lines among lists by turns, so that a hundred lots do not hide one building; each list keeps its order and its place. */
export function fairShare<T>(lists: readonly (readonly T[])[], limit: number): T[] {
  const byTurns = lists.flatMap((list, place) => list.map((one, turn) => ({ one, turn, place }))).sort((a, b) => a.turn - b.turn || a.place - b.place);
  return byTurns.slice(0, limit).sort((a, b) => a.place - b.place || a.turn - b.turn).map(({ one }) => one);
}
