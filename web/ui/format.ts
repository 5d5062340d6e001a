/**
 * The one place where figures, days and sizes become French text. `Intl` writes U+202F between thousands, which our font lacks:
 * U+00A0 stands there instead, and before € % : ». U+202F stays before ; ! ?.
 */
const NBSP = '\u00A0';
const NARROW = '\u202F';
const MINUS = '\u2212';

const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];
const SHORT_MONTHS = ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'];
const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];

/** 123456 → "1 234,56 €". Takes whole cents only: an amount never passes through a decimal. */
export function money(cents: number | bigint): string {
  return `${amount(cents)}${NBSP}€`;
}

/** The same without the sign, for a column whose head says euros. */
export function amount(cents: number | bigint): string {
  return hundredths(cents);
}

export function integer(value: number | bigint): string {
  const text = BigInt(value).toString();
  const digits = text.replace('-', '').replace(/\B(?=(\d{3})+$)/g, NBSP);
  return text.startsWith('-') ? `${MINUS}${digits}` : digits;
}

/** percent(90.9) → "90,9 %". */
export function percent(value: number, decimals = 1): string {
  const [whole = '0', rest] = Math.abs(value).toFixed(decimals).split('.');
  const zero = Number(Math.abs(value).toFixed(decimals)) === 0;
  return `${value < 0 && !zero ? MINUS : ''}${integer(BigInt(whole))}${rest ? `,${rest}` : ''}${NBSP}%`;
}

/** shares(512, 10000) → "512 / 10 000". */
export function shares(part: number | bigint, total: number | bigint): string {
  return `${integer(part)}${NBSP}/${NBSP}${integer(total)}`;
}

/** Areas travel as hundredths of a square metre: 4520 → "45,20 m²". */
export function area(areaHundredths: number | bigint): string {
  return `${hundredths(areaHundredths)}${NBSP}m²`;
}

/** fileSize(86000) → "86 Ko", fileSize(1240000) → "1,2 Mo". */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${integer(bytes)}${NBSP}${bytes < 2 ? 'octet' : 'octets'}`;
  const thousands = Math.round(bytes / 1000);
  if (thousands < 1000) return `${integer(thousands)}${NBSP}Ko`;
  const [value, unit] = bytes < 999_950_000 ? [bytes / 1e6, 'Mo'] : [bytes / 1e9, 'Go'];
  return `${value.toFixed(1).replace('.', ',')}${NBSP}${unit}`;
}

/** count(2, 'lot', 'lots') → "2 lots"; nought and one are singular in French. */
export function count(value: number, one: string, several: string): string {
  return `${integer(value)}${NBSP}${plural(value, one, several)}`;
}

export function plural(value: number, one: string, several: string): string {
  return Math.abs(value) < 2 ? one : several;
}

/** "24 nov. 2026", for tables. */
export function day(value: string): string {
  const { year, month, date } = partsOf(value);
  return `${ordinal(date)} ${SHORT_MONTHS[month - 1]} ${year}`;
}

/** "24 nov.", when the year is said elsewhere. */
export function shortDay(value: string): string {
  const { month, date } = partsOf(value);
  return `${ordinal(date)} ${SHORT_MONTHS[month - 1]}`;
}

/** "mardi 24 novembre 2026", for titles and letters. */
export function longDay(value: string): string {
  const { year, month, date } = partsOf(value);
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, date)).getUTCDay()];
  return `${weekday} ${ordinal(date)} ${MONTHS[month - 1]} ${year}`;
}

/** "novembre 2026". */
export function monthOf(value: string): string {
  const { year, month } = partsOf(value);
  return `${MONTHS[month - 1]} ${year}`;
}

/** « de mars 2026 », « d’octobre 2026 ». */
export function ofMonth(value: string): string {
  const words = monthOf(value);
  return /^[ao]/.test(words) ? `d’${words}` : `de ${words}`;
}

/** "24/11/2026", in fields only. */
export function dayInField(value: string): string {
  return value === '' ? '' : value.split('-').reverse().join('/');
}

/** Reads what people type: 24112026, 24/11/2026, 24/11/26, 24/11 (this year). A day that does not exist gives null, never a guess. */
export function readDay(text: string, today: string): string | null {
  const trimmed = text.trim();
  const found = /^(\d{1,2})[/.\-\s](\d{1,2})(?:[/.\-\s](\d{4}|\d{2}))?$/.exec(trimmed) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(trimmed);
  if (!found) return /^\d{4}-\d{2}-\d{2}$/.test(trimmed) && exists(trimmed) ? trimmed : null;
  const [, date = '', month = '', typed = today.slice(0, 4)] = found;
  const year = typed.length === 2 ? `20${typed}` : typed;
  const value = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return exists(value) ? value : null;
}

/** The day it is in France at this instant. */
export function dayOf(instant: string | Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant));
}

/** "18:42", for tables and logs. */
export function time(instant: string | Date): string {
  return new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));
}

/** "18 h" or "18 h 30", as clients read it. */
export function clientTime(instant: string | Date): string {
  const [hours = '0', minutes = '00'] = time(instant).split(':');
  return minutes === '00' ? `${Number(hours)}${NBSP}h` : `${Number(hours)}${NBSP}h${NBSP}${minutes}`;
}

/** "24 nov. 2026 à 10:42". */
export function dayAndTime(instant: string | Date): string {
  return `${day(dayOf(instant))} à ${time(instant)}`;
}

/** Relative under a day ("il y a 2 min"), the full moment beyond. */
export function ago(instant: string | Date, now: Date = new Date()): string {
  const seconds = Math.floor((now.getTime() - new Date(instant).getTime()) / 1000);
  if (seconds < 0 || seconds >= 86_400) return dayAndTime(instant);
  if (seconds < 60) return 'à l’instant';
  if (seconds < 3600) return `il y a ${Math.floor(seconds / 60)}${NBSP}min`;
  return `il y a ${Math.floor(seconds / 3600)}${NBSP}h`;
}

/** "3,1 s", "4 min", "1 h 05". */
export function duration(milliseconds: number): string {
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1).replace('.', ',')}${NBSP}s`;
  const minutes = Math.round(milliseconds / 60_000);
  return minutes < 60 ? `${minutes}${NBSP}min` : `${Math.floor(minutes / 60)}${NBSP}h${NBSP}${String(minutes % 60).padStart(2, '0')}`;
}

