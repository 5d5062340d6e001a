/** What the bytes of a text file are written in. */
const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const ENCODING_LABELS: Record<Encoding, string> = {
  'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', 'windows-1252': 'Windows-1252', macintosh: 'Mac OS',
};

/** Recognises an encoding from the first bytes: a mark, then zero bytes, then whether the bytes are right UTF-8, then which old alphabet makes French letters of them. */
export function detectEncoding(sample: Uint8Array): { encoding: Encoding; markLength: number } {
  if (sample[0] === 0xEF && sample[1] === 0xBB && sample[2] === 0xBF) return { encoding: 'utf-8', markLength: 3 };
  if (sample[0] === 0xFF && sample[1] === 0xFE) return { encoding: 'utf-16le', markLength: 2 };
  if (sample[0] === 0xFE && sample[1] === 0xFF) return { encoding: 'utf-16be', markLength: 2 };
  const wide = withoutMark(sample);
  if (wide) return { encoding: wide, markLength: 0 };
  return { encoding: isUtf8(sample) ? 'utf-8' : looksMacintosh(sample) ? 'macintosh' : 'windows-1252', markLength: 0 };
}

/** A decoder that is fed pieces ending at whole lines. */
export function decoderOf(encoding: Encoding): (bytes: Buffer) => string {
  switch (encoding) {
    case 'utf-8': return (bytes) => bytes.toString('utf8');
    case 'utf-16le': return (bytes) => bytes.toString('utf16le');
    case 'utf-16be': return (bytes) => Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16().toString('utf16le');
    case 'windows-1252': return fromWindows;
    case 'macintosh': return fromMacintosh;
  }
}

/** UTF-16 without its mark: most letters of a French table have a zero byte beside them, always on the same side. */
function withoutMark(sample: Uint8Array): Encoding | null {
  const pairs = Math.min(sample.length, 4000) >> 1;
  if (pairs < 4) return null;
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    if (sample[pair * 2] === 0) even += 1;
    if (sample[pair * 2 + 1] === 0) odd += 1;
  }
  if (odd > pairs * 0.7 && even < pairs * 0.1) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.1) return 'utf-16be';
  return null;
}

/** The sample may end in the middle of a sign: up to three bytes at its end are forgiven. */
function isUtf8(sample: Uint8Array): boolean {
  for (let cut = 0; cut <= 3 && cut <= sample.length; cut += 1) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(sample.subarray(0, sample.length - cut));
      return true;
    } catch {
      if (sample.length < 4096) return false; // The whole file is here: nothing was cut.
    }
  }
  return false;
}

/** Bytes that are French letters for the one and rare signs for the other: é is 8E on a Mac and E9 in Windows. */
function looksMacintosh(sample: Uint8Array): boolean {
  let mac = 0;
  let windows = 0;
  for (const byte of sample) {
    if (MAC_LETTERS.has(byte)) mac += 1;
    else if (WINDOWS_LETTERS.has(byte)) windows += 1;
  }
  return mac > windows;
}

// à â ç è é ê ë î ï ô ö ù û ü É È À Ç of each alphabet, without those bytes that are letters in both.
const MAC_LETTERS = new Set([0x88, 0x89, 0x8D, 0x8E, 0x8F, 0x90, 0x91, 0x94, 0x95, 0x99, 0x9A, 0x9D, 0x9E, 0x9F, 0x83, 0x82]);
const WINDOWS_LETTERS = new Set([0xE0, 0xE2, 0xE7, 0xE8, 0xE9, 0xEA, 0xEB, 0xEE, 0xEF, 0xF4, 0xF6, 0xF9, 0xFB, 0xFC, 0xC9, 0xC8, 0xC0, 0xC7, 0xCE, 0xD4]);

const HIGH_HALF = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const BETWEEN = /[\u0080-\u009F]/;
const EACH_BETWEEN = /[\u0080-\u009F]/g;

/** Latin-1 with its 32 control signs replaced: much faster than a table for all signs, and the strings stay small. */
function fromWindows(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  return BETWEEN.test(text) ? text.replace(EACH_BETWEEN, (sign) => HIGH_HALF[sign.charCodeAt(0) - 0x80]!) : text;
}

const MAC_HALF = 'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

function fromMacintosh(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\u0080-\u00FF]/g, (sign) => MAC_HALF[sign.charCodeAt(0) - 0x80]!);
}
