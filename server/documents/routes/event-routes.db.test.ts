import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agencyWithBinders, LETTER } from '../../../tests/factories/documents.ts';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';
import { multipart, SMALL_PDF } from '../../../tests/support/upload.ts';
import { inAgency } from '../../platform/database/connection.ts';
import { readParts } from '../../publication/repository/document-facts.ts';
import { eventsTaken } from '../public.ts';

let app: TestApp;
let manager: Awaited<ReturnType<TestApp['staff']>>;
let has: Awaited<ReturnType<typeof agencyWithBinders>>;
beforeAll(async () => {
  app = await openTestApp();
  manager = await app.staff('manager');
  has = await agencyWithBinders(app, manager);
});
afterAll(() => app.close());

const create = (body: object) => app.call('POST', '/api/office/events', { as: manager, body });
const read = (id: string) => app.call('GET', `/api/office/events/${id}`, { as: manager });
const change = (id: string, body: object) => app.call('PATCH', `/api/office/events/${id}`, { as: manager, body });
const list = async (query: string) => (await app.call('GET', `/api/office/events?${query}`, { as: manager })).body as { total: number; rows: { chrono: number; title: string }[] };
const attach = (id: string, name = 'devis.pdf') => app.call('POST', `/api/office/events/${id}/attachments`, { as: manager, ...multipart([{ name, content: SMALL_PDF }]) });
const facts = (eventId: string) => inAgency(app.platform.office, app.agencyId, (tx) => readParts(tx, [eventId]));

test('an event is written with all it points to, read back with their names, changed, and each act is in its history', async () => {
  const created = await create({
    templateId: has.templateId, title: '  PV du 22 octobre ', buildingId: has.buildingId, lotIds: [has.lotId], accountId: has.accountId, folderId: has.folderId, treatmentOn: '2026-10-22', publicationOn: null,
  });
  expect(created.status).toBe(200);
  expect(created.body).toMatchObject({
    title: 'PV du 22 octobre', version: 1, state: 'not-publishable', templateLabel: 'Procès-verbal', binderPath: 'Assemblées générales', trade: 'syndic', buildingName: 'Les Tilleuls', accountCode: expect.any(String),
    recipientName: 'Mme Hélène Garnier', folderReference: '0152', folderType: 'Sinistre', lots: [{ id: has.lotId, number: '14' }], hasBody: false, attachments: [], createdByName: 'Claire Essai',
    acts: { edit: true, editContent: true, publish: true, unpublish: false, replace: true, delete: true },
  });
  const changed = await change(created.body.id, { version: 1, title: 'PV de l’assemblée', confidential: true });
  expect(changed.body).toMatchObject({ version: 2, title: 'PV de l’assemblée', state: 'confidential', acts: { publish: false } });
  const history = await app.call('GET', `/api/office/events/${created.body.id}/history`, { as: manager });
  expect(history.body.lines).toMatchObject([{ sentence: 'Modifié\u00A0: objet, confidentialité', actorName: 'Claire Essai' }, { sentence: 'Créé' }]);
});

test('[ELA-313] events are numbered one after the other, twenty created at once included, and say whether they can be published', async () => {
  const before = (await create({ title: 'Le premier' })).body.chrono as number;
  const chronos = await Promise.all(Array.from({ length: 20 }, async (_, index) => (await create({ title: `Avis ${index}`, templateId: has.templateId })).body.chrono as number));
  expect(chronos.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 20 }, (_, index) => before + 1 + index));
  expect((await create({ title: 'Refusé', buildingId: has.lotId })).status).toBe(422);
  const next = await create({ title: 'Après un refus', templateId: has.templateId });
  expect(next.body).toMatchObject({ chrono: before + 21, state: 'waiting', publicationOn: app.platform.clock.today() });
  expect((await create({ title: 'Sans classeur' })).body.state).toBe('without-binder');
});

