import { Type } from 'typebox';
import { clientOf } from '../../platform/http/access.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { readBankDetails } from '../use-cases/read-bank-details.ts';
import { Nullable, SpaceQuery } from './client-routes.schema.ts';

const Text = Type.String();
const BankReply = Type.Object({ buildings: Type.Array(Type.Object({ buildingId: Type.String({ format: 'uuid' }), name: Text, iban: Text, bic: Nullable(Text), references: Type.Array(Text) })) });

/** Where co-owners pay what they owe to their co-ownerships. */
export function bankDetailsRoutes(app: App, platform: Platform): void {
  app.get('/bank-details', { config: { access: { kind: 'client' } }, schema: { querystring: SpaceQuery, response: { 200: BankReply } } }, async (request) => ({ buildings: await readBankDetails(platform, clientOf(request), request.query.space) }));
}
