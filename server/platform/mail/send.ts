import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { ComposedMessage } from './compose.ts';

export type Delivery =
  | { outcome: 'sent' }
  /** The other side may take it later: the job tries again. */
  | { outcome: 'retry'; reason: string }
  /** It never will (unknown address, refused content). */
  | { outcome: 'refused'; reason: string };

export interface Mailer {
  /** To one plain address. */
  send(to: string, message: ComposedMessage): Promise<Delivery>;
}

interface Options {
  smtpUrl: string | null;
  from: string;
  /** Where messages are kept when no SMTP server is configured: nothing is lost, and the administrator can read them. */
  folder: string;
  /** Longest silence of the other side; a whole message gets ten times as long. */
  timeoutMs?: number;
}

export function openMailer(options: Options): Mailer {
  const deliver = options.smtpUrl ? smtpDelivery(options.smtpUrl, options) : folderDelivery(options);
  return {
    send: async (to, message) => {
      // "a@x.fr, b@y.fr" in an address field would write to both; an address is one person's.
      if (!ONE_ADDRESS.test(to)) return { outcome: 'refused', reason: `«\u00A0${to}\u00A0» n’est pas une adresse électronique.` };
      return deliver({ from: options.from, to, ...message, headers: MADE_BY_A_PROGRAM });
    },
  };
}

const ONE_ADDRESS = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/;

/** RFC 3834 § 5: holiday messages and other robots do not answer it. */
const MADE_BY_A_PROGRAM = { 'Auto-Submitted': 'auto-generated' };

type Envelope = ComposedMessage & { from: string; to: string; headers: Record<string, string> };
type Deliver = (message: Envelope) => Promise<Delivery>;

function smtpDelivery(url: string, { timeoutMs = 20_000 }: Options): Deliver {
  const transport = createTransport({ url, dnsTimeout: timeoutMs, connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs } as object);
  return async (message) => {
    // A server that answers one line a minute is never silent, and never done.
    const signal = AbortSignal.timeout(timeoutMs * 10);
    try {
      await transport.sendMail({ ...message, signal } as object);
      return { outcome: 'sent' };
    } catch (error) {
      const { responseCode = 0, command = '', message: reason } = error as { responseCode?: number; command?: string; message: string };
      return isFinal(responseCode, command) ? { outcome: 'refused', reason } : { outcome: 'retry', reason };
    }
  };
}

/**
 * RFC 5321 § 4.2.1: 5yz is final, 4yz and a silent line are not. Said at sign-in or about the sender, 5yz speaks of our settings, not of the addressee:
 * once they are mended the message goes. 552 at RCPT TO is a full mailbox, to be taken as 452 (§ 4.5.3.1.10).
 */
function isFinal(responseCode: number, command: string): boolean {
  if (responseCode < 500 || responseCode > 599) return false;
  return command === 'DATA' || (command === 'RCPT TO' && responseCode !== 552);
}

function folderDelivery({ folder }: Options): Deliver {
  const transport = createTransport({ streamTransport: true, buffer: true });
  return async (message) => {
    const { message: bytes } = await transport.sendMail(message) as { message: Buffer };
    // Messages carry links and names: no other account of the machine reads them.
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.eml`;
    await writeFile(join(folder, `.${name}`), bytes, { mode: 0o600, flush: true });
    await rename(join(folder, `.${name}`), join(folder, name));
    return { outcome: 'sent' };
  };
}
