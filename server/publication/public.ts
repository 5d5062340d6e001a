// The door of publication: the first run of an agency, and the binders it opens with.
export { DEFAULT_BINDERS } from './rules/default-binders.ts';
export { askForRun, runPublication } from './use-cases/run-publication.ts';
