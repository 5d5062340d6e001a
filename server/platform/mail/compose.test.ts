import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeMessage } from './compose.ts';

const parts = {
  agencyName: 'Cabinet Beyssac', subject: '3 nouveaux documents, Résidence Les Tilleuls', greeting: 'Madame Garnier,', paragraphs: ['Trois documents sont publiés.', 'Ils vous attendent.'],
  list: ['Procès-verbal', 'Appel de fonds'], button: { label: 'Lire mes documents', url: 'https://exemple.fr/beyssac/extranet/?a=1&b=2' }, footer: 'Vous recevez ce message parce que vous êtes copropriétaire.',
};

test('the text part says all that the page says, with the whole address alone on its line', () => {
  const { text } = composeMessage(parts);
  for (const words of [parts.greeting, ...parts.paragraphs, '– Procès-verbal', '– Appel de fonds', 'Lire mes documents\u00A0:', parts.button.url, parts.agencyName, parts.footer]) expect(text.split('\n')).toContain(words);
});

test('the page is one column of 560 px in French, with a button of 44 px and its address in clear', () => {
  const { html } = composeMessage(parts);
  const address = 'https://exemple.fr/beyssac/extranet/?a=1&amp;b=2';
  expect(html).toContain('<html lang="fr">');
  expect(html).toContain('max-width:560px');
  expect(html).toMatch(new RegExp(`<a href="${address.replace(/[?.]/g, '\\$&')}" style="[^"]*line-height:44px[^"]*">Lire mes documents</a>`));
  expect(html).toContain(`>${address}</p>`);
});

test('a message without list or button has neither', () => {
  const { html, text } = composeMessage({ ...parts, list: undefined, button: undefined });
  expect(html).not.toMatch(/<ul|<a /);
  expect(text).not.toMatch(/https:|undefined/);
});

test('nothing that people wrote becomes a tag or leaves its attribute', () => {
  const words = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('<script>alert(1)</script>', '" onclick="x', "' onclick='x", '</p><img src=x>', '&lt;b&gt;', '<!--'));
  const shape = (html: string): string[] => (html.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/href="[^"]*"/, 'href'));
  const expected = shape(composeMessage(parts).html);
  fc.assert(fc.property(words, words, words, words, (a, b, c, d) => {
    const { html } = composeMessage({ agencyName: a, subject: b, greeting: c, paragraphs: [d, a], list: [b, c], button: { label: d, url: a }, footer: b });
    expect(shape(html)).toEqual(expected);
  }));
});
