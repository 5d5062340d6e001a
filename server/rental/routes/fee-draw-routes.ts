import { Type } from 'typebox';
import { contentDisposition } from '../../platform/files/sniff.ts';
import { plain } from '../../platform/http/plain.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { DayText, nullable, strict, Uuid, Version } from '../../platform/records/fields.ts';
import { staffWork, trimmed } from '../../platform/records/staff-work.ts';
import { changeOwnAccount, feeJournal, prepareFeeDraw, readFeeDraws } from '../use-cases/draw-fees.ts';
import { Cents, may, PayoutLists, said } from './schemas.ts';

const Account = Type.String({ pattern: '^[1-9][0-9A-Z]{2,11}$' });
const books = { clientAccount: Account, salesAccount: Account, vatAccount: Account };
const Draws = Type.Object({
  earnedCents: Cents, waitingCents: Cents, drawableCents: Cents, explanation: Type.String(), own: Type.Object({ version: Version, holder: nullable(Type.String()), iban: nullable(Type.String()), ...books }), lists: PayoutLists.properties.rows,
});
const OwnFields = Type.Object({ version: Version, holder: Type.String({ minLength: 1, maxLength: 70, pattern: '\\S' }), iban: Type.String({ minLength: 5, maxLength: 50 }), ...books }, strict);

/** What the agency draws of its fees, and their sales for its own books. The list that pays them is a list of payouts like any other. */
export function feeDrawRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const today = () => platform.clock.today();

  app.get('/rental/fees/draws', { config: may('read'), schema: { ...said('Honoraires gagnés et non virés, compte de l’agence, virements faits'), response: { 200: Draws } } }, (request) => work(request, async (tx, viewer) => plain(await readFeeDraws(tx, viewer, today()))));
  app.post('/rental/fees/draws', { config: may('write'), schema: { ...said('Prépare le virement d’honoraires au compte de l’agence\u202F; une autre personne l’approuve'), body: Type.Object({ bankAccountId: Uuid, executeOn: DayText, cents: Type.Integer({ minimum: 1 }) }, strict), response: { 200: Type.Object({ id: Uuid }) } } },
    (request) => work(request, (tx, viewer) => prepareFeeDraw(tx, viewer, { ...request.body, cents: BigInt(request.body.cents) }, platform.clock.now(), today())));
  app.put('/rental/fees/own-account', { config: may('pay'), schema: { ...said('Change le compte de l’agence et les comptes de son journal des ventes'), body: OwnFields, response: { 200: Draws } } }, (request) => work(request, async (tx, viewer) => {
    const { version, ...own } = trimmed(request.body);
    return plain(await changeOwnAccount(tx, viewer, version, own, today()));
  }));
  app.get('/rental/fees/journal', { config: may('read'), schema: { ...said('Journal des ventes de l’agence\u00A0: honoraires d’une période, aux colonnes du FEC'), querystring: Type.Object({ fromOn: DayText, untilOn: DayText }) } }, async (request, reply) => {
    const { name, bytes } = await work(request, (tx, viewer) => feeJournal(tx, viewer, request.query));
    return reply.type('text/tab-separated-values; charset=utf-8').header('content-disposition', contentDisposition(name, false)).header('cache-control', 'no-store').send(bytes);
  });
}
