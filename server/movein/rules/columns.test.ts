import { expect, test } from 'vitest';
import { booksOf } from './books-of.ts';
import { missingColumns, proposeColumns, recogniseTable } from './columns.ts';
import { tableOf } from './tables.ts';

test('a header is one word, however it is spelled', () => {
  const lots = tableOf('lots');
  const onlyNumber = { ...lots, fields: { number: { ...lots.fields.number!, synonyms: [] } } };
  for (const spelling of ['N° lot', 'NUM_LOT', 'Numéro du lot', 'numLot', 'n°lot', 'No Lot']) expect(proposeColumns(onlyNumber, ['Lot', spelling])).toEqual({ number: spelling });
});

test('columns are proposed in any order, each header once, and what resembles nothing is left alone', () => {
  expect(proposeColumns(tableOf('lots'), ['Zone libre', 'IMMEUBLE', 'Superficie', 'NUM_LOT'])).toEqual({ building: 'IMMEUBLE', areaHundredths: 'Superficie', number: 'NUM_LOT' });
});

test('a needed field without a column is named', () => {
  expect(missingColumns(tableOf('lots'), proposeColumns(tableOf('lots'), ['Immeuble', 'Type']))).toEqual(['N° lot']);
});

test('a file that is none of ours is not taken for one', () => {
  expect(recogniseTable('notes.csv', ['Couleur', 'Humeur'])).toBeNull();
});

test('a ledger file tells whose books it holds by its name', () => {
  const known = (code: string) => code === 'I01';
  expect([booksOf('ecritures_I01.txt', known), booksOf('FEC/ecritures_i01.txt', known), booksOf('ecritures_GERANCE.txt', known), booksOf('ecritures_fausses.txt', known)]).toEqual(['I01', 'I01', 'rental', null]);
});
