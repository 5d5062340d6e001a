import { Type } from 'typebox';
import { clientOf } from '../../platform/http/access.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { readWorksFunds } from '../use-cases/read-works-funds.ts';
import { Nullable, SpaceQuery } from './client-routes.schema.ts';
import { instant } from './present.ts';

const Text = Type.String();
const Id = Type.String({ format: 'uuid' });
const Cents = Type.Integer();

const FundsReply = Type.Object({
  publishedAt: Nullable(Text),
  buildings: Type.Array(Type.Object({
    id: Id, name: Text, accounts: Type.Array(Type.Object({ account: Text, label: Text, totalCents: Cents })),
    lots: Type.Array(Type.Object({ id: Id, label: Text, kind: Nullable(Text), cents: Type.Array(Cents) })),
  })),
});

const client = { access: { kind: 'client' as const } };

/** What co-owners find beside their account: the works funds of their lots. */
export function worksFundRoutes(app: App, platform: Platform): void {
  app.get('/works-funds', { config: client, schema: { querystring: SpaceQuery, response: { 200: FundsReply } } }, async (request) => {
    const { publishedAt, buildings } = await readWorksFunds(platform, clientOf(request), request.query.space);
    return {
      publishedAt: instant(publishedAt),
      buildings: buildings.map(({ accounts, lots, ...building }) => ({
        ...building, accounts: accounts.map((account) => ({ ...account, totalCents: Number(account.totalCents) })), lots: lots.map((lot) => ({ ...lot, cents: lot.cents.map(Number) })),
      })),
    };
  });
}
