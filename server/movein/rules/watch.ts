import { decimalText } from '../../kernel/money.ts';
import { grouped, quoted, words } from '../../kernel/french-text.ts';
import type { Value } from '../model.ts';
import { createKeyIndex } from './key-index.ts';
import { ledgerAmounts } from './row-rules.ts';
import type { Problem } from './values.ts';

type Get = (key: string) => Value | undefined;

/** Sums of keys against what is announced: a warning, since the sum is what counts. */
export function createKeyTotals() {
  const announced = new Map<string, { total: bigint; at: unknown }>();
  const sums = new Map<string, bigint>();
  const keyOf = (building: unknown, code: unknown): string => `${String(building)}/${String(code)}`;
  return {
    announce: (get: Get, at: unknown): void => {
      const total = get('announcedTotal') as bigint | null;
      if (total !== null && total !== undefined) announced.set(keyOf(get('building'), get('code')), { total, at });
    },
    share: (get: Get): void => {
      const key = keyOf(get('building'), get('key'));
      sums.set(key, (sums.get(key) ?? 0n) + (get('shares') as bigint));
    },
    /** Keys whose shares add up to another total than announced; `at` is what `announce` was given. */
    gaps: (): { key: string; at: unknown; problem: Problem }[] => [...announced].flatMap(([key, { total, at }]) => {
      const sum = sums.get(key);
      if (sum === undefined || sum === total) return [];
      const message = `Les tantièmes de la clé ${key} font ${grouped(sum)} au lieu de ${grouped(total)}.`;
      return [{ key, at, problem: { level: 'warning', code: 'key-total', message, remedy: 'Vérifiez les tantièmes avec le règlement de copropriété. La somme des lots est retenue.' } }];
    }),
  };
}

/** People who may be in the file twice: same words in their names, whatever accents, capitals or order. */
export function createNamesakes() {
  const index = createKeyIndex();
  const codes: string[] = [];
  const lines: number[] = [];
  return {
    /** The party that bears the same name, null when there is none. */
    meet: (get: Get, line: number): { code: string; line: number } | null => {
      const name = `${text(get('lastName'))} ${text(get('firstName'))}`;
      const before = index.claim([text(get('kind')), nameWords(name).sort().join(' ')], codes.length);
      if (before !== -1) return { code: codes[before]!, line: lines[before]! };
      codes.push(text(get('code')));
      lines.push(line);
      return null;
    },
  };
}

/** Small letters without accents need no folding, and most signs of French names have theirs in a table. */
function nameWords(name: string): string[] {
  const plain = name.toLowerCase().replace(/[à-ÿ]/g, (sign) => PLAIN[sign] ?? sign);
  return /^[a-z0-9 ]*$/.test(plain) ? plain.split(' ').filter((word) => word !== '') : words(name);
}

const PLAIN: Record<string, string> = {
  à: 'a', â: 'a', ä: 'a', á: 'a', ã: 'a', å: 'a', ç: 'c', é: 'e', è: 'e', ê: 'e', ë: 'e', í: 'i', ì: 'i', î: 'i', ï: 'i', ñ: 'n', ó: 'o', ò: 'o', ô: 'o', ö: 'o', õ: 'o', ù: 'u', ú: 'u', û: 'u', ü: 'u', ý: 'y', ÿ: 'y',
};

function text(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

export function namesakeProblem(other: string): Problem {
  return { level: 'warning', code: 'possible-duplicate', message: `Ce tiers ressemble au tiers ${other}\u00A0: même nom.`, remedy: 'Vérifiez s’il s’agit de la même personne, puis fusionnez-les. Les deux sont importés.' };
}

/** Sums each entry of a ledger file; an entry is a journal, a number and a day. */
export function createBalance() {
  const entries = createKeyIndex();
  const sums: number[] = [];
  const lines: number[] = [];
  const numbers: string[] = [];
  let last = -1;
  let scattered = false;
  return {
    add: (get: Get, line: number): void => {
      const amounts = ledgerAmounts(get);
      if (typeof amounts === 'string') return;
      const known = entries.claim([text(get('journalCode')), text(get('entryNumber')), text(get('entryOn'))], sums.length);
      const at = known === -1 ? sums.length : known;
      if (known === -1) {
        sums.push(0);
        lines.push(line);
        numbers.push(text(get('entryNumber')));
      } else if (at !== last) scattered = true;
      last = at;
      // Cents of one entry stay far below 2^53, where numbers are exact.
      sums[at]! += Number(amounts.debitCents - amounts.creditCents);
    },
    /** First lines of the entries that do not balance, and by how many cents. */
    gaps: (): { number: string; line: number; cents: number }[] => sums.flatMap((cents, at) => (cents === 0 ? [] : [{ number: numbers[at]!, line: lines[at]!, cents }])),
    get count() {
      return sums.length;
    },
    /** Do lines of one entry stand apart from one another? */
    get scattered() {
      return scattered;
    },
  };
}

export function balanceProblem(cents: number): Problem {
  const gap = decimalText(BigInt(Math.abs(cents)), ',');
  return {
    level: 'error', code: 'entry-unbalanced', message: `Cette écriture n’est pas équilibrée\u00A0: ${gap}\u00A0€ d’écart entre débit et crédit.`,
    remedy: 'Le fichier entier est refusé\u00A0: une comptabilité est équilibrée ou n’en est pas une. Corrigez-le dans votre ancien logiciel, puis déposez-le à nouveau.',
  };
}

/** How a ledger file is named in the analytic file: without folder, ending or capitals. */
export function ledgerName(path: string): string {
  return path.split('/').at(-1)!.replace(/\.[^.]+$/, '').toLowerCase();
}

export function fileProblem(name: string, fault: { code: string; sentence: string } | 'missing'): Problem {
  if (fault === 'missing') return { level: 'error', code: 'file-missing', message: `Le fichier ${quoted(name)} n’est pas dans les documents déposés.`, remedy: 'Ajoutez-le aux fichiers, ou laissez cette ligne de côté.' };
  return { level: 'error', code: fault.code, message: fault.sentence, remedy: 'Remplacez le fichier par le bon, ou laissez cette ligne de côté.' };
}
