import { Type } from 'typebox';
import { choice, nullable, strict, Uuid } from '../../platform/records/fields.ts';
import { SECTION_NAMES, TABLE_NAMES } from '../model.ts';

const Text = Type.String();
const Instant = Type.Unsafe<Date>({ type: 'string', format: 'date-time' });
const Count = Type.Integer();
const Columns = Type.Record(Text, Text);
const nothingOr = <T extends import('typebox').TSchema>(type: T) => Type.Union([type, Type.Null()]);

const Progress = Type.Object({ step: choice(['waiting', 'looking', 'checking', 'storing', 'bringing', 'reconciling']), done: Type.Number(), total: Type.Number() });
const State = choice(['open', 'trying', 'tried', 'importing', 'imported', 'failed']);
const Head = { id: Uuid, name: Text, createdAt: Instant, createdByName: Text, state: State, triedAt: nothingOr(Instant), importedAt: nothingOr(Instant), failure: nullable(Text) };
const FileCount = Type.Object({ path: Text, table: choice(TABLE_NAMES), format: Text, read: Count, refused: Count, created: Count, changed: Count, unchanged: Count, entries: Count });
const Figure = Type.Object({ label: Text, expected: nullable(Text), read: nullable(Text) });
const Section = Type.Object({ name: choice(SECTION_NAMES), announced: Count, equal: Count, read: Count, gaps: Type.Array(Figure), cause: nullable(Text) });
const Outcome = Type.Object({ files: Type.Array(FileCount), errors: Count, warnings: Count, corrected: Count, notes: Type.Array(Text), reconciliation: Type.Array(Section) });
const Table = Type.Object({
  path: Text, size: Type.Number(), table: nullable(Text), format: nullable(Text), headers: Type.Array(Text), sample: Type.Array(Type.Array(Text)), columns: Columns, books: nullable(Text),
  missing: Type.Array(Text), fault: nullable(Text),
});

export const RunRow = Type.Object({ ...Head, progress: nothingOr(Progress), created: Count, changed: Count, refused: Count });
export const RunReply = Type.Object({ ...Head, progress: nothingOr(Progress), leaveOut: Type.Boolean(), trial: nothingOr(Outcome), report: nothingOr(Outcome), tables: Type.Array(Table), others: Type.Object({ count: Count, bytes: Type.Number() }) });
export const RunName = Type.Object({ name: Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' }) }, strict);
export const PathQuery = Type.Object({ path: Type.String({ minLength: 1, maxLength: 1024 }) });
export const Reading = Type.Object({ path: Text, table: nullable(choice(TABLE_NAMES)), columns: Type.Optional(Columns), books: Type.Optional(nullable(Type.String({ maxLength: 60 }))) }, strict);
export const TakenReply = Type.Object({ taken: Count, refused: Type.Array(Type.Object({ path: Text, fault: Text })) });
export const Level = choice(['error', 'warning', 'auto']);
export const FindingRow = Type.Object({
  level: Level, code: Text, table: Text, file: Text, line: Count, column: nullable(Text), valueRead: nullable(Text), message: Text, remedy: Text, rowKey: Text, proposal: nullable(Text), choices: Type.Array(Text), day: Type.Boolean(),
});
export const Corrections = Type.Object({
  corrections: Type.Array(Type.Object({ file: Text, line: Type.Integer({ minimum: 1 }), column: Text, valueRead: Text, value: Type.String({ maxLength: 2000 }) }, strict), { minItems: 1, maxItems: 1000 }),
}, strict);
export const TablesReply = Type.Object({
  tables: Type.Array(Type.Object({ name: choice(TABLE_NAMES), label: Text, fields: Type.Array(Type.Object({ key: Text, label: Text, needed: Type.Boolean() })) })),
});