test('[EXT-082] [EXT-083] an event gives its text as a PDF, then each of its attachments; a text left empty gives none', async () => {
  const { body: event } = await create({ templateId: has.templateId, title: 'Travaux', accountId: has.accountId, body: LETTER });
  await attach(event.id, 'devis.pdf');
  await attach(event.id, 'plan.pdf');
  const parts = await facts(event.id);
  expect(parts.map(({ partNumber, attachmentName, mime }) => [partNumber, attachmentName, mime])).toEqual([[0, null, 'application/pdf'], [1, 'devis.pdf', 'application/pdf'], [2, 'plan.pdf', 'application/pdf']]);
  expect(parts[0]!.text).toContain('La chaudière sera remplacée en avril');

  const pdf = await app.call('GET', `/api/office/events/${event.id}/parts/${event.id}/file?disposition=inline`, { as: manager });
  expect([pdf.headers['content-type'], pdf.headers['content-disposition']]).toEqual(['application/pdf', expect.stringMatching(/^inline; filename="Travaux.pdf"/)]);
  const words = (await extractText(await getDocumentProxy(new Uint8Array(pdf.raw)), { mergePages: true })).text.replaceAll(/\s+/g, ' ');
  expect(words).toContain('La chaudière sera remplacée en avril.');
  expect(words).toContain('Mme Hélène Garnier');

  for (const body of [null, [], [{ type: 'paragraph', runs: [] }], [{ type: 'paragraph', runs: [{ text: '  \u00A0 ' }] }]]) {
    const { body: empty } = await create({ templateId: has.templateId, title: 'Pièce seule', body });
    expect(empty).toMatchObject({ hasBody: false, bodySize: null });
    await attach(empty.id);
    expect((await facts(empty.id)).map(({ partNumber }) => partNumber)).toEqual([1]);
    expect((await app.call('GET', `/api/office/events/${empty.id}/parts/${empty.id}/file`, { as: manager })).status).toBe(404);
  }
  const emptied = await change(event.id, { version: (await read(event.id)).body.version, body: [] });
  expect(emptied.body.hasBody).toBe(false);
  expect((await facts(event.id)).map(({ partNumber }) => partNumber)).toEqual([1, 2]);
});

test('[TPL-150] an event carries the notification flag of its template to publication, as it is when publication reads it', async () => {
  const loud = await has.make('event-templates', { code: 'BRUIT', label: 'Avis', binderId: has.binderId, notify: true });
  const { body: event } = await create({ templateId: loud, title: 'Coupure d’eau', body: LETTER });
  expect((await facts(event.id)).map(({ notify }) => notify)).toEqual([true]);
  await app.call('PATCH', `/api/office/event-templates/${loud}`, { as: manager, body: { version: 1, notify: false } });
  expect((await facts(event.id)).map(({ notify }) => notify)).toEqual([false]);
  const { body: unmodelled } = await create({ title: 'Sans modèle', body: LETTER });
  expect((await facts(unmodelled.id)).map(({ notify }) => notify)).toEqual([false]);
});

test('the preview is the PDF of the text being written; it keeps nothing and takes no number', async () => {
  const stored = async () => (await app.db.owner.query('select (select count(*) from office.files) as files, (select last from office.chrono_counters where agency_id = $1) as last', [app.agencyId])).rows[0];
  const before = await stored();
  const preview = await app.call('POST', '/api/office/events/preview', { as: manager, body: { title: 'Brouillon', accountId: has.accountId, treatmentOn: '2026-11-02', body: LETTER } });
  expect(preview.headers['content-type']).toBe('application/pdf');
  expect((await extractText(await getDocumentProxy(new Uint8Array(preview.raw)), { mergePages: true })).text).toContain('Le lundi 2 novembre 2026');
  expect(await stored()).toEqual(before);
  const empty = await app.call('POST', '/api/office/events/preview', { as: manager, body: { title: 'Vide', body: [] } });
  expect([empty.status, empty.body.error.message]).toEqual([422, 'Le texte est vide\u00A0: il ne donnerait aucun PDF. Écrivez-le, puis demandez l’aperçu.']);
});

test('a sign that no font draws is named beside the text, and nothing is kept', async () => {
  const refused = await create({ title: 'Signe', templateId: has.templateId, body: [{ type: 'paragraph', runs: [{ text: 'Rendez-vous 🦄' }] }] });
  expect([refused.status, refused.body.error.message]).toEqual([422, expect.stringContaining('🦄')]);
  expect((await list('filter=Signe')).total).toBe(0);
});

test('what an event points to must be of this agency, of this building, and take events', async () => {
  const stranger = await app.staff('manager', await app.createAgency('voisine'));
  const theirs = (await app.call('POST', '/api/office/buildings', { as: stranger, body: { code: 'X', name: 'X', management: 'syndic' } })).body.id as string;
  const refusal = async (body: object) => {
    const reply = await create({ title: 'X', ...body });
    return [reply.status, Object.keys(reply.body.error.fields)];
  };
  expect(await refusal({ buildingId: theirs })).toEqual([422, ['buildingId']]);
  expect(await refusal({ buildingId: has.buildingId, lotIds: [has.otherLotId] })).toEqual([422, ['lotIds']]);
  for (const field of ['templateId', 'binderId', 'leaseId', 'accountId', 'recipientPartyId', 'folderId']) expect(await refusal({ [field]: theirs })).toEqual([422, [field]]);
  expect(await refusal({ confidential: true, publicationOn: '2026-11-24' })).toEqual([422, ['publicationOn']]);
  const untitled = await create({ title: '  ' });
  expect([untitled.status, untitled.body.error.fields]).toEqual([422, { title: 'Donnez un nom.' }]);
  expect((await create({ templateId: has.templateId })).body.title).toBe('Procès-verbal');
});

