import type { Day } from '../../kernel/day.ts';
import type { AttachmentNames, DocumentPart, FolderFacts } from '../model.ts';
import { frenchDay } from './french-words.ts';

export type TitleFacts = {
  template: { label: string; attachmentNames: AttachmentNames; prefixFolderReference: boolean; groupByFolderType: boolean };
  /** The agency's default (SET-114). */
  useAttachmentNames: boolean;
  treatmentDate: Day;
  folder: FolderFacts | null;
  part: DocumentPart;
};

const EXTENSIONS: Record<string, string> = {
  'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp', 'image/tiff': 'tif', 'text/plain': 'txt', 'text/csv': 'csv',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx', 'application/vnd.oasis.opendocument.text': 'odt',
};

export const extensionOf = (mime: string): string => EXTENSIONS[mime] ?? 'bin';

/**
 * Do attachments keep their original name? The template answers, and "inherit" hands the question to the agency's default. (In the former system the global
 * option silenced the templates; a template could then not say no.)
 */
export function keepsAttachmentName(onTemplate: AttachmentNames, agencyDefault: boolean): boolean {
  return onTemplate === 'inherit' ? agencyDefault : onTemplate === 'yes';
}

/** What the client reads: the attachment's own name, or a neutral one; the folder's reference before it when the template says so. */
export function documentTitle(facts: TitleFacts): string {
  return prefixed(facts, originalName(facts) ?? neutralTitle(facts, frenchDay(facts.treatmentDate)));
}

/** The name of the downloaded file: the same words, without what a file system or a header could misread. */
export function documentFileName(facts: TitleFacts): string {
  const neutral = `${neutralTitle(facts, facts.treatmentDate)}.${facts.part.extension}`;
  const original = safeFileName(originalName(facts) ?? neutral);
  return safeFileName(prefixed(facts, original === '' ? neutral : original));
}

/** Neutral: the template's label and the day, told apart by the number of the attachment. The text of the event is part 0. */
function neutralTitle({ template, part }: TitleFacts, day: string): string {
  const number = part.number === 0 ? '' : `, pièce jointe ${part.number}`;
  return `${template.label.trim()} du ${day}${number}`;
}

function originalName({ template, useAttachmentNames, part }: TitleFacts): string | null {
  if (part.attachmentName === null || !keepsAttachmentName(template.attachmentNames, useAttachmentNames)) return null;
  // A name is the last piece of whatever path an old import or a browser left in it.
  const name = part.attachmentName.split(/[\\/]/).at(-1)!.trim();
  return name === '' || name === '.' || name === '..' ? null : name;
}

/** The option is only offered, and only obeyed, when the template groups by folder type (TPL-146). */
function prefixed({ template, folder }: TitleFacts, name: string): string {
  const reference = folder?.reference.trim() ?? '';
  return template.groupByFolderType && template.prefixFolderReference && reference !== '' ? `${reference} - ${name}` : name;
}

export function safeFileName(name: string): string {
  return name.normalize('NFC').replace(/[\p{Cc}\p{Cf}]/gu, '').replace(/[<>:"/\\|?*]/g, '-').replace(/^\.+/, '').trim();
}
