export const MOST_SUBJECT = 150;
export const MOST_TEXT = 5000;
export const MOST_FILES = 5;
/** A file of a request is a photograph or a letter, not an archive. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;
/** One person's messages in 24 hours: enough for any conversation, too few to drown an agency. */
export const MOST_A_DAY = 40;

export type MessageFault = 'no-subject' | 'long-subject' | 'no-text' | 'long-text';

/** What is wrong with a message, null when it can be kept. `subject` null: it goes on in a thread that has one. */
export function messageFault({ subject, text }: { subject: string | null; text: string }): MessageFault | null {
  if (subject !== null && subject.trim() === '') return 'no-subject';
  if (subject !== null && [...subject.trim()].length > MOST_SUBJECT) return 'long-subject';
  if (text.trim() === '') return 'no-text';
  return [...text.trim()].length > MOST_TEXT ? 'long-text' : null;
}

/** "Résidence Les Tilleuls, lot 14": as it is kept with the request. */
export function placeLabel(building: string | null, lot: string | null): string {
  return [building, lot ? lot.charAt(0).toLocaleLowerCase('fr') + lot.slice(1) : null].filter(Boolean).join(', ');
}
