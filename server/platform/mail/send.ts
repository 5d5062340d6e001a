import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import type { ComposedMessage } from './compose.ts';

export type Delivery =
  | { outcome: 'sent' }
  /** The other side may take it later: the job tries again. */
  | { outcome: 'retry'; reason: string }
  /** It never will (unknown address, refused content). */
  | { outcome: 'refused'; reason: string };

export interface Mailer {
  send(to: string, message: ComposedMessage): Promise<Delivery>;
}

interface Options {
  smtpUrl: string | null;
  from: string;
  /** Where messages are kept when no SMTP server is configured: nothing is lost, and the administrator can read them. */
  folder: string;
  timeoutMs?: number;
}

export function openMailer(options: Options): Mailer {
  return options.smtpUrl ? smtpMailer(options.smtpUrl, options) : folderMailer(options);
}

function smtpMailer(url: string, { from, timeoutMs = 20_000 }: Options): Mailer {
  const transport = nodemailer.createTransport(url, { connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs } as object);
  return {
    send: async (to, message) => {
      try {
        await transport.sendMail({ from, to, ...message });
        return { outcome: 'sent' };
      } catch (error) {
        const { responseCode, message: reason } = error as { responseCode?: number; message: string };
        // RFC 5321 § 4.2.1: 5yz is final, 4yz and a silent line are not.
        return responseCode !== undefined && responseCode >= 500 ? { outcome: 'refused', reason } : { outcome: 'retry', reason };
      }
    },
  };
}

function folderMailer({ from, folder }: Options): Mailer {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true });
  return {
    send: async (to, message) => {
      const { message: bytes } = await transport.sendMail({ from, to, ...message }) as { message: Buffer };
      await mkdir(folder, { recursive: true });
      const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.eml`;
      await writeFile(join(folder, `.${name}`), bytes);
      await rename(join(folder, `.${name}`), join(folder, name));
      return { outcome: 'sent' };
    },
  };
}
