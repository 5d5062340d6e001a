import { expect, test } from 'vitest';
import { legalNotice } from './legal-notice.ts';

const none = { addressLine1: null, addressLine2: null, postalCode: null, city: null, email: null, managerName: null, managerTitle: null, cardNumber: null, cardIssuer: null, guaranteeProvider: null, insuranceProvider: null };

test('the notice says where the agency is and which card it holds, and leaves out what is not known', () => {
  expect(legalNotice({ ...none, addressLine1: '14 cours Vitton', postalCode: '69006', city: 'Lyon', cardNumber: 'CPI 6901 2021', cardIssuer: 'la CCI de Lyon' }))
    .toBe('14 cours Vitton, 69006 Lyon\nCarte professionnelle n°\u00A0CPI 6901 2021, délivrée par la CCI de Lyon');
  expect(legalNotice(none)).toBe(null);
});
