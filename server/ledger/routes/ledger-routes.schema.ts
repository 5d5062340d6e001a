import { Type } from 'typebox';
import { ListQuery } from '../../platform/http/list-query.ts';
import { Acts, choice, DayText, Name, nullable, strict, Uuid, Version, Words } from '../../platform/records/fields.ts';

/** Whole cents, debit positive where it is a balance. */
const Cents = Type.Unsafe<bigint>({ type: 'integer' });
const Text = Type.String();
export const said = (summary: string) => ({ tags: ['Comptabilité'], summary });
export const may = (act: 'read' | 'write' | 'close') => ({ access: { kind: 'staff' as const, right: `ledger.${act}` } });

const kind = choice(['building', 'rental']);
const state = choice(['open', 'arrested', 'approved']);
const books = { id: Uuid, kind, buildingId: nullable(Uuid), code: Words, name: Text, drafts: Type.Integer(), lastEntryOn: nullable(DayText), yearFromOn: nullable(DayText), yearUntilOn: nullable(DayText), yearState: nullable(state) };
export const BooksList = Type.Object({ rows: Type.Array(Type.Object(books)), missing: Type.Object({ buildings: Type.Array(Type.Object({ id: Uuid, name: Text })), rental: Type.Boolean() }), acts: Acts });
export const Year = Type.Object({ id: Uuid, entityId: Uuid, version: Version, fromOn: DayText, untilOn: DayText, state, closedUntil: nullable(DayText), arrestedOn: nullable(DayText), approvedOn: nullable(DayText), arrestedBy: Words });
export const Books = Type.Object({
  ...books, journals: Type.Array(Type.Object({ code: Text, label: Text, counterpart: Words })), years: Type.Array(Type.Object({ ...Year.properties, acts: Acts })), acts: Acts,
});
export const OpenBooks = Type.Object({ buildingId: nullable(Uuid) }, strict);

const Code = Type.String({ minLength: 1, maxLength: 20, pattern: '\\S' });
export const NewAccount = Type.Object({ number: Code, label: Name }, strict);
export const NewJournal = Type.Object({ code: Code, label: Name, counterpart: Type.Optional(nullable(Code)) }, strict);
export const NewYear = Type.Object({ fromOn: DayText, untilOn: DayText }, strict);
export const Analytics = Type.Object({ rows: Type.Array(Type.Object({ code: Text, label: Text, payable: Type.Boolean() })) });
export const AnalyticParams = Type.Object({ id: Uuid, code: Code });
export const AnalyticBody = Type.Object({ label: Name, payable: Type.Boolean() }, strict);
export const Find = Type.Object({ filter: Type.Optional(Type.String({ maxLength: 100 })), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })) });
export const Accounts = Type.Object({ rows: Type.Array(Type.Object({ number: Text, official: Words, label: Text, individual: Type.Boolean(), closed: Type.Boolean() })) });
export const Auxiliaries = Type.Object({ rows: Type.Array(Type.Object({ code: Text, label: Text })) });

const papers = Type.Array(Type.Object({ kind: choice(['event', 'file']), id: Uuid, title: Text, partId: nullable(Uuid) }));
export const Papers = Type.Object({ papers });
export const EntryList = Type.Object({ ...ListQuery.properties, journal: Type.Optional(Code), fiscalYearId: Type.Optional(Uuid), account: Type.Optional(Code), from: Type.Optional(DayText), until: Type.Optional(DayText) });
export const EntryRow = Type.Object({ id: Uuid, number: Text, journal: Text, entryOn: DayText, label: Text, pieceReference: Words, amountCents: Cents, papers, reversed: Type.Boolean(), reverses: Type.Boolean() });
const line = {
  account: Text, auxiliary: Text, label: Text, debitCents: Cents, creditCents: Cents, keyId: nullable(Uuid), lotId: nullable(Uuid), nature: nullable(choice(['current', 'exceptional'])), operationId: nullable(Uuid), analytic: Words, payable: Type.Boolean(),
};
const takingBack = Type.Object({ allowed: Type.Boolean(), follows: Type.Array(Text), sentence: Words, link: Type.Union([Type.Object({ to: Text, label: Text }), Type.Null()]) });
export const EntryReply = Type.Object({
  id: Uuid, entityId: Uuid, booksName: Text, journal: Text, number: Text, entryOn: DayText, label: Text, pieceReference: Words, pieceOn: nullable(DayText), validatedOn: nullable(DayText), source: Text,
  reversesId: nullable(Uuid), reversesNumber: Words, reversedById: nullable(Uuid), reversedByNumber: Words,
  lines: Type.Array(Type.Object({ ...line, line: Type.Integer(), accountLabel: Text, auxiliaryLabel: Words, keyName: Words, lotNumber: Words, lettering: Words, partialLettering: Words, letteredOn: nullable(DayText) })),
  papers, acts: Acts,
  /** Of an entry that this reader may take back: what follows, or where it is undone instead. */
  takingBack: Type.Union([takingBack, Type.Null()]),
});
export const Reversal = Type.Object({ on: DayText }, strict);
export const Attached = Type.Object({ eventIds: Type.Array(Uuid, { minItems: 1, maxItems: 50 }) }, strict);
export const PostedReply = Type.Object({ id: Uuid, number: Text, created: Type.Boolean() });

