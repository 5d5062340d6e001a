import { Type } from 'typebox';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { nullable, strict } from '../../platform/records/fields.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { currentLicence, validateLicence } from '../use-cases/licence.ts';
import { may } from './may.ts';

const Text = Type.String();
const Licence = Type.Object({ holder: Text, features: Type.Array(Text), validUntil: nullable(Text), validatedAt: Text, validatedBy: Text, expired: Type.Boolean(), opensExtranet: Type.Boolean() });
const Reply = Type.Object({ slug: Text, licence: Type.Union([Licence, Type.Null()]) });
const tags = ['Agence'];

export function licenceRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  app.get('/licence', { config: may('agency.read'), schema: { tags, summary: 'La licence', response: { 200: Reply } } }, (request) => work(request, async (tx, viewer) => present(await currentLicence(tx, viewer, platform))));
  app.post('/licence', { config: may('agency.write'), schema: { tags, summary: 'Valider une licence', body: Type.Object({ text: Type.String({ minLength: 1, maxLength: 10_000 }) }, strict), response: { 200: Reply } } }, (request) => work(request, async (tx, viewer) => {
    await validateLicence(tx, viewer, platform, request.body.text);
    return present(await currentLicence(tx, viewer, platform));
  }));
}

function present({ slug, licence }: Awaited<ReturnType<typeof currentLicence>>) {
  return { slug, licence: licence && { ...licence, validatedAt: licence.validatedAt.toISOString() } };
}
