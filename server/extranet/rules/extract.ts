import type { Day } from '../../kernel/day.ts';
import { grouped } from '../../kernel/french-text.ts';
import { decimalText } from '../../kernel/money.ts';
import type { AccountSign, Contact, ShownLine, Space, Statement } from '../model.ts';

/** Whose account it is, who asks for the extract, in whose name it is made. */
export interface ExtractFacts {
  statement: Statement;
  sign: AccountSign;
  today: Day;
  code: string;
  building: string | null;
  kind: Space;
  /** Whose account it is: the reader, an indivision or a company they read for, or their tenant. */
  holder: string | null;
  ofTenant: boolean;
  reader: { name: string; address: string | null };
  agency: { name: string; contact: Contact | null };
}

/** "Imprimer un extrait" (CLI-264): the account between two days, oldest line first, as the renderer sets it on paper. Debit and credit never swap; the balance follows the agency's sign. */
export function extractOf({ statement, sign, today, code, building, kind, holder, ofTenant, reader, agency }: ExtractFacts) {
  const balance = (cents: bigint) => euros(shownBalance(cents, sign));
  return {
    agency: { name: agency.name, lines: letterhead(agency) }, recipient: [reader.name, ...addressLines(reader.address)], day: today,
    title: `Extrait de compte ${period(statement)}`,
    facts: [`Compte ${code}${building === null ? '' : `, ${building}`}.${holder === null || holder === reader.name ? '' : ` Titulaire\u00A0: ${holder}.`}`, `Édité le ${frenchDay(today)}. Montants en euros.`],
    columns: ['Date', 'Libellé', 'Pièce', 'Débit', 'Crédit', 'Solde'],
    rows: [
      { kind: 'total' as const, cells: ['', openingLabel(statement), '', '', '', balance(statement.openingCents)] },
      ...statement.lines.map((line) => ({ kind: 'line' as const, cells: [frenchDay(line.on), wordsOf(line), line.piece ?? '', debit(line), credit(line), balance(line.balanceCents)] })),
      { kind: 'total' as const, cells: ['', 'Total des mouvements', '', euros(statement.debitCents), euros(statement.creditCents), ''] },
      { kind: 'total' as const, cells: ['', `Solde au ${frenchDay(statement.to)}`, '', '', '', balance(statement.closingCents)] },
    ],
    standing: standing(statement.closingCents, ofTenant),
    notes: [statement.total === 0 ? 'Aucune écriture sur cette période.' : '', sidesNote(kind), signNote(sign)].filter((line) => line !== ''),
  };
}

/** The same for a spreadsheet: what the account stood at, its lines, what it stands at. */
export function extractSheet({ statement, sign }: Pick<ExtractFacts, 'statement' | 'sign'>) {
  const columns = [
    { header: 'Date', kind: 'day' as const }, { header: 'Journal', kind: 'text' as const }, { header: 'Libellé', kind: 'text' as const }, { header: 'Pièce', kind: 'text' as const },
    { header: 'Débit', kind: 'money' as const }, { header: 'Crédit', kind: 'money' as const }, { header: 'Solde', kind: 'money' as const },
  ];
  const rows = [
    [statement.from, null, openingLabel(statement), null, null, null, shownBalance(statement.openingCents, sign)],
    ...statement.lines.map((line) => [line.on, line.journal, line.label, line.piece, line.amountCents > 0n ? line.amountCents : null, line.amountCents < 0n ? -line.amountCents : null, shownBalance(line.balanceCents, sign)]),
    [statement.to, null, `Solde au ${frenchDay(statement.to)}`, null, statement.debitCents, statement.creditCents, shownBalance(statement.closingCents, sign)],
  ];
  return { columns, rows };
}

/** "Sens de présentation" (PAR-227): only the balance changes sign. */
export function shownBalance(cents: bigint, sign: AccountSign): bigint {
  return sign === 'inverted' ? -cents : cents;
}

export function extractName({ code, statement }: Pick<ExtractFacts, 'code' | 'statement'>): string {
  return `Extrait de compte ${code} ${statement.from === null ? '' : `du ${statement.from} `}au ${statement.to}`;
}

function period({ from, to }: Statement): string {
  return from === null ? `au ${frenchDay(to)}` : `du ${frenchDay(from)} au ${frenchDay(to)}`;
}

function openingLabel({ from }: Statement): string {
  return from === null ? 'Solde à l’ouverture' : `Solde antérieur au ${frenchDay(from)}`;
}

/** Several operations put together say how many; one operation on several lots is one. */
function wordsOf({ label, count, entryId, within }: ShownLine): string {
  return count > 1 && !(within.length > 0 && within.every((one) => one.entryId === entryId)) ? `${label}, ${count} écritures` : label;
}

function standing(cents: bigint, ofTenant: boolean): string {
  if (cents === 0n) return 'Compte soldé\u00A0: rien à régler.';
  if (cents > 0n) return `Solde débiteur\u00A0: ${ofTenant ? 'votre locataire doit' : 'vous devez'} ${euros(cents)}\u00A0€.`;
  return `Solde créditeur\u00A0: ${euros(-cents)}\u00A0€ en ${ofTenant ? 'sa' : 'votre'} faveur.`;
}

/** As the screen names its columns. */
function sidesNote(kind: Space): string {
  return kind === 'landlord' ? 'Débit\u00A0: dépenses et versements au propriétaire. Crédit\u00A0: loyers et recettes.' : 'Débit\u00A0: ce qui est appelé ou dû. Crédit\u00A0: ce qui est payé ou porté en faveur du titulaire.';
}

function signNote(sign: AccountSign): string {
  return `Un solde en faveur du titulaire s’écrit ${sign === 'accounting' ? 'avec le signe moins (débit moins crédit)' : 'sans signe (crédit moins débit)'}.`;
}

function letterhead({ contact }: ExtractFacts['agency']): string[] {
  if (contact === null) return [];
  return [contact.address, [contact.phone, contact.email].filter(Boolean).join(', '), [contact.legalForm, contact.siret === null ? null : `SIRET ${contact.siret}`].filter(Boolean).join(', ')].filter((line): line is string => Boolean(line));
}

/** A publication puts the lines of an address one after the other; the comma after the number of a house ends none. */
function addressLines(address: string | null): string[] {
  return address === null ? [] : address.split(/(?<!^\d+(?: ?(?:bis|ter|quater))?), /).filter((line) => line !== '');
}

const debit = ({ amountCents }: ShownLine): string => (amountCents > 0n ? euros(amountCents) : '');
const credit = ({ amountCents }: ShownLine): string => (amountCents < 0n ? euros(-amountCents) : '');
const frenchDay = (day: Day): string => day.split('-').toReversed().join('/');

function euros(cents: bigint): string {
  const [whole, decimals] = decimalText(cents < 0n ? -cents : cents, ',').split(',');
  return `${cents < 0n ? '−' : ''}${grouped(BigInt(whole!))},${decimals}`;
}
