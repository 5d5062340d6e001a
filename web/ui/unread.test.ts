import { expect, test } from 'vitest';
import { unreadAmong, UNREAD } from './unread.ts';

const fields: Record<string, string | null> = { day: 'Ce jour n’existe pas.', amount: null };
const find = (name: string) => (name in fields ? { getAttribute: (attribute: string) => (attribute === UNREAD ? fields[name]! : null) } : null);

test('a field that cannot be read holds the form with the sentence it shows; read fields, and values without a field, do not', () => {
  expect(unreadAmong(['day', 'amount', 'version'], find)).toEqual({ day: 'Ce jour n’existe pas.' });
  expect(unreadAmong(['amount'], find)).toEqual({});
});
