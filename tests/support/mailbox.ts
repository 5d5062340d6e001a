import type { Platform } from '../../server/platform/module.ts';
import type { Delivery } from '../../server/platform/mail/send.ts';

export interface Mailbox {
  sent: { to: string; subject: string; text: string }[];
  /** The six digits of the last message that carries some. */
  code(): string;
  /** What becomes of the next messages. */
  answer: Delivery;
}

/** Takes the mail server's place: what is sent is kept here instead of leaving. */
export function openMailbox(platform: Platform): Mailbox {
  const box: Mailbox = {
    sent: [], answer: { outcome: 'sent' },
    code: () => {
      const digits = box.sent.map(({ subject }) => /\b\d{6}\b/.exec(subject)?.[0]).findLast((found) => found !== undefined);
      if (digits === undefined) throw new Error('No message carries a code.');
      return digits;
    },
  };
  platform.mailer = {
    send: async (to, { subject, text }) => {
      if (box.answer.outcome === 'sent') box.sent.push({ to, subject, text });
      return box.answer;
    },
  };
  return box;
}
