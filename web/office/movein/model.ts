import type { Reply } from '../../api/api.ts';

export type Run = Reply<'get', '/api/office/movein/runs/{id}'>;
export type RunRow = Reply<'get', '/api/office/movein/runs'>['rows'][number];
export type Outcome = NonNullable<Run['trial']>;
export type TableFile = Run['tables'][number];
export type FindingRow = Reply<'get', '/api/office/movein/runs/{id}/findings'>['rows'][number];
export type DeclaredTable = Reply<'get', '/api/office/movein/tables'>['tables'][number];
export type Correction = { file: string; line: number; column: string; valueRead: string; value: string };
