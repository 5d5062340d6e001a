import { fileTypeFromBuffer } from 'file-type';
import { Refusal } from '../../kernel/refusal.ts';

export interface Recognised {
  mime: string;
  /** The name people see: without folders, control signs or signs that change the reading direction. */
  name: string;
}

/** What the first bytes must be for each ending we take. Plain text has no magic number: it is what remains when nothing else fits. */
const TAKEN: Record<string, string[]> = {
  pdf: ['application/pdf'], png: ['image/png'], jpg: ['image/jpeg'], jpeg: ['image/jpeg'], webp: ['image/webp'], tif: ['image/tiff'], tiff: ['image/tiff'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'], xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  odt: ['application/vnd.oasis.opendocument.text'], ods: ['application/vnd.oasis.opendocument.spreadsheet'],
  txt: ['text/plain'], csv: ['text/csv'], eml: ['message/rfc822'],
};
const MARKUP = /<\s*(!doctype|html|svg|script|iframe|body|head|object|embed|meta)\b/i;
const SAFE_INLINE = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/webp']);

/** Recognises a file by its first bytes, never by its name alone; refuses what is empty, disguised or not taken. `head` is the first 4 kB or more. */
export async function recognise(head: Uint8Array, size: number, declaredName: string): Promise<Recognised> {
  const name = displayName(declaredName);
  if (size === 0) throw new Refusal('empty-file', `« ${name} » est vide. Choisissez le bon fichier, ou enregistrez-le à nouveau.`, 422);
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const taken = TAKEN[ending];
  if (!taken) throw new Refusal('unknown-format', `« ${name} » : ce format n’est pas accepté. Formats possibles : PDF, image (PNG, JPEG, WebP, TIFF), Word, Excel, OpenDocument, texte.`, 415);
  const found = await fileTypeFromBuffer(head);
  const mime = found?.mime ?? (looksLikeText(head) ? 'text/plain' : 'application/octet-stream');
  if (!found && MARKUP.test(textOf(head)) && !(ending === 'eml')) throw new Refusal('disguised-file', `« ${name} » contient une page web, pas un fichier ${ending.toUpperCase()}. Enregistrez le document lui-même, puis joignez-le.`, 415);
  const plain = ending === 'txt' || ending === 'csv' || ending === 'eml';
  if (plain ? found !== undefined || mime !== 'text/plain' : !taken.includes(mime)) {
    throw new Refusal('disguised-file', `« ${name} » n’est pas un fichier ${ending.toUpperCase()} : son contenu ne correspond pas à son nom. Ouvrez-le et enregistrez-le dans le bon format.`, 415);
  }
  return { mime: taken[0]!, name };
}

/** May a browser show it from our own address? Everything else is downloaded. */
export function isSafeInline(mime: string): boolean {
  return SAFE_INLINE.has(mime);
}

/** Keeps the last piece of a path, drops what cannot be seen, and never ends up empty. */
export function displayName(declared: string): string {
  const last = declared.split(/[\\/]/).at(-1)!.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim().replace(/^\.+/, '');
  const characters = [...last];
  if (characters.length <= 180) return last || 'document';
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(last)?.[0] ?? '';
  return characters.slice(0, 180 - ending.length).join('') + ending;
}

/** Content-Disposition with a plain name for old programs and the real one (RFC 6266 § 4.3, RFC 8187 § 3.2). */
export function contentDisposition(name: string, inline: boolean): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\x20-\x7E]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function looksLikeText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 4096).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
}
