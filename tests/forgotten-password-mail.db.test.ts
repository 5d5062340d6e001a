import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readInbox } from '../server/publication/use-cases/read-inbox.ts';
import { extranetFactory } from './factories/extranet.ts';
import { openTestApp, type TestApp } from './support/app.ts';

// From the click on « Mot de passe oublié » to the new password, with a real mail server between.
const letters: { to: string[]; text: string }[] = [];
let server: SMTPServer;
let app: TestApp;
beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      let text = '';
      stream.setEncoding('utf8').on('data', (piece: string) => { text += piece; }).on('end', () => {
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  app = await openTestApp({ smtpUrl: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, mailFrom: 'Cabinet Essai <ne-pas-repondre@essai.fr>', publicUrl: 'https://mitoyen.example.org' });
});
afterAll(async () => {
  await app.close();
  await new Promise<void>((done) => { server.close(done); });
});

const post = (path: string, body: object) => app.call('POST', `/api/extranet${path}`, { body: { agency: 'essai', ...body } });

test('[CLI-252] the client who forgot their password gets one e-mail, whose link lets them choose another; the link is kept nowhere', async () => {
  const put = extranetFactory(app.db, app.agencyId);
  await put.identity({ login: 'h.garnier', email: 'helene@example.org', passwordHash: 'forgotten' });
  await put.identity({ login: 'sans.adresse', email: null });
  for (const login of ['h.garnier', 'sans.adresse', 'personne']) expect((await post('/forgotten-password', { login })).status).toBe(200);
  await readInbox(app.platform, app.agencyId);
  await readInbox(app.platform, app.agencyId);
  expect(letters.map(({ to }) => to)).toEqual([['helene@example.org']]);
  const plain = letters[0]!.text.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=');
  const link = /https:\/\/mitoyen\.example\.org\/essai\/extranet\/mot-de-passe\?jeton=([\w%-]+)/.exec(plain);
  expect(link).not.toBeNull();
  const token = decodeURIComponent(link![1]!);
  expect((await post('/reset-password', { token, password: 'la glycine du balcon' })).status).toBe(200);
  expect((await post('/sign-in', { login: 'h.garnier', password: 'la glycine du balcon' })).body).toEqual({ next: 'done' });
  for (const table of ['extranet.acts', 'extranet.password_resets', 'office.audit']) {
    expect(JSON.stringify((await app.db.owner.query(`select * from ${table}`)).rows), table).not.toContain(token);
  }
});