/** French numbers by pairs; any other is left as it was written. */
export function telephone(value: string): string {
  const digits = value.replace(/[\s.-]/g, '').replace(/^(\+33|0033)\(?0?\)?/, '0');
  return /^0\d{9}$/.test(digits) ? digits.replace(/(\d{2})(?=\d)/g, `$1${NBSP}`) : value;
}

/** By fours, in forms. */
export function iban(value: string): string {
  return value.replace(/\s/g, '').toUpperCase().replace(/(.{4})(?=.)/g, `$1${NBSP}`);
}

/** Elsewhere than in forms only the last four are shown. */
export function ibanEnd(value: string): string {
  return `…${NBSP}${value.replace(/\s/g, '').slice(-4)}`;
}

/** Gives a text its French spaces and apostrophes, without touching addresses and times. */
export function french(text: string): string {
  return text
    .replace(/(\p{L})'(?=\p{L})/gu, '$1’')
    .replace(/\.\.\./g, '…')
    .replace(/ +([:%€»])/g, `${NBSP}$1`)
    .replace(/« +/g, `«${NBSP}`)
    .replace(/ +([;!?])/g, `${NARROW}$1`)
    .replace(/\b([Nn]°)[ \u00A0]*/g, `$1${NBSP}`);
}

function hundredths(value: number | bigint): string {
  const whole = BigInt(value);
  const size = whole < 0n ? -whole : whole;
  return `${whole < 0n ? MINUS : ''}${integer(size / 100n)},${(size % 100n).toString().padStart(2, '0')}`;
}

function partsOf(value: string): { year: number; month: number; date: number } {
  const [year = Number.NaN, month = Number.NaN, date = Number.NaN] = value.slice(0, 10).split('-').map(Number);
  if (!exists(value.slice(0, 10))) throw new RangeError(`Not a day: ${value}`);
  return { year, month, date };
}

function exists(value: string): boolean {
  const parsed = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
}

function ordinal(date: number): string {
  return date === 1 ? '1er' : String(date);
}
