import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file of an export, and how COPY is told to read it. */
export interface ExportFile {
  name: string;
  columns: number;
  delimiter: ';' | '\t';
  lines: number;
}

const LOTS = 50;
const OWNERS = 40;
const INVOICES = 300;
const YEAR_ENDS = ['2025-12-31', '2026-12-31'] as const;

/** How many lines one building makes, in all files together. */
export const LINES_A_BUILDING = 1 + 3 + LOTS * 7 + OWNERS * 2 + (OWNERS + 2) * 8 + OWNERS * 16 + INVOICES * 4 + LOTS * 8 + INVOICES * 2;

/**
 * Writes what an agency takes out of another product: per building 50 lots and 40 owners with their rooms, shares and accounts, and two years of books —
 * the mix of lines of demo/agency-export, in which three lines of four are those of the books. No documents: storing their files is another measure. CONTROLE.json announces the figures.
 */
export async function writeExport(folder: string, buildings: number): Promise<ExportFile[]> {
  await mkdir(folder, { recursive: true });
  const written: ExportFile[] = [];
  const control = { fichiers: {} as Record<string, object>, tantiemes: {} as Record<string, object>, soldes_par_compte: {} as Record<string, object> };
  const codes = Array.from({ length: buildings }, (_, index) => `I${String(index + 1).padStart(4, '0')}`);
  const write = async (name: string, header: string, lines: () => Iterable<string>): Promise<void> => {
    const delimiter = header.includes('\t') ? '\t' : ';';
    let count = 0;
    await pipeline(Readable.from(pieces(header, lines(), () => { count += 1; })), createWriteStream(join(folder, name)));
    written.push({ name, columns: header.split(delimiter).length, delimiter, lines: count });
    control.fichiers[name] = { attendues: count };
  };
  const each = (count: number, line: (code: string, number: number) => string) => function* lines() {
    for (const code of codes) for (let number = 1; number <= count; number += 1) yield line(code, number);
  };

  await write('immeubles.csv', 'Code immeuble;Nom;Adresse;Code postal;Ville;Mode de gestion', each(1, (code) => `${code};Résidence ${code};3 rue des Érables;69003;Lyon;Syndic`));
  await write('lots.csv', 'N° lot;Immeuble;Type;Étage;Surface totale;Nb pièces', each(LOTS, (code, lot) => `${four(lot)};${code};Appartement;${lot % 8};62,40;3`));
  await write('surfaces.csv', 'Immeuble;N° lot;Ligne;Pièce;Surface;Exclure Carrez', each(LOTS * 3, (code, line) => `${code};${four(Math.ceil(line / 3))};${line % 3 + 1};Séjour;20,80;N`));
  await write('cles.csv', 'Immeuble;Code clé;Libellé;Total;Clé générale', each(3, (code, key) => `${code};K${key};Clé ${key};${LOTS * 200};${key === 1 ? 'O' : 'N'}`));
  await write('tantiemes.csv', 'Immeuble;Code clé;N° lot;Tantièmes', each(LOTS * 2, (code, line) => `${code};K${line % 2 + 1};${four(Math.ceil(line / 2))};200`));
  await write('tiers.csv', 'Code tiers;Nature;Civilité;Nom;Prénom;Adresse;Code postal;Ville;Téléphone;Mobile;Courriel', each(OWNERS, (code, owner) =>
    `T${code.slice(1)}${owner};Personne physique;${owner % 2 ? 'M.' : 'Mme'};Nom${code}${owner};Prénom;${owner} allée des Tilleuls;69003;Lyon;04 65 71 00 ${10 + owner};06 39 98 00 ${10 + owner};p${code}.${owner}@courriel.example`));
  await write('comptes.csv', 'Compte;Type;Tiers;Immeuble;Mandat ou bail;Publié', each(OWNERS, (code, owner) => `${account(code, owner)};coproprietaire;T${code.slice(1)}${owner};${code};;O`));
  await write('coproprietaires.csv', 'Immeuble;N° lot;Tiers;Compte;Quote-part;Date début', each(LOTS, (code, lot) => `${code};${four(lot)};T${code.slice(1)}${lot % OWNERS + 1};${account(code, lot % OWNERS + 1)};1/1;02/05/2023`));
  await write('fournisseurs.csv', 'Code;Raison sociale;Métier', each(1, (code) => `F${code.slice(1)};Entreprise ${code};Nettoyage`));
  for (const code of codes) {
    const balances = new Map<string, number[]>();
    await write(`ecritures_${code}.txt`, FEC, () => books(code, (number, day, cents) => {
      const days = balances.get(number) ?? YEAR_ENDS.map(() => 0);
      YEAR_ENDS.forEach((end, at) => { if (day <= end) days[at]! += cents; });
      balances.set(number, days);
    }));
    control.soldes_par_compte[code] = Object.fromEntries([...balances].map(([number, sums]) => [number, Object.fromEntries(YEAR_ENDS.map((end, at) => [end, sums[at]]))]));
    for (const key of ['K1', 'K2']) control.tantiemes[`${code}/${key}`] = { annonce: LOTS * 200, calcule: LOTS * 200 };
  }
  await write('ecritures_analytique.csv', 'Fichier;EcritureNum;CompteNum;Axe;Immeuble;Clé ou lot;Débit;Crédit', function* lines() {
    for (const code of codes) {
      for (let call = 1; call <= 8; call += 1) for (let lot = 1; lot <= LOTS; lot += 1) yield `ecritures_${code}.txt;AF${six(call)};105000;lot;${code};${four(lot)};0,00;10,00`;
      for (let invoice = 1; invoice <= INVOICES; invoice += 1) yield `ecritures_${code}.txt;AC${six(invoice)};615000;cle;${code};K${invoice % 2 + 1};${euros(invoiceCents(invoice))};0,00`;
    }
  });
  await write('depenses.csv', 'Immeuble;Exercice;Date;Code clé;Compte;Fournisseur;Libellé;Montant TTC;EcritureNum', each(INVOICES, (code, invoice) =>
    `${code};${dayOf(invoice, INVOICES).slice(0, 4)};${dayOf(invoice, INVOICES)};K${invoice % 2 + 1};615000;F${code.slice(1)};Entretien ${invoice};${euros(invoiceCents(invoice))};AC${six(invoice)}`));
  await writeFile(join(folder, 'CONTROLE.json'), JSON.stringify(control));
  return written;
}

