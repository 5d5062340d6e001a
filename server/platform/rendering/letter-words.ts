import type { RichText } from './rich-text.ts';

/**
 * Words as they are set on paper. Only what cannot be seen or would break a line badly changes: control signs go, the spaces that French typography wants
 * unbroken become so (Lexique des règles typographiques de l’Imprimerie nationale), a straight apostrophe between letters is curled. Never a word.
 */
export function setInFrench(text: string): string {
  return text.toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNSEEN, '')
    .replace(/\uF0B7/g, '•') // The bullet that Word copies from its Symbol font.
    .replace(/ (?=[;!?])/g, '\u202F')
    .replace(/ (?=[:»%€])|(?<=«) |(?<=\b[nN]°) /g, '\u00A0')
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}

/** The same for every word of a text, whatever its shape. */
export function textInFrench(body: RichText): RichText {
  return body.map((block) => {
    if (block.type === 'pageBreak') return block;
    if (block.type === 'list') return { ...block, items: block.items.map((item) => item.map((run) => ({ ...run, text: setInFrench(run.text) }))) };
    return { ...block, runs: block.runs.map((run) => ({ ...run, text: setInFrench(run.text) })) };
  });
}

// Controls but the line feed, marks of byte order and of emoji variants, noncharacters: fonts draw nothing for them, and PDF/A forbids a sign without a drawing.
// oxlint-disable-next-line no-control-regex -- these signs are what is looked for
const UNSEEN = /[\x00-\x09\x0B-\x1F\x7F-\x9F\uFEFF\u{E0000}-\u{E007F}\p{Variation_Selector}\p{Noncharacter_Code_Point}]/gu;
