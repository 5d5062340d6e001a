/**
 * Money is whole cents in `bigint`, never a floating number. This file reads amounts as people and programs write them in France;
 * writing them for a reader belongs to whoever shows them.
 */

/** Blanks that group thousands: space, no-break space (U+00A0), narrow no-break space (U+202F), thin space (U+2009), tab. */
const BLANKS = /[ \u00A0\u202F\u2009\t]/g;
const GROUPED = /^\d{1,3}([ \u00A0\u202F\u2009.,'’]\d{3})+$/;
const PLAIN = /^\d+$/;
const LONGEST = 17;

/**
 * Reads `1 234,56 €`, `1234.56`, `-12,5`, `(12,50)`, `12,50-`, `+3`. Null when the text is no amount, or when it carries more than two decimals that count:
 * a tenth of a cent cannot be kept, and rounding it here would hide a fault.
 */
export function parseCents(text: string): bigint | null {
  return parseHundredths(text.replace(/€|EUR$/iu, ''));
}

/** The same for any quantity kept in hundredths (square metres, percents): exact, null when it is not a decimal number. */
export function parseHundredths(text: string): bigint | null {
  const simple = SIMPLE.exec(text);
  if (simple) return hundredths(simple[1]!, simple[2]!, simple[3] ?? '');
  const { sign, digits } = signOf(text.trim());
  if (sign === null) return null;
  const cut = decimalMark(digits);
  const whole = cut === -1 ? digits : digits.slice(0, cut);
  const decimals = cut === -1 ? '' : digits.slice(cut + 1).replace(BLANKS, '');
  if (!(PLAIN.test(whole) || GROUPED.test(whole) || (whole === '' && decimals !== ''))) return null;
  return hundredths(sign, whole.replace(/\D/g, '') || '0', decimals);
}

/** Nine programs out of ten write this form. */
const SIMPLE = /^(-?)(\d{1,15})(?:[,.](\d{1,2}))?$/;

function hundredths(sign: string, whole: string, decimals: string): bigint | null {
  if (!/^\d{0,2}0*$/.test(decimals) || whole.length > LONGEST) return null;
  const unsigned = BigInt(whole + decimals.slice(0, 2).padEnd(2, '0'));
  return sign === '-' ? -unsigned : unsigned;
}

/** Minus before, after, or as accountants' parentheses; U+2212 is the typographic minus. */
function signOf(text: string): { sign: '' | '-' | null; digits: string } {
  const between = /^\((.+)\)$/.exec(text);
  if (between) return { sign: /^[\d]/.test(between[1]!.trim()) ? '-' : null, digits: between[1]!.trim() };
  const after = /^(\d.*?)\s*([-−])$/.exec(text);
  if (after) return { sign: '-', digits: after[1]!.trim() };
  const before = /^([-−+]?)\s*([\d.,].*)$/.exec(text);
  if (!before) return { sign: null, digits: '' };
  return { sign: before[1] === '-' || before[1] === '−' ? '-' : '', digits: before[2]!.trim() };
}

/**
 * Where the decimals begin: at the last comma or point. `1,234.56` and `1.234,56` are read by their last mark.
 * `1,234` alone is one unit and 234 thousandths for a French reader, so it is no amount; `1.234.567` has a mark twice, so it groups.
 */
function decimalMark(digits: string): number {
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  const last = Math.max(comma, point);
  if (last === -1) return -1;
  const sign = digits[last]!;
  const twice = digits.indexOf(sign) !== last;
  return twice ? -1 : last;
}

/** Cents as a plain decimal text, for files: `1234.56`. */
export function decimalText(cents: bigint, mark: '.' | ',' = '.'): string {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}${mark}${digits.slice(-2)}`;
}
