import { Type } from 'typebox';
import { clientOf } from '../../platform/http/access.ts';
import { sendFile } from '../../platform/http/send-file.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { openExpensePaper, readExpenseAccess, readExpenses } from '../use-cases/read-expenses.ts';
import { FileQuery, Nullable, SpaceName, SpaceQuery } from './client-routes.schema.ts';

const Text = Type.String();
const Id = Type.String({ format: 'uuid' });
const Year = Type.Integer({ minimum: 1900, maximum: 2200 });

const AccessReply = Type.Object({ binderId: Nullable(Id), buildings: Type.Array(Type.Object({ id: Id, name: Text })), years: Type.Array(Type.Integer()), currentYear: Type.Integer() });

const ExpensesQuery = Type.Object({ space: SpaceName, year: Type.Optional(Year), untilYear: Type.Optional(Year), buildingId: Type.Optional(Id) });

const Line = Type.Object({
  id: Id, on: Text, supplier: Nullable(Text), label: Text, amountCents: Type.Integer(), papers: Type.Array(Type.Object({ id: Id, mime: Text })),
});
const Account = Type.Object({ number: Text, label: Nullable(Text), totalCents: Type.Integer(), lines: Type.Array(Line) });
const Key = Type.Object({ id: Id, label: Text, totalCents: Type.Integer(), accounts: Type.Array(Account) });
const Building = Type.Object({ id: Id, name: Text, totalCents: Type.Integer(), keys: Type.Array(Key) });
const ExpensesReply = Type.Object({ years: Type.Array(Type.Object({ year: Type.Integer(), totalCents: Type.Integer(), buildings: Type.Array(Building) })) });

const PaperParams = Type.Object({ id: Id, paperId: Id });

const client = { access: { kind: 'client' as const } };

/** "Liste des dépenses": exercise, building, key, account, line. */
export function expenseRoutes(app: App, platform: Platform): void {
  app.get('/expenses/access', { config: client, schema: { querystring: SpaceQuery, response: { 200: AccessReply } } }, async (request) => readExpenseAccess(platform, clientOf(request), request.query.space));
  app.get('/expenses', { config: client, schema: { querystring: ExpensesQuery, response: { 200: ExpensesReply } } }, async (request) => {
    const { space, year, untilYear, buildingId } = request.query;
    return { years: await readExpenses(platform, clientOf(request), space, { year, untilYear, buildingId }) };
  });
  app.get('/expenses/:id/papers/:paperId/file', { config: client, compress: false, schema: { params: PaperParams, querystring: FileQuery } }, async (request, reply) => {
    const { id, paperId } = request.params;
    return sendFile(request, reply, platform.files, await openExpensePaper(platform, clientOf(request), id, paperId), request.query.disposition ?? 'attachment');
  });
}