const Amount = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
const DraftLine = Type.Object({
  account: Type.String({ maxLength: 20 }), auxiliary: Type.Optional(Type.String({ maxLength: 40 })), label: Type.Optional(Type.String({ maxLength: 200 })), debitCents: Amount, creditCents: Amount, keyId: Type.Optional(nullable(Uuid)),
  lotId: Type.Optional(nullable(Uuid)), nature: Type.Optional(nullable(choice(['current', 'exceptional']))), analytic: Type.Optional(nullable(Type.String({ maxLength: 40 }))),
  operationId: Type.Optional(nullable(Uuid)), payable: Type.Optional(nullable(Type.Boolean())),
}, strict);
const draft = {
  journal: Code, entryOn: DayText, label: Name, pieceReference: Type.Optional(nullable(Type.String({ maxLength: 100 }))), pieceOn: Type.Optional(nullable(DayText)), lines: Type.Array(DraftLine, { maxItems: 500 }),
  documents: Type.Optional(Type.Array(Uuid, { maxItems: 50 })),
};
export const NewDraft = Type.Object(draft, strict);
export const DraftChange = Type.Object({ version: Version, ...draft }, strict);
export const VersionOnly = Type.Object({ version: Version }, strict);
export const DraftReply = Type.Object({
  id: Uuid, version: Version, entityId: Uuid, journal: Text, entryOn: DayText, label: Text, pieceReference: Words, pieceOn: nullable(DayText), source: Text, createdByName: Text,
  lines: Type.Array(Type.Object({ ...line, payable: nullable(Type.Boolean()), accountLabel: Words, auxiliaryLabel: Words, lotNumber: Words })), papers, acts: Acts,
});
export const DraftList = Type.Object({ rows: Type.Array(Type.Object({ id: Uuid, journal: Text, entryOn: DayText, label: Text, source: Text, createdByName: Text, debitCents: Cents, creditCents: Cents, papers })) });

export const TrialQuery = Type.Object({ until: Type.Optional(DayText), detail: Type.Optional(Type.Boolean()) });
const sums = { debitCents: Cents, creditCents: Cents, openingCents: Cents, closingCents: Cents };
export const TrialReply = Type.Object({
  booksName: Text, year: Year, until: DayText, rows: Type.Array(Type.Object({ account: Text, auxiliary: Text, label: Text, ...sums })), earlierResultCents: Cents, totals: Type.Object(sums),
  byKey: Type.Array(Type.Object({ keyId: nullable(Uuid), code: Words, label: Words, account: Text, accountLabel: Text, cents: Cents })),
});
export const LedgerQuery = Type.Object({ account: Code, auxiliary: Type.Optional(Type.String({ maxLength: 40 })), open: Type.Optional(Type.Boolean()), from: DayText, until: DayText });
export const LedgerReply = Type.Object({
  booksName: Text, account: Text, accountLabel: Text, openingCents: Cents, closingCents: Cents, more: Type.Boolean(), acts: Acts,
  lines: Type.Array(Type.Object({
    entryId: Uuid, line: Type.Integer(), entryOn: DayText, journal: Text, number: Text, auxiliary: Text, auxiliaryLabel: Words, label: Text, debitCents: Cents, creditCents: Cents, balanceCents: Cents, lettering: Words, partialLettering: Words, papers,
  })),
});
const Lines = Type.Array(Type.Object({ entryId: Uuid, line: Type.Integer({ minimum: 1 }) }, strict), { minItems: 1, maxItems: 1000 });
export const Letter = Type.Object({ lines: Lines, partial: Type.Optional(Type.Boolean()) }, strict);
export const Unletter = Type.Object({ lines: Lines }, strict);
export const LetterReply = Type.Object({ code: Text, full: Type.Boolean() });

export const PeriodClosing = Type.Object({ version: Version, until: DayText }, strict);
export const ArrestBody = Type.Object({ version: Version, suspenseJustified: Type.Optional(Type.Boolean()), resultPending: Type.Optional(Type.Boolean()) }, strict);
export const FileQuery = Type.Object({ name: Type.String({ minLength: 1, maxLength: 200 }) });
export const FormatQuery = Type.Object({ format: choice(['txt', 'xml', 'hledger']) });
const counts = Type.Object({ lines: Type.Integer(), entries: Type.Integer(), errors: Type.Integer(), warnings: Type.Integer(), created: Type.Integer(), skipped: Type.Integer() });
export const ImportReply = Type.Object({
  id: Uuid, name: Text, state: choice(['waiting', 'working', 'imported', 'refused', 'failed']), progress: Type.Union([Type.Object({ done: Type.Number(), total: Type.Number() }), Type.Null()]), counts: Type.Union([counts, Type.Null()]),
  findings: Type.Array(Type.Object({ level: choice(['error', 'warning']), line: Type.Integer(), column: Words, message: Text })), failure: Words, createdAt: Text, createdByName: Text,
});
