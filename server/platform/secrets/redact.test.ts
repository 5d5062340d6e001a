import { expect, test } from 'vitest';
import { redact, redactText } from './redact.ts';

test('values under telling names are hidden, whatever their shape and depth; the others are kept', () => {
  expect(redact({ user: 'marie', password: 'hk7m', nested: [{ sessionToken: 'abc', page: 3 }], apiKey: { a: 1 }, temporaryPassword: null, cents: 12n }))
    .toEqual({ user: 'marie', password: '[masqué]', nested: [{ sessionToken: '[masqué]', page: 3 }], apiKey: '[masqué]', temporaryPassword: null, cents: '12' });
});

test('sign-ins in addresses, bearer tokens, session cookies and sealed texts are hidden inside sentences', () => {
  const sealed = `v1.a1b2c3.${'x'.repeat(50)}`;
  expect(redactText(`connect smtp://cabinet:s3cr:et@smtp.exemple.fr:587 and postgres://u@h/db, Bearer abcdefghijkl, mitoyen_office=1.abc; path, ${sealed}.`))
    .toBe('connect smtp://[masqué]@smtp.exemple.fr:587 and postgres://[masqué]@h/db, Bearer [masqué], mitoyen_office=[masqué]; path, [masqué].');
});

test('an error is told by its name and message, without its secrets', () => {
  expect(redact({ error: new TypeError('cannot reach smtp://a:b@h') })).toEqual({ error: 'TypeError: cannot reach smtp://[masqué]@h' });
});

test('an ordinary line is untouched, and a circle ends', () => {
  const line = { route: '/api/office/lots?sort=-number', address: 'helene@exemple.fr', at: new Date(0), ms: 3.5 };
  expect(redact(line)).toEqual(line);
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  expect(JSON.stringify(redact(circle))).toContain('[…]');
});