test('once published, the text is frozen but its filing may be put right; it is replaced, never deleted', async () => {
  const { body: event } = await create({ templateId: has.templateId, title: 'Publié', body: LETTER });
  await inAgency(app.platform.office, app.agencyId, (tx) => eventsTaken(tx, [event.id], app.platform.clock.today()));
  expect((await read(event.id)).body).toMatchObject({ state: 'published', frozen: true, acts: { editContent: false, delete: false, replace: true } });
  const rewritten = await change(event.id, { version: 1, body: [] });
  expect([rewritten.status, rewritten.body.error.code]).toEqual([409, 'event-frozen']);
  expect((await attach(event.id)).body.error.code).toBe('event-frozen');
  expect((await change(event.id, { version: 1, folderId: has.folderId })).body).toMatchObject({ folderReference: '0152', version: 2, hasBody: true });
  const removed = await app.call('DELETE', `/api/office/events/${event.id}`, { as: manager });
  expect([removed.status, removed.body.error.message]).toEqual([409, expect.stringContaining('Dépubliez-le, ou annulez et remplacez')]);
});

test('whoever saves on top of another’s change is told, and nothing is lost', async () => {
  const { body: event } = await create({ title: 'Deux mains' });
  await change(event.id, { version: 1, title: 'Première main' });
  expect((await change(event.id, { version: 1, title: 'Seconde main' })).body.error.code).toBe('stale');
  expect((await read(event.id)).body.title).toBe('Première main');
});

test('an event never published is deleted for good, and its number is not given again', async () => {
  const { body: event } = await create({ title: 'À supprimer' });
  expect((await app.call('DELETE', `/api/office/events/${event.id}`, { as: manager })).status).toBe(204);
  expect((await read(event.id)).status).toBe(404);
  expect((await create({ title: 'Le suivant' })).body.chrono).toBe(event.chrono + 1);
});

test('[BEY-516] the list filters by words without accents, keeps to each facet, sorts, and gives a window of the whole', async () => {
  for (const [index, title] of ['Relevé d’été', 'Relevé d’hiver', 'Relevé d’automne'].entries()) {
    await create({ title, templateId: index === 0 ? has.templateId : has.bareTemplateId, treatmentOn: `2026-0${index + 1}-10`, ...(index === 1 ? { buildingId: has.otherBuildingId, folderId: has.folderId } : {}) });
  }
  const titles = async (query: string) => (await list(`filter=releve&${query}`)).rows.map((row) => row.title);
  expect(await titles('')).toEqual(['Relevé d’automne', 'Relevé d’hiver', 'Relevé d’été']);
  expect(await titles('sort=title')).toEqual(['Relevé d’automne', 'Relevé d’été', 'Relevé d’hiver']);
  expect(await titles(`templateId=${has.templateId}`)).toEqual(['Relevé d’été']);
  expect(await titles(`binderId=${has.binderId}`)).toEqual(['Relevé d’été']);
  expect(await titles(`buildingId=${has.otherBuildingId}`)).toEqual(['Relevé d’hiver']);
  expect(await titles(`folderId=${has.folderId}`)).toEqual(['Relevé d’hiver']);
  expect(await titles('state=without-binder')).toEqual(['Relevé d’automne', 'Relevé d’hiver']);
  expect(await titles('treatmentFrom=2026-02-01&treatmentUntil=2026-02-28')).toEqual(['Relevé d’hiver']);
  expect(await titles(`createdBy=${manager.viewer.staffId}&trade=syndic`)).toEqual(['Relevé d’été']);
  expect(await list('filter=releve&limit=1&offset=1&sort=title')).toMatchObject({ total: 3, rows: [{ title: 'Relevé d’été' }] });
  const { body: facets } = await app.call('GET', '/api/office/events/facets?filter=releve', { as: manager });
  expect(facets).toMatchObject({
    states: expect.arrayContaining([{ state: 'waiting', count: 1 }, { state: 'without-binder', count: 2 }]), templates: [{ label: 'Courrier libre', count: 2 }, { label: 'Procès-verbal', count: 1 }],
    binders: [{ label: 'Assemblées générales', count: 1 }], buildings: [{ label: 'Les Érables', count: 1 }],
  });
});

test('[BEY-516] [PUB-173] the list opens in a spreadsheet, where an event that is not publishable reads 00/00/00', async () => {
  await create({ title: 'Tableur un', publicationOn: null, treatmentOn: '2026-05-02' });
  await create({ title: 'Tableur deux', publicationOn: '2026-05-03', treatmentOn: '2026-05-01' });
  const csv = await app.call('GET', '/api/office/events/export?format=csv&filter=tableur&sort=treatmentOn&columns=title,publicationOn', { as: manager });
  expect(String(csv.body)).toBe('\uFEFF"Objet";"Date de publication"\r\n"Tableur deux";"03/05/2026"\r\n"Tableur un";"00/00/00"\r\n');
});
