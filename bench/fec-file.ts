import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FEC_HEADER } from '../server/ledger/rules/fec.ts';

const MONTHS = 12;
/** Rent notice, payment, settlement of charges, payout to the owner. */
const LINES_A_MONTH = 10;
const TENANT_MONTH = MONTHS * LINES_A_MONTH;

/** One exercise of rental management, month by month and tenant by tenant, as another program gives it out; answers how many lines it wrote, `lines` or a little more. */
export async function writeFec(path: string, lines: number): Promise<number> {
  const tenants = Math.ceil(lines / TENANT_MONTH);
  await pipeline(Readable.from(pieces(tenants)), createWriteStream(path));
  return tenants * TENANT_MONTH;
}

function* pieces(tenants: number): Generator<string> {
  let piece = FEC_HEADER;
  for (const line of entryLines(tenants)) {
    piece += line;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function* entryLines(tenants: number): Generator<string> {
  for (let month = 1; month <= MONTHS; month += 1) {
    for (let tenant = 1; tenant <= tenants; tenant += 1) {
      const number = (month - 1) * tenants + tenant;
      const rent = 45_000 + tenant % 700 * 100 + tenant % 97;
      const charges = 3_000 + tenant % 61 * 50;
      const [to, owner] = [['411000', 'Locataires', `L${six(tenant)}`], ['467000', 'Propriétaires mandants', `P${six(Math.ceil(tenant / 3))}`]];
      const fees = Math.round(rent * 0.07);
      yield* entry('QT', 'Quittancement', number, month, 1, `Loyer ${month}/2025, locataire ${tenant}`, [[to, rent + charges], [owner, -rent], [owner, -charges]]);
      yield* entry('BQ', 'Banque', number * 2 - 1, month, 5, `Virement reçu du locataire ${tenant}`, [[BANK, rent + charges], [to, -rent - charges]]);
      yield* entry('OD', 'Opérations diverses', number, month, 10, `Honoraires de gestion ${month}/2025`, [[owner, fees], [FEES, -fees + Math.round(fees / 6)], [FEES, -Math.round(fees / 6)]]);
      yield* entry('BQ', 'Banque', number * 2, month, 15, `Virement au propriétaire, ${month}/2025`, [[owner, rent - fees], [BANK, fees - rent]]);
    }
  }
}

const BANK = ['512000', 'Banque mandants'];
const FEES = ['467900', 'Honoraires de gestion à prélever'];

function* entry(journal: string, name: string, number: number, month: number, dayOfMonth: number, label: string, lines: readonly [readonly string[], number][]): Generator<string> {
  const on = `2025${String(month).padStart(2, '0')}${String(dayOfMonth).padStart(2, '0')}`;
  for (const [[account, called, auxiliary = ''], cents] of lines) {
    yield `${[journal, name, journal + six(number), on, account, called, auxiliary, auxiliary === '' ? '' : `Compte de ${auxiliary}`, `P${number}`, on, label, euros(Math.max(cents, 0)), euros(Math.max(-cents, 0)), '', '', on, '', ''].join('\t')}\r\n`;
  }
}

const six = (number: number): string => String(number).padStart(6, '0');
const euros = (cents: number): string => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
