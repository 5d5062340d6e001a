import { expect, test } from 'vitest';
import { typographyFaults } from './typography.ts';

const NB = '\u00A0';
const NARROW = '\u202F';
const lacking = (source: string, name = 'x.tsx') => typographyFaults(name, source).map(({ lacks }) => lacks);
const said = (text: string) => lacking(`const text = ${JSON.stringify(text)};`);

test('a sentence set as French wants it has no fault, whether its spaces are signs, escapes or entities', () => {
  const right = `Total${NB}: 1${NB}234,56${NB}€, soit 90,9${NB}%${NARROW}; loi n°${NB}65-557, «${NB}Notes${NB}» d’accord${NARROW}?`;
  expect(said(right)).toEqual([]);
  expect(lacking(`<p title="${right}">${right}</p>`)).toEqual([]);
  expect(lacking(String.raw`const a = 'oui\u00A0: non\u202F; «\u00A0peut-être\u00A0»';`)).toEqual([]);
  expect(lacking('<p title="oui&nbsp;: non">«&nbsp;{name}&nbsp;»&#8239;?</p>')).toEqual([]);
});

test('each fault is named: a plain space, the other no-break space, no space, a straight apostrophe, three full stops', () => {
  for (const text of ['Total : 12', `Total${NARROW}: 12`, '12 € dus', '5 % de plus']) expect([text, said(text)]).toEqual([text, ['U+00A0 before a colon, € or %']]);
  for (const text of ['Compris ?', `Lu${NB}; vu`, 'Non !']) expect([text, said(text)]).toEqual([text, ['U+202F before a semicolon, ! or ?']]);
  for (const text of [`« Notes${NB}»`, `«${NB}Notes »`, '«Notes»']) expect([text, said(text)]).toEqual([text, ['U+00A0 inside guillemets']]);
  expect(said('Loi n° 65-557')).toEqual(['U+00A0 after n°']);
  expect(said('Écrivez 1 234,56')).toEqual(['U+00A0 between thousands']);
  expect(said('C’est prêt? Oui')).toEqual(['a space before this sign']);
  expect(said("Aucun compte n'est là")).toEqual(['the apostrophe ’']);
  expect(said('À venir...')).toEqual(['the sign …']);
});

test('faults are found in templates, attributes and text of JSX alike, at the line where they are read', () => {
  const source = ['const a = `Relevé « ${name} » retiré`;', 'const b = <p', '  title="Clé : aucune"', '>', '  Rien', '  à dire ; {a}', '</p>;'].join('\n');
  expect(typographyFaults('y.tsx', source).map(({ where }) => where)).toEqual(['y.tsx:1', 'y.tsx:1', 'y.tsx:3', 'y.tsx:6']);
});

test('what is no sentence is left alone: SQL, types of files, keys, columns of files, what English errors say', () => {
  const source = ['const rows = sql<Row>`select a ? ${"Total : 1"} and b ? ${name} ; c`;', "const type = 'text/plain; charset=utf-8';", "const key = `call:${id}`;", "const column = 'N° lot';", "const share = 'Honoraires %';", "throw new Error('Not a day: ' + text);"].join('\n');
  expect(typographyFaults('z.ts', source).map(({ where, says }) => [where, says])).toEqual([['z.ts:1', 'Total : 1']]);
});
