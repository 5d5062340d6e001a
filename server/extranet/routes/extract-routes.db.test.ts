import { extractText } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId, type Id } from '../../kernel/ids.ts';
import { fixedClock } from '../../platform/clock.ts';
import { extranetFactory, type ExtranetFactory } from '../../../tests/factories/extranet.ts';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';

let app: TestApp;
let put: ExtranetFactory;
beforeAll(async () => {
  app = await openTestApp({ clock: fixedClock('2026-11-24T10:00:00Z') });
  put = extranetFactory(app.db, app.agencyId);
});
afterAll(() => app.close());

type Signed = { headers: { cookie: string } };
const get = (url: string, as: Signed | null) => app.call('GET', `/api/extranet${url}`, { as });
const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
const pagesOf = async (pdf: Buffer): Promise<string[]> => (await extractText(new Uint8Array(pdf), { mergePages: false })).text;

async function holder(lines: readonly [on: string, cents: number, label: string][]): Promise<{ id: Id; account: Id; signed: Signed }> {
  const [id, building, account] = [await put.identity({ name: 'Mme GARNIER Hélène', address: '3 rue des Lilas, 69003 Lyon' }), newId(), newId()];
  await put.card({ id: building, kind: 'building', label: 'Les Tilleuls' });
  await put.card({ id: account, kind: 'account', label: 'C0014', parentId: id, data: { buildingId: building, kind: 'coOwner', holder: 'Mme GARNIER Hélène' } });
  await put.grant({ identityId: id, role: 'holder', placeId: account });
  for (const [on, cents, label] of lines) await put.accountLine({ accountId: account, on, cents, label });
  return { id, account, signed: await app.client(id) };
}
const THREE: [string, number, string][] = [['2026-01-01', 30_000, 'Appel de provisions'], ['2026-01-15', -12_345, 'Votre virement'], ['2026-04-01', 30_000, 'Appel du printemps']];

test('[CLI-264] the extract is a PDF that holds the opening, the lines of the period, their totals and the closing, each amount as the account shows it', async () => {
  const { account, signed } = await holder(THREE);
  const query = 'from=2026-01-15&to=2026-06-30';
  const [shown, reply] = [(await get(`/accounts/${account}/lines?${query}`, signed)).body, await get(`/accounts/${account}/extract?${query}&format=pdf`, signed)];
  expect([reply.status, reply.headers['content-type'], reply.headers['cache-control']]).toEqual([200, 'application/pdf', 'private, no-store']);
  expect(String(reply.headers['content-disposition'])).toContain('Extrait de compte C0014 du 2026-01-15 au 2026-06-30.pdf');
  const [page] = (await pagesOf(reply.raw)).map(squeezed);
  const euros = (cents: number) => (cents / 100).toFixed(2).replace('.', ',').replace('-', '−');
  expect(shown).toMatchObject({ openingCents: 30_000, closingCents: 47_655, debitCents: 30_000, creditCents: 12_345 });
  // What was read is compared with what the account shows, in the order of the page.
  const expected = [
    'Mme GARNIER Hélène', '3 rue des Lilas', '69003 Lyon', 'Extrait de compte du 15/01/2026 au 30/06/2026', 'Compte C0014, Les Tilleuls', `Solde antérieur au 15/01/2026${euros(shown.openingCents)}`,
    ...shown.lines.map((line: { on: string; label: string; amountCents: number; balanceCents: number }) => `${line.on.split('-').toReversed().join('/')}${line.label}${euros(Math.abs(line.amountCents))}${euros(line.balanceCents)}`),
    `Total des mouvements${euros(shown.debitCents)}${euros(shown.creditCents)}`, `Solde au 30/06/2026${euros(shown.closingCents)}`, 'Solde débiteur\u00A0: vous devez 476,55\u00A0€', '1/1',
  ].map(squeezed);
  let at = -1;
  for (const words of expected) {
    expect([words, page!.indexOf(words, at) > at]).toEqual([words, true]);
    at = page!.indexOf(words, at);
  }
  expect(page).not.toContain(squeezed('Appel de provisions'));
});

test('[CLI-264] the agency’s head stands on it, a long account goes over numbered pages, and a sign that no font draws does not keep the client from it', async () => {
  await put.agency({ contacts: JSON.stringify([{ name: 'Siège', email: 'contact@exemple.fr', phone: '04 00 00 00 00', address: '12 rue des Carmes, 69003 Lyon', hours: null, legalForm: 'SAS', siret: '73282932000074', ape: null }]), account_sign: 'inverted' });
  const { account, signed } = await holder(Array.from({ length: 90 }, (_, at) => ['2026-05-01', 100, `Écriture ${at + 1} 🏠`]));
  const pages = (await pagesOf((await get(`/accounts/${account}/extract?format=pdf`, signed)).raw)).map(squeezed);
  await put.agency({ account_sign: 'accounting' });
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.map((page) => /(\d+)\/\d+$/.exec(page)?.[0])).toEqual(pages.map((_, at) => `${at + 1}/${pages.length}`));
  for (const words of ['12 rue des Carmes', '04 00 00 00 00, contact@exemple.fr', 'SAS, SIRET 73282932000074', 'Écriture 1 ?1,00−1,00']) expect(pages[0]).toContain(squeezed(words));
  expect(pages.join('')).toContain(squeezed('Solde au 24/11/2026−90,00'));
  expect(pages.at(-1)).toContain(squeezed('sans signe (crédit moins débit)'));
});

test('[CLI-264] the same lines as a French spreadsheet', async () => {
  const { account, signed } = await holder(THREE);
  const reply = await get(`/accounts/${account}/extract?from=2026-01-15&to=2026-06-30&format=csv`, signed);
  expect([reply.status, reply.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(reply.raw.toString('utf8').split('\r\n')).toEqual([
    '\uFEFF"Date";"Journal";"Libellé";"Pièce";"Débit";"Crédit";"Solde"', '15/01/2026;;"Solde antérieur au 15/01/2026";;;;300,00', '15/01/2026;"BQ";"Votre virement";;;123,45;176,55',
    '01/04/2026;"AF";"Appel du printemps";;300,00;;476,55', '30/06/2026;;"Solde au 30/06/2026";;300,00;123,45;476,55', '',
  ]);
});

test('[CLI-264] nobody else gets it, dates the wrong way round are said, and staff who look at the client’s account get the very same', async () => {
  const [one, other] = [await holder(THREE), await holder(THREE)];
  for (const format of ['pdf', 'csv']) {
    expect((await get(`/accounts/${one.account}/extract?format=${format}`, other.signed)).status).toBe(404);
    expect((await get(`/accounts/${one.account}/extract?format=${format}`, null)).status).toBe(401);
    const office = (identity: Id, as: Signed) => app.call('GET', `/api/office/extranet/identities/${identity}/accounts/${one.account}/extract?format=${format}`, { as });
    const staff = await app.staff('reader');
    const seen = await office(one.id, staff);
    expect(seen.raw.equals((await get(`/accounts/${one.account}/extract?format=${format}`, one.signed)).raw)).toBe(true);
    expect((await office(other.id, staff)).status).toBe(404);
    expect((await office(one.id, one.signed)).status).toBe(401);
  }
  const reversed = await get(`/accounts/${one.account}/extract?from=2026-03-01&to=2026-02-01&format=pdf`, one.signed);
  expect([reversed.status, reversed.body.error.code]).toEqual([422, 'dates-reversed']);
});
