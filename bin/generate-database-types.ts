// Writes server/platform/database/tables.generated.ts from a freshly migrated database: `npm run db:types`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startBundledServer } from '../server/platform/database/bundled.ts';
import { migrate } from '../server/platform/database/migrate.ts';
import { projectFolder, temporaryFolder } from './folders.ts';

interface Column { schema: string; table: string; name: string; type: string; nullable: boolean; hasDefault: boolean; generated: boolean }

const TYPES: Record<string, string> = {
  uuid: 'string', text: 'string', varchar: 'string', bool: 'boolean', int4: 'number', int2: 'number', int8: 'bigint', numeric: 'string',
  date: 'Day', timestamptz: 'Timestamp', jsonb: 'Json', bytea: 'Buffer', xid8: 'string', pg_snapshot: 'string', tsvector: 'string', _text: 'string[]', _uuid: 'string[]',
};

const server = await startBundledServer({ folder: join(temporaryFolder('types'), 'postgres'), disposable: true });
const client = new pg.Client(server.connection('postgres'));
await client.connect();
try {
  await migrate(client, join(projectFolder, 'server'));
  const { rows } = await client.query<Column>(`
    select table_schema as schema, table_name as table, column_name as name, udt_name as type, is_nullable = 'YES' as nullable,
           column_default is not null or is_identity = 'YES' as "hasDefault", is_generated = 'ALWAYS' as generated
    from information_schema.columns where table_schema in ('platform', 'office', 'extranet') order by table_schema, table_name, ordinal_position`);
  writeFileSync(join(projectFolder, 'server/platform/database/tables.generated.ts'), write(rows));
} finally {
  await client.end();
  await server.stop();
}

function write(columns: Column[]): string {
  const tables = Map.groupBy(columns, (column) => `${column.schema}.${column.table}`);
  const lines = [
    '// Written by `npm run db:types` from the migrated database. Do not edit.',
    "import type { ColumnType, Generated } from 'kysely';",
    "import type { Day } from '../../kernel/day.ts';",
    '',
    'export type Timestamp = ColumnType<Date, Date | string, Date | string>;',
    '// JSON is written as text so that arrays are never taken for PostgreSQL arrays.',
    'export type Json = ColumnType<unknown, string, string>;',
    '',
    'export interface Tables {',
  ];
  for (const [name, list] of tables) {
    lines.push(`  '${name}': {`);
    for (const column of list) lines.push(`    ${column.name}: ${typeOf(column)};`);
    lines.push('  };');
  }
  lines.push('}', '');
  return lines.join('\n');
}

function typeOf(column: Column): string {
  const base = TYPES[column.type];
  if (!base) throw new Error(`No TypeScript type for ${column.type} (${column.table}.${column.name})`);
  const type = column.nullable ? `${base} | null` : base;
  if (column.generated) return `ColumnType<${type}, never, never>`;
  if (base === 'Json' && column.hasDefault) return 'ColumnType<unknown, string | undefined, string>';
  if (base === 'Timestamp' && column.hasDefault) return 'ColumnType<Date, Date | string | undefined, Date | string>';
  return column.hasDefault ? `Generated<${type}>` : type;
}
