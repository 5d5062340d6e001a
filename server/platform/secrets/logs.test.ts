import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Database } from '../database/connection.ts';
import { buildServer } from '../http/server.ts';
import { openPlatform } from '../open.ts';
import { readSettings } from '../settings.ts';

test('what a job or a run says in the log is told without secrets', () => {
  const lines: unknown[] = [];
  const settings = readSettings({ MITOYEN_DATA: mkdtempSync(join(tmpdir(), 'mitoyen-logs-')) }, '/');
  const none = {} as Database; // Nothing is asked of it.
  openPlatform({ settings, office: none, extranet: none, log: (...line) => lines.push(line) }).log('job mail.send failed', { error: 'Error: cannot reach smtp://cabinet:s3cret@smtp.exemple.fr', token: 'abc' });
  expect(lines).toEqual([['job mail.send failed', { error: 'Error: cannot reach smtp://[masqué]@smtp.exemple.fr', token: '[masqué]' }]]);
});

test('a request that fails by our fault is told with its error, without cookies nor sign-ins in addresses, and the caller gets a reference alone', async () => {
  let said = '';
  const { app } = await buildServer({
    maxUploadBytes: 1000, logger: { level: 'info', stream: { write: (line) => { said += line; } } },
    faces: [{ name: 'office', findSession: async () => null, routes: [(routes) => { routes.get('/fails', { config: { access: { kind: 'public' } } }, async () => { throw new Error('cannot reach postgres://cabinet:s3cret@h/db'); }); }] }],
  });
  const reply = await app.inject({ url: '/api/office/fails', headers: { cookie: 'mitoyen_office=1.abcdef' } });
  expect([reply.statusCode, reply.json().error.code]).toEqual([500, 'unexpected']);
  expect(said).toContain('cannot reach postgres://[masqué]@h/db');
  for (const secret of ['s3cret', 'abcdef']) expect(said + reply.body).not.toContain(secret);
  await app.close();
});