const FEC = ['JournalCode', 'JournalLib', 'EcritureNum', 'EcritureDate', 'CompteNum', 'CompteLib', 'CompAuxNum', 'CompAuxLib', 'PieceRef', 'PieceDate', 'EcritureLib', 'Debit', 'Credit', 'EcritureLet', 'DateLet', 'ValidDate', 'Montantdevise', 'Idevise'].join('\t');

/** Two years of a co-ownership: a call a quarter, each paid by each owner, and the invoices with their payments. */
function* books(code: string, tell: (account: string, day: string, cents: number) => void): Generator<string> {
  function line(journal: string, label: string, number: number, day: string, [to, name, auxiliary = '']: readonly string[], text: string, cents: number): string {
    tell(to!, day, cents);
    const compact = day.replaceAll('-', '');
    return [journal, label, journal + six(number), compact, to, name, auxiliary, auxiliary === '' ? '' : `Nom ${auxiliary}`, `P${number}`, compact, text, euros(Math.max(cents, 0)), euros(Math.max(-cents, 0)), '', '', compact, '', ''].join('\t');
  }
  for (let call = 1; call <= 8; call += 1) {
    const day = dayOf(call, 8);
    for (let owner = 1; owner <= OWNERS; owner += 1) yield line('AF', 'Appels de fonds', call, day, ['450100', 'Copropriétaires', account(code, owner)], `Appel de fonds ${call}`, callCents(owner));
    const called = OWNERS * 20_000 + OWNERS * (OWNERS + 1) / 2;
    yield line('AF', 'Appels de fonds', call, day, ['701000', 'Provisions'], `Appel de fonds ${call}`, LOTS * 1000 - called);
    yield line('AF', 'Appels de fonds', call, day, ['105000', 'Fonds de travaux'], `Appel de fonds ${call}`, -LOTS * 1000);
    for (let owner = 1; owner <= OWNERS; owner += 1) {
      const number = (call - 1) * OWNERS + owner;
      yield line('BQ', 'Banque', number, day, ['512000', 'Banque'], `Virement ${owner}`, callCents(owner));
      yield line('BQ', 'Banque', number, day, ['450100', 'Copropriétaires', account(code, owner)], `Virement ${owner}`, -callCents(owner));
    }
  }
  for (let invoice = 1; invoice <= INVOICES; invoice += 1) {
    const [day, cents, supplier] = [dayOf(invoice, INVOICES), invoiceCents(invoice), ['401000', 'Fournisseurs', `F${code.slice(1)}`]];
    yield line('AC', 'Achats', invoice, day, ['615000', 'Entretien'], `Entretien ${invoice}`, cents);
    yield line('AC', 'Achats', invoice, day, supplier, `Entretien ${invoice}`, -cents);
    yield line('PF', 'Paiements', invoice, day, supplier, `Règlement ${invoice}`, cents);
    yield line('PF', 'Paiements', invoice, day, ['512000', 'Banque'], `Règlement ${invoice}`, -cents);
  }
}

/** Parties alone: the table with the most to keep for each line (words to search, names to sort). */
export async function writeParties(folder: string, lines: number): Promise<ExportFile[]> {
  await mkdir(folder, { recursive: true });
  const header = 'Code tiers;Nature;Civilité;Nom;Prénom;Représentant;Adresse;Code postal;Ville;Téléphone;Mobile;Courriel;IBAN';
  await pipeline(Readable.from(pieces(header, parties(lines), () => undefined)), createWriteStream(join(folder, 'tiers.csv')));
  await writeFile(join(folder, 'CONTROLE.json'), JSON.stringify({ fichiers: { 'tiers.csv': { attendues: lines } } }));
  return [{ name: 'tiers.csv', columns: header.split(';').length, delimiter: ';', lines }];
}

function* parties(lines: number): Generator<string> {
  for (let number = 1; number <= lines; number += 1) {
    const id = String(number).padStart(7, '0');
    yield `T${id};Personne physique;${number % 2 ? 'M.' : 'Mme'};Nom ${id};Prénom;;${number % 90 + 1} rue des Platanes;69006;Lyon;04 65 71 00 ${String(number % 100).padStart(2, '0')};06 39 98 ${id.slice(3, 5)} ${id.slice(5)};p${id}@courriel.example;`;
  }
}

function* pieces(header: string, lines: Iterable<string>, count: () => void): Generator<string> {
  let piece = `${header}\r\n`;
  for (const line of lines) {
    count();
    piece += `${line}\r\n`;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

const four = (number: number): string => String(number).padStart(4, '0');
const six = (number: number): string => String(number).padStart(6, '0');
const euros = (cents: number): string => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
const account = (code: string, owner: number): string => `C${code.slice(1)}${four(owner)}`;
const callCents = (owner: number): number => 20_000 + owner;
const invoiceCents = (invoice: number): number => 5000 + invoice * 7;

/** The `number`-th of `count` days spread over 2025 and 2026. */
function dayOf(number: number, count: number): string {
  return new Date(Date.UTC(2025, 0, 1) + Math.floor((number - 1) * 700 / count) * 86_400_000).toISOString().slice(0, 10);
}
