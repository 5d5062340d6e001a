/** Rows as they stand in a file: cells in the order of its columns, and the number of the line each row begins on. */
export interface SourceBatch {
  rows: string[][];
  lines: number[];
}
