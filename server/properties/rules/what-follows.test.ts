import { expect, test } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import { followsOfDeparture, followsOfNotice, followsOfSale, type SaleFacts } from './what-follows.ts';

const sale: SaleFacts = { sellerName: 'ROCHE Anne', buyerName: 'PETIT Luc', buildingName: 'Les Tilleuls', soldOn: '2026-03-10' as Day, lots: ['12', '47'], keptLots: [], buyerAccount: { code: 'C010002', opened: true, published: false } };

test('a seller without a lot left stops seeing the building from the day of the sale, and the buyer sees nothing until the account is published', () => {
  expect(followsOfSale(sale)).toEqual([
    'PETIT Luc possède les lots 12 et 47 à partir du 10/03/2026, sur un nouveau compte, C010002.',
    'À partir de ce jour, ROCHE Anne ne voit plus les documents de «\u00A0Les Tilleuls\u00A0» sur l’extranet. Ses documents personnels restent.',
    'Le compte C010002 n’est pas publié\u00A0: PETIT Luc ne verra rien par lui tant que vous ne le publiez pas.',
  ]);
});

test('a seller who keeps a lot goes on seeing; a buyer with a published account is asked nothing', () => {
  expect(followsOfSale({ ...sale, lots: ['12'], keptLots: ['50'], buyerAccount: { code: 'C010002', opened: false, published: true } })).toEqual([
    'PETIT Luc possède le lot 12 à partir du 10/03/2026, sur son compte C010002.',
    'ROCHE Anne garde le lot 50\u00A0: sur l’extranet, rien ne change de son côté.',
  ]);
});

test('notice leaves the tenant their documents to the last day, departure until that same day', () => {
  expect(followsOfNotice({ number: 'B0001', tenantName: 'PETIT Luc', exitOn: '2026-12-31' as Day })).toEqual([expect.stringContaining('jusqu’au 31/12/2026 inclus')]);
  expect(followsOfDeparture({ number: 'B0001', tenantName: 'PETIT Luc', leftOn: '2026-12-31' as Day })).toEqual([expect.stringContaining('se termine le 31/12/2026. Dès le lendemain')]);
});
