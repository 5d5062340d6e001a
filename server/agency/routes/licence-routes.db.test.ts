import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseDay } from '../../kernel/day.ts';
import { fixedClock } from '../../platform/clock.ts';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';
import { inAgency } from '../../platform/database/connection.ts';
import { issueOwnLicence } from '../public.ts';
import { licenceBody } from '../rules/licence-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'licence-'));
const publisher = generateKeyPairSync('ed25519');
const keyFile = join(folder, 'publisher.pem');
writeFileSync(keyFile, publisher.publicKey.export({ type: 'spki', format: 'pem' }));
const clock = fixedClock('2026-11-24T10:00:00Z');
let app: TestApp;
let staff: Awaited<ReturnType<TestApp['staff']>>;
beforeAll(async () => {
  app = await openTestApp({ clock, licencePublicKeyFile: keyFile });
  staff = await app.staff('administrator');
  await app.db.owner.query('update extranet.agencies set licensed = false');
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const licence = ({ agency = 'essai', until = '2027-12-31', features = ['extranet'], key = publisher.privateKey }: { agency?: string; until?: string; features?: string[]; key?: KeyObject } = {}) => {
  const body = licenceBody(agency, { holder: 'Cabinet Essai', features, validUntil: parseDay(until) });
  return `${body}.${sign(null, Buffer.from(body), key).toString('base64url')}`;
};
const validate = (text: string) => app.call('POST', '/api/office/licence', { as: staff, body: { text } });
const open = async () => (await app.call('GET', '/api/extranet/agencies/essai')).body.open as boolean;

test('[STO-031] a licence is refused with its reason, and a refused one changes nothing', async () => {
  const reasons: [string, string, RegExp][] = [
    ['not a licence', 'licence-unreadable', /n’est pas une licence/],
    [`${licence().slice(0, -6)}AAAAAA`, 'licence-bad-signature', /signature/],
    [licence({ key: generateKeyPairSync('ed25519').privateKey }), 'licence-bad-signature', /signature/],
    [licence({ agency: 'voisine' }), 'licence-other-agency', /autre agence \(voisine\)/],
    [licence({ until: '2026-11-23' }), 'licence-expired', /23\/11\/2026/],
  ];
  for (const [text, code, sentence] of reasons) {
    const { status, body } = await validate(text);
    expect([status, body.error.code], text).toEqual([422, code]);
    expect(body.error.fields.text).toMatch(sentence);
  }
  expect((await app.call('GET', '/api/office/licence', { as: staff })).body).toEqual({ slug: 'essai', licence: null });
});

test('[STO-030] the extranet stays closed without a licence, and opens with the one that is validated', async () => {
  expect(await open()).toBe(false);
  // Pasted from a letter, with its line breaks.
  const { status, body } = await validate(licence().replace(/(.{60})/g, '$1\n'));
  expect(status).toBe(200);
  expect(body.licence).toMatchObject({ holder: 'Cabinet Essai', features: ['extranet'], validUntil: '2027-12-31', validatedBy: 'Claire Essai', expired: false, opensExtranet: true });
  expect(await open()).toBe(true);
  expect((await app.db.owner.query("select detail from office.audit where act = 'agency.licence-validated'")).rows).toMatchObject([{ detail: { holder: 'Cabinet Essai' } }]);
});

test('[STO-031] a licence valid to its last day included says itself expired afterwards', async () => {
  await validate(licence({ until: '2026-11-24' }));
  expect((await app.call('GET', '/api/office/licence', { as: staff })).body.licence.expired).toBe(false);
  // Half past midnight in Paris.
  clock.moveTo('2026-11-24T23:30:00Z');
  expect((await app.call('GET', '/api/office/licence', { as: staff })).body.licence).toMatchObject({ expired: true, opensExtranet: false });
  clock.moveTo('2026-11-24T10:00:00Z');
});

test('a licence that does not name the extranet does not open it', async () => {
  await validate(licence({ features: [] }));
  expect(await open()).toBe(false);
});

test('an installation without another publisher trusts its own key, and with one does not', async () => {
  const issue = (platform: typeof app.platform) => inAgency(platform.office, app.agencyId, (tx) => issueOwnLicence(tx, platform, app.agencyId, { holder: 'Soi-même', features: ['extranet'], validUntil: null }));
  await expect(issue(app.platform)).rejects.toMatchObject({ code: 'licence-bad-signature' });
  const own = { ...app.platform, settings: { ...app.platform.settings, licencePublicKeyFile: null } };
  await issue(own);
  expect((await app.call('GET', '/api/office/licence', { as: staff })).body.licence).toMatchObject({ holder: 'Soi-même', validUntil: null, validatedBy: 'licence de l’installation' });
});

test('a publisher’s key that cannot be read is said, not taken for a bad licence', async () => {
  rmSync(keyFile);
  expect((await validate(licence())).body.error).toMatchObject({ code: 'no-publisher-key' });
});
