import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/ids.ts';

export type Space = 'coOwner' | 'landlord' | 'tenant';
export type Role = 'holder' | 'coOwner' | 'member' | 'president' | 'landlord' | 'tenant';
export type Trade = 'syndic' | 'rental';
/** Who reads one of the "Documents du syndic": the councils of all buildings, or every co-owner of the agency. */
export type SyndicAudience = 'council' | 'coOwners';

/** For whom a visible document is looked up. `space` null: in any of the person's spaces. */
export interface Reader {
  identityId: Id;
  space: Space | null;
  now: Date;
}

export interface DocumentRow {
  id: Id;
  binderId: Id;
  subfolder: string | null;
  title: string;
  fileName: string;
  size: number;
  mime: string;
  documentOn: Day;
  publishedAt: Date;
  isNew: boolean;
}

/** A file to send: where its bytes are, and under what name. */
export interface FileToSend {
  fileName: string;
  hash: string;
  size: number;
  mime: string;
}

export interface ShelfCount {
  binderId: Id;
  subfolder: string | null;
  documents: number;
  fresh: number;
}

export interface BinderRow {
  id: Id;
  trade: Trade;
  path: string;
  personal: boolean;
  reserved: string | null;
  roles: Role[];
  position: number;
}

/** Under which heading a client finds a binder: « Mes documents personnels », « Ma résidence », « Conseil syndical », « Le cabinet »; « Mon logement » for rentals. */
export type BinderGroup = 'personal' | 'building' | 'rental' | 'council' | 'agency';

export interface BinderNode {
  key: string;
  name: string;
  group: BinderGroup;
  /** The binders found here and below: what the list of documents asks for. */
  binderIds: Id[];
  /** Set on a sub-folder by type of folder. */
  subfolder: string | null;
  documents: number;
  fresh: number;
  children: BinderNode[];
}

/** "Documents du syndic" has its place even before a publication brought its binder. */
export const SYNDIC_BINDER_ID: Id = '00000000-0000-7000-8000-000000000045';
export const SYNDIC_BINDER_PATH = 'Documents du syndic';

/** One of the « Documents du syndic »: agency-wide, fed on the extranet, live. */
export interface SyndicDocument {
  id: Id;
  title: string;
  fileName: string;
  size: number;
  mime: string;
  audience: SyndicAudience;
  addedAt: Date;
  addedBy: string;
}

export interface Contact {
  name: string;
  email: string | null;
  phone: string | null;
  address: string | null;
  hours: string | null;
  legalForm: string | null;
  siret: string | null;
  ape: string | null;
}

/** "Sens de présentation" (PAR-227): how a balance in the client's favour reads, −100 (`accounting`, debit less credit) or +100 (`inverted`). */
export type AccountSign = 'accounting' | 'inverted';

/** Debit positive: what the client owes. */
export interface OwnAccount {
  id: Id;
  code: string;
  building: string | null;
  /** The name of the tenant whose account it is, where a landlord reads it (PAR-226); null: the reader's own. */
  tenant: string | null;
  /** Null while nothing of the account is published. */
  balanceCents: number | null;
  /** A tenant's deposit held by the agency, apart from the balance. */
  depositCents: number;
  firstOn: Day | null;
  due: DueWords;
}

/** What the lines of an account say of days: of the last call and of the last charge of any kind, until today, and of the call to come. */
export interface DueFacts {
  lastCallOn: Day | null;
  lastChargeOn: Day | null;
  next: { on: Day; cents: number } | null;
}

export interface DueWords {
  passedOn: Day | null;
  next: { on: Day; cents: number } | null;
}

export interface AccountsReading {
  today: Day;
  sign: AccountSign;
  publishedAt: Date | null;
  accounts: OwnAccount[];
}

export interface AccountLine {
  entryId: Id;
  line: number;
  on: Day;
  journal: string;
  label: string;
  piece: string | null;
  /** Debit positive. */
  amountCents: bigint;
  /** Of the bank journal. */
  treasury: boolean;
  /** The documents behind its entry that the reader may open, by their own rule; none of a group of several entries. */
  papers: LinePaper[];
}

