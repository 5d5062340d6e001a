/** On a field whose text cannot be read: what was typed is still there, its value is not. Holds the sentence shown. */
export const UNREAD = 'data-unread';

/** The sentences of these fields that cannot be read, by name: a form that ignored them would save an empty value in place of what was typed. */
export function unreadAmong(names: readonly string[], find: (name: string) => { getAttribute: (name: string) => string | null } | null): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of names) {
    const sentence = find(name)?.getAttribute(UNREAD);
    if (sentence) found[name] = sentence;
  }
  return found;
}

/** Puts the cursor in the first field inside that cannot be read; false when there is none. */
export function toUnread(within: ParentNode): boolean {
  const field = within.querySelector<HTMLElement>(`[${UNREAD}]`);
  field?.focus();
  return field !== null;
}
