import { Type } from 'typebox';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { takeNotification } from '../use-cases/take-notification.ts';
import { NotificationParams } from './payment-routes.schema.ts';

const MOST_BYTES = 512 * 1024;

/** Where a provider tells its news. Open to anybody: what counts is the signature over the untouched bytes, so that here, and only here, a body is not read as JSON. */
export async function notificationRoutes(app: App, platform: Platform): Promise<void> {
  await app.register(async (scope) => {
    const part = scope as unknown as App;
    part.removeAllContentTypeParsers();
    part.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MOST_BYTES }, (_request, body, done) => done(null, body));
    part.post('/payments/notifications/:agencyId/:contractId', { config: { access: { kind: 'public' } }, bodyLimit: MOST_BYTES, schema: { tags: ['Paiements en ligne'], summary: 'Notification signée d’un prestataire de paiement', params: NotificationParams, response: { 200: Type.Object({}) } } }, async (request) => {
      const raw = request.body as unknown;
      await takeNotification(platform, request.params.agencyId, request.params.contractId, Buffer.isBuffer(raw) ? raw : Buffer.alloc(0), request.headers);
      return {};
    });
  });
}