export interface LinePaper {
  id: Id;
  title: string;
}

/** A line as it is shown: one of the books, several of one operation, or several of the bank journal put together. */
export interface ShownLine extends AccountLine {
  /** How many lines of the books stand in it. */
  count: number;
  /** Those lines, where a group may be opened; none for a single line. */
  within: AccountLine[];
}

export interface Statement {
  from: Day | null;
  to: Day;
  openingCents: bigint;
  closingCents: bigint;
  /** Lines of the period; those shown may be fewer. */
  total: number;
  /** Of the lines shown. */
  debitCents: bigint;
  creditCents: bigint;
  lines: (ShownLine & { balanceCents: bigint })[];
}

/** Utilitaires > Configuration > Paramètres (PAR-225, PAR-227, PAR-230 to PAR-234, PAR-245, PAR-246). */
export interface ExtranetChoices {
  open: boolean;
  showEmptyBinders: boolean;
  rentalDocuments: boolean;
  syndicDocuments: boolean;
  notifyByEmail: boolean;
  /** "Mon compte > Activation" (PAR-225): off, no client has an account to read, nor a way to pay. */
  accountsOpen: boolean;
  /** "Liste des dépenses (Syndic)" (PAR-245): off, nobody has the list nor its papers. */
  expensesOpen: boolean;
  /** "Fonds travaux (Syndic)" (PAR-246): off, no co-owner reads what their lots have. */
  worksFundsOpen: boolean;
  accountSign: AccountSign;
  legalNotice: string | null;
}

export interface ExtranetSettings extends ExtranetChoices {
  licensed: boolean;
  lastPublishedAt: Date | null;
  /** When the activation questionnaire was validated; null before (EXT-087). */
  activatedAt: Date | null;
  /** The offices the agency publishes: changed in the office, and brought by each publication. */
  contacts: Contact[];
}

/** One line of the list of expenses. Credit notes are negative. */
export interface Expense {
  id: Id;
  year: number;
  buildingId: Id;
  keyId: Id;
  account: string;
  on: Day;
  supplier: string | null;
  label: string;
  amountCents: number;
  /** Supporting documents, the invoice first. */
  papers: { id: Id; mime: string }[];
}

/** A total of one level; what is below it is null. */
export interface ExpenseTotal {
  year: number;
  buildingId: Id | null;
  buildingName: string | null;
  keyId: Id | null;
  keyLabel: string | null;
  account: string | null;
  accountLabel: string | null;
  totalCents: number;
}

export interface ExpenseYear {
  year: number;
  totalCents: number;
  buildings: {
    id: Id;
    name: string;
    totalCents: number;
    keys: { id: Id; label: string; totalCents: number; accounts: { number: string; label: string | null; totalCents: number; lines: Expense[] }[] }[];
  }[];
}

/** Where the person may read expenses; without any building, they have no list. */
export interface ExpenseAccess {
  /** The binder "Factures", whose rights those are. */
  binderId: Id | null;
  buildings: { id: Id; name: string }[];
  /** Exercises that have expenses to show, latest first. */
  years: number[];
  /** The year that it is in the agency: « N », in « les dépenses de l’année N et N+1 » (PAR-245). */
  currentYear: number;
}

/** A lot that the reader owns that day. */
export interface OwnLot {
  id: Id;
  buildingId: Id;
  buildingName: string;
  label: string;
  kind: string | null;
}

/** What a lot has in one account of funds, as published: never a zero. */
export interface LotFund {
  lotId: Id;
  account: string;
  label: string;
  cents: bigint;
}

/** The works funds of the reader's lots in one building; the cents of a lot stand in the order of the accounts. */
export interface WorksFunds {
  id: Id;
  name: string;
  accounts: { account: string; label: string; totalCents: bigint }[];
  lots: { id: Id; label: string; kind: string | null; cents: bigint[] }[];
}

/** Where the reader pays what they owe to a co-ownership, and what to write on the transfer: the codes of their accounts there. */
export interface BankDetails {
  buildingId: Id;
  name: string;
  iban: string;
  bic: string | null;
  references: string[];
}
