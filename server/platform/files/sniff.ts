import { fileTypeFromBuffer } from 'file-type';
import { Refusal } from '../../kernel/refusal.ts';

export interface Recognised {
  mime: string;
  /** The name people see: without folders, control signs or signs that change the reading direction. */
  name: string;
}

/** Endings we take, and what we call them from then on. */
const TAKEN: Record<string, string> = {
  pdf: 'application/pdf', png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', webp: 'image/webp', gif: 'image/gif', heic: 'image/heic', tif: 'image/tiff', tiff: 'image/tiff',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', doc: 'application/msword', xls: 'application/vnd.ms-excel', rtf: 'application/rtf',
  odt: 'application/vnd.oasis.opendocument.text', ods: 'application/vnd.oasis.opendocument.spreadsheet', mp4: 'video/mp4',
  txt: 'text/plain', csv: 'text/csv', eml: 'message/rfc822',
};
/** Word and Excel before 2007 share one container, which does not say which of them wrote it. */
const CONTAINER: Record<string, string> = { doc: 'application/x-cfb', xls: 'application/x-cfb' };
/** Plain text has no magic number: it is what remains when nothing else fits. */
const PLAIN = new Set(['txt', 'csv', 'eml']);
const MARKUP = /<\s*(!doctype|html|svg|script|iframe|body|head|object|embed|meta)\b/i;
const PROGRAM = /executable|x-msdownload|x-elf|x-mach-binary|x-sharedlib|java-vm|java-archive|apk|x-ms-shortcut/;
const SAFE_INLINE = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/webp']);

const FORMATS = 'PDF, image (PNG, JPEG, WebP, GIF, HEIC, TIFF), Word, Excel, PowerPoint, OpenDocument, texte, CSV, message (EML), vidéo (MP4)';

/** Recognises a file by its first bytes, never by its name alone; refuses what is empty, disguised or not taken. `head` is the first 4 kB or more. */
export async function recognise(head: Uint8Array, size: number, declaredName: string): Promise<Recognised> {
  const name = displayName(declaredName);
  if (size === 0) throw new Refusal('empty-file', `«\u00A0${name}\u00A0» est vide. Choisissez le bon fichier, ou enregistrez-le à nouveau.`, 422);
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const mime = Object.hasOwn(TAKEN, ending) ? TAKEN[ending]! : null;
  if (mime === null) throw new Refusal('unknown-format', `«\u00A0${name}\u00A0»\u00A0: ce format n’est pas accepté. Formats possibles\u00A0: ${FORMATS}.`, 415);

  const found = (await fileTypeFromBuffer(head))?.mime ?? null;
  const text = found === null ? readAsText(head) : null;
  const fits = PLAIN.has(ending) ? text !== null && (ending === 'eml' || !MARKUP.test(text)) : found === (CONTAINER[ending] ?? mime);
  if (!fits) {
    throw new Refusal('disguised-file', `«\u00A0${name}\u00A0» n’est pas un fichier ${ending.toUpperCase()}\u00A0: ${whatItIs(found, text)}. Ouvrez-le dans son programme et enregistrez-le au format voulu, puis joignez-le.`, 415);
  }
  return { mime, name };
}

/** May a browser show it from our own address? Everything else is downloaded. */
export function isSafeInline(mime: string): boolean {
  return SAFE_INLINE.has(mime);
}

/** Keeps the last piece of a path, drops what cannot be seen, and never ends up empty. */
export function displayName(declared: string): string {
  const last = declared.toWellFormed().split(/[\\/]/).at(-1)!.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').replace(/^[\s.]+|\s+$/gu, '');
  const characters = [...last];
  if (characters.length <= LONGEST_NAME) return last || 'document';
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(last)?.[0] ?? '';
  return characters.slice(0, LONGEST_NAME - ending.length).join('').trimEnd() + ending;
}

/** Content-Disposition with a plain name for old programs and the real one (RFC 6266 § 4.3, RFC 8187 § 3.2). */
export function contentDisposition(name: string, inline: boolean): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\x20-\x7E]|["\\%]/gu, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

const LONGEST_NAME = 180;

function whatItIs(found: string | null, text: string | null): string {
  if (text !== null) return MARKUP.test(text) ? 'c’est une page web' : 'c’est du texte, ou un fichier abîmé';
  if (found === null) return 'son contenu est inconnu, ou abîmé';
  if (PROGRAM.test(found)) return 'c’est un programme';
  const known = Object.entries(TAKEN).find(([ending, mime]) => (CONTAINER[ending] ?? mime) === found);
  return known ? `son contenu est celui d’un fichier ${known[0].toUpperCase()}` : 'son contenu est d’une autre sorte';
}

/** The first words when these bytes are text (UTF-8, Windows, or UTF-16 with its mark, as Excel writes "texte Unicode"); null when they are not. */
function readAsText(bytes: Uint8Array): string | null {
  const first = bytes.subarray(0, 4096);
  const mark = first[0] === 0xFF && first[1] === 0xFE ? 'utf-16le' : first[0] === 0xFE && first[1] === 0xFF ? 'utf-16be' : 'latin1';
  const text = new TextDecoder(mark).decode(first);
  return CONTROL.test(text) ? null : text;
}

// Tab, line feed, vertical tab, form feed, carriage return and escape occur in texts; the others never do.
// oxlint-disable-next-line no-control-regex -- these signs are what is looked for
const CONTROL = /[\x00-\x08\x0E-\x1A\x1C-\x1F]/;
