/** Why a whole file cannot be taken in. Faults of single lines are findings (rules/findings.ts), not refusals. */
export const MOVEIN_ERRORS = {
  emptyFile: 'movein-empty-file',
  unreadableFile: 'movein-unreadable-file',
  noHeader: 'movein-no-header',
  tooLongLine: 'movein-too-long-line',
  unreadableWorkbook: 'movein-unreadable-workbook',
  unreadableArchive: 'movein-unreadable-archive',
  archiveTooLarge: 'movein-archive-too-large',
  unknownTable: 'movein-unknown-table',
  incompleteMapping: 'movein-incomplete-mapping',
} as const;
