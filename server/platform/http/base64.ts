import { Type } from 'typebox';
import { Refusal } from '../../kernel/refusal.ts';

/** A file that comes inside a JSON body, for the routes that read it at once. */
export const FileContent = Type.String({ minLength: 1, maxLength: 14_000_000 });
export const FILE_BODY_LIMIT = 15 * 1024 * 1024;

export function bytesOf(content: string): Buffer {
  const sentence = 'Le fichier n’a pas pu être lu. Déposez-le à nouveau.';
  if (!/^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(content)) throw new Refusal('unreadable', sentence, 422, { content: sentence });
  return Buffer.from(content, 'base64');
}
