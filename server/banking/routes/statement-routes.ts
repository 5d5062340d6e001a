import { Type } from 'typebox';
import { IdParams } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { Acts, choice, DayText, nullable, strict, Uuid, Words } from '../../platform/records/fields.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { refusals } from '../errors.ts';
import { entriesOfMovement } from '../use-cases/booked-already.ts';
import { importStatements } from '../use-cases/import-statements.ts';
import { partsOfMovement } from '../use-cases/parts-of-movement.ts';
import { postMovements } from '../use-cases/post-movements.ts';
import { bankStatements, readStatement, releaseBankStatement } from '../use-cases/read-statements.ts';
import { reopen } from '../use-cases/reopen-movement.ts';
import { plain } from '../../platform/http/plain.ts';

const Cents = Type.Integer();
const TARGETS = ['lease', 'payout', 'payoutList', 'payouts', 'coOwner', 'supplier', 'debit', 'debitList', 'debits', 'provider', 'cardClaim'] as const;
/** `partIds`: all of them, where the movement is several debits or payouts together; `id` is then the first. */
const target = { kind: choice(TARGETS), id: Uuid, partIds: Type.Optional(Type.Array(Uuid, { minItems: 1, maxItems: 500 })) };
const NullableTarget = Type.Unsafe<{ kind: (typeof TARGETS)[number]; id: string; partIds?: string[] } | null>({ type: ['object', 'null'], properties: target, required: ['kind', 'id'], additionalProperties: false });
const row = {
  id: Uuid, accountIban: Type.String(), buildingId: nullable(Uuid), bankLabel: Type.String(), number: Type.String(), openingCents: nullable(Cents), closingCents: nullable(Cents), untilOn: nullable(DayText), state: choice(['taken', 'held']), faults: Type.Array(Type.String()),
  importedAt: Type.String(), importedByName: Type.String(), movements: Type.Integer(), waiting: Type.Integer(),
};
const Statements = Type.Object({ rows: Type.Array(Type.Object(row)) });
const Statement = Type.Object({
  ...row, acts: Acts, providerId: nullable(Uuid), rows: Type.Array(Type.Object({
    id: Uuid, movedOn: DayText, cents: Cents, name: Words, note: Type.String(), reversal: Type.Boolean(), step: Type.String(), certainty: choice(['certain', 'proposal', 'unknown']), explanation: Type.String(), target: NullableTarget, targetWords: Words,
    state: choice(['waiting', 'posted', 'unidentified']), entryId: nullable(Uuid),
  })),
});
/** The bytes of a file, in base64. */
const Content = Type.String({ minLength: 1, maxLength: 14_000_000 });
const Imported = Type.Object({ statements: Type.Array(Type.Object({ id: nullable(Uuid), number: Type.String(), added: Type.Integer(), sentences: Type.Array(Type.String()) })) });
const Decisions = Type.Object({ decisions: Type.Optional(Type.Array(Type.Object({ movementId: Uuid, target: NullableTarget, entryId: Type.Optional(Uuid) }, strict), { maxItems: 5_000 })) }, strict);
const Outcome = Type.Object({ posted: Type.Integer(), unidentified: Type.Integer(), statement: Statement });

const Parts = Type.Object({ rows: Type.Array(Type.Object({ kind: choice(['debits', 'payouts', 'cardClaim']), id: Uuid, name: Type.String(), reference: Type.String(), on: nullable(DayText), cents: Cents })) });

const may = (act: 'read' | 'write') => ({ access: { kind: 'staff' as const, right: `bank.${act}` } });
const said = (summary: string) => ({ tags: ['Banque'], summary });

/** Statements of the agency's bank accounts. Each is read and posted with the right of its trade, which the use cases ask for. */
export function statementRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const today = () => platform.clock.today();
  const one = { params: IdParams, response: { 200: Statement } };

  app.get('/bank/statements', { config: may('read'), schema: { ...said('Relevés bancaires importés'), response: { 200: Statements } } }, (request) => work(request, async (tx, viewer) => ({ rows: plain(await bankStatements(tx, viewer)) })));
  app.post('/bank/statements', { config: may('write'), bodyLimit: 15 * 1024 * 1024, schema: { ...said('Importe un relevé camt.053\u202F; chaque mouvement reçoit une proposition'), body: Type.Object({ content: Content }, strict), response: { 200: Imported } } },
    (request) => work(request, async (tx, viewer) => ({ statements: await importStatements(tx, viewer, bytesOf(request.body.content), today()) })));
  app.get('/bank/statements/:id', { config: may('read'), schema: { ...said('Un relevé et ses mouvements'), ...one } }, (request) => work(request, async (tx, viewer) => plain(await readStatement(tx, viewer, request.params.id, today()))));
  app.get('/bank/movements/:id/entries', { config: may('write'), schema: { ...said('Écritures qui peuvent déjà être ce mouvement'), params: IdParams, response: { 200: Type.Object({ rows: Type.Array(Type.Object({ id: Uuid, number: Type.String(), on: DayText, label: Type.String() })) }) } } },
    (request) => work(request, async (tx, viewer) => ({ rows: await entriesOfMovement(tx, viewer, request.params.id) })));
  app.get('/bank/movements/:id/parts', { config: may('write'), schema: { ...said('Prélèvements et virements dont ce mouvement peut être fait'), params: IdParams, response: { 200: Parts } } },
    (request) => work(request, async (tx, viewer) => ({ rows: plain(await partsOfMovement(tx, viewer, request.params.id, today())) })));
  app.post('/bank/movements/:id/reopen', { config: may('write'), schema: { ...said('Rouvre un mouvement comptabilisé\u00A0: ce qu’il a fait est extourné, ou l’écriture rapprochée en est détachée'), ...one } }, (request) => work(request, async (tx, viewer) => plain(await reopen(tx, viewer, request.params.id, today()))));
  app.post('/bank/statements/:id/release', { config: may('write'), schema: { ...said('Lève la retenue d’un relevé, contrôles vus'), ...one } }, (request) => work(request, async (tx, viewer) => plain(await releaseBankStatement(tx, viewer, request.params.id, today()))));
  app.post('/bank/statements/:id/post', { config: may('write'), schema: { ...said('Comptabilise les rapprochements certains, ou ceux qui sont décidés'), params: IdParams, body: Decisions, response: { 200: Outcome } } },
    (request) => work(request, async (tx, viewer) => plain(await postMovements(tx, viewer, request.params.id, request.body.decisions ?? null, platform.clock.now(), today()))));
}

function bytesOf(content: string): Buffer {
  if (!/^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(content)) throw refusals.notBase64();
  return Buffer.from(content, 'base64');
}
