import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { composeMessage } from './compose.ts';
import { openMailer, type Delivery } from './send.ts';

const message = composeMessage({ agencyName: 'Cabinet Beyssac', subject: '3 nouveaux documents, Résidence Les Tilleuls', greeting: 'Madame,', paragraphs: ['Vos documents sont publiés.'], footer: 'Vous recevez ce message parce que vous êtes copropriétaire.' });
const ending: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0)) await end();
});

const smtp = (port: number, timeoutMs = 2000, user = '') => openMailer({ smtpUrl: `smtp://${user}127.0.0.1:${port}?ignoreTLS=true`, from: 'Cabinet <cabinet@exemple.fr>', folder: '/nowhere', timeoutMs });
const refusal = (code: number): Error => Object.assign(new Error('no'), { responseCode: code });

async function serve(options: SMTPServerOptions): Promise<number> {
  const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], closeTimeout: 50, ...options });
  server.on('error', () => undefined); // A client that hangs up is part of these tests.
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ending.push(() => new Promise((resolve) => server.close(resolve)));
  return (server.server.address() as AddressInfo).port;
}

/** A server that is not quite one: what it does with a connection is all it does. */
async function serveRaw(talk: (socket: Socket) => void): Promise<number> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket.on('error', () => undefined));
    talk(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ending.push(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

test('a message is delivered to its one address, with both parts, and robots are asked not to answer', async () => {
  let raw = '';
  const recipients: string[] = [];
  const port = await serve({
    onRcptTo: ({ address }, _session, done) => { recipients.push(address); done(); },
    onData: (stream, _session, done) => void text(stream).then((all) => { raw = all; done(); }),
  });
  expect(await smtp(port).send('helene@exemple.fr', message)).toEqual({ outcome: 'sent' });
  expect(recipients).toEqual(['helene@exemple.fr']);
  expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(raw).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m);
  expect(raw).toMatch(/^Content-Type: text\/html; charset=utf-8\r$/m);
});

test('an unknown address or a refused content is final; what the other side asks to try later is tried later', async () => {
  const replies: [where: 'rcpt' | 'data' | 'mail', code: number, outcome: Delivery['outcome']][] = [
    ['rcpt', 550, 'refused'], ['rcpt', 553, 'refused'], ['data', 554, 'refused'], ['rcpt', 450, 'retry'], ['rcpt', 421, 'retry'], ['data', 451, 'retry'],
    ['rcpt', 552, 'retry'], ['mail', 451, 'retry'], ['mail', 550, 'retry'],
  ];
  for (const [where, code, outcome] of replies) {
    const port = await serve({
      onMailFrom: (_address, _session, done) => done(where === 'mail' ? refusal(code) : null),
      onRcptTo: (_address, _session, done) => done(where === 'rcpt' ? refusal(code) : null),
      onData: (stream, _session, done) => { stream.resume().on('end', () => done(where === 'data' ? refusal(code) : null)); },
    });
    const delivery = await smtp(port).send('helene@exemple.fr', message);
    expect([where, code, delivery.outcome]).toEqual([where, code, outcome]);
    expect(delivery).toHaveProperty('reason', expect.stringContaining(String(code)));
  }
});

test('a wrong password of ours is no refusal by the addressee: the message waits', async () => {
  const port = await serve({ authOptional: false, onAuth: (_auth, _session, done) => done(refusal(535)) });
  expect(await smtp(port, 2000, 'cabinet:secret-du-cabinet@').send('helene@exemple.fr', message)).toMatchObject({ outcome: 'retry', reason: expect.not.stringContaining('secret-du-cabinet') });
});

test('a server that is not there is tried later', async () => {
  const port = await serve({});
  await ending.pop()!();
  expect(await smtp(port).send('helene@exemple.fr', message)).toMatchObject({ outcome: 'retry', reason: expect.stringContaining('ECONNREFUSED') });
});

test.each([
  ['never greets', (): void => undefined],
  ['hangs up', (socket: Socket): void => void socket.end()],
  ['greets, then falls silent', (socket: Socket): void => void socket.write('220 slow\r\n')],
  ['answers without ever finishing', (socket: Socket): void => {
    socket.write('220 slow\r\n');
    const drip = setInterval(() => socket.write('250-still here\r\n'), 50);
    socket.on('close', () => clearInterval(drip));
  }],
])('a server that %s is given up in time, and tried later', async (_how, talk) => {
  const port = await serveRaw(talk);
  const startedAt = performance.now();
  expect(await smtp(port, 150).send('helene@exemple.fr', message)).toMatchObject({ outcome: 'retry' });
  expect(performance.now() - startedAt).toBeLessThan(4000);
});

test('several addresses, a name or a header in the place of an address reach nobody', async () => {
  const recipients: string[] = [];
  const port = await serve({ onRcptTo: ({ address }, _session, done) => { recipients.push(address); done(); } });
  for (const to of ['a@x.fr, b@y.fr', 'a@x.fr;b@y.fr', 'Hélène <a@x.fr>', 'a@x.fr\r\nBcc: b@y.fr', 'a', '@x.fr', '']) expect(await smtp(port).send(to, message)).toMatchObject({ outcome: 'refused', reason: expect.stringContaining('n’est pas une adresse électronique') });
  expect(recipients).toEqual([]);
});

test('a subject with line ends cannot add a header', async () => {
  let raw = '';
  const port = await serve({ onData: (stream, _session, done) => void text(stream).then((all) => { raw = all; done(); }) });
  await smtp(port).send('helene@exemple.fr', { ...message, subject: 'Bonjour\r\nBcc: espion@exemple.fr' });
  expect(raw).not.toMatch(/^Bcc:/m);
  expect(raw).toMatch(/^Subject: Bonjour/m);
});

test('without a server each message is kept as a file of its own, readable by its owner only', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'mitoyen-mail-'));
  ending.push(() => rmSync(parent, { recursive: true, force: true }));
  const folder = join(parent, 'mail');
  const mailer = openMailer({ smtpUrl: null, from: 'cabinet@exemple.fr', folder });
  await Promise.all(['a@x.fr', 'b@y.fr', 'c@z.fr'].map((to) => mailer.send(to, message)));
  const names = readdirSync(folder);
  expect(names).toHaveLength(3);
  expect(names.every((name) => /^\d{4}-\d{2}-\d{2}T[\d.-]+Z-[0-9a-f]{8}\.eml$/.test(name))).toBe(true);
  expect(names.map((name) => /^To: (.*)\r$/m.exec(readFileSync(join(folder, name), 'utf8'))?.[1]).toSorted()).toEqual(['a@x.fr', 'b@y.fr', 'c@z.fr']);
  expect(names.map((name) => statSync(join(folder, name)).mode & 0o077)).toEqual([0, 0, 0]);
});
