import type { ReactNode } from 'react';
import type { Choice } from '../fields.tsx';
import type { Drawing } from '../glyph.tsx';
import type { Pick } from '../pick-field.tsx';

/** Rows that lists show: the server gives each an id. */
export interface Identified {
  id: string;
}

export interface ListColumn<Row> {
  /** The key of the server's sort and of its spreadsheet. */
  key: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** A second line under the cell; one column that has it makes all rows two lines high. */
  sub?: (row: Row) => ReactNode;
  /** Pixels, until the person chooses another width. */
  width?: number;
  /** Figures are right-aligned. */
  align?: 'right';
  /** Sorting is the rule. */
  sortable?: boolean;
  /** Not shown until the person asks for it. */
  hidden?: boolean;
  /** Where it stands on a phone, where a row is an entry of two lines; columns without a place are left out there. */
  phone?: 'title' | 'aside' | 'line';
  /** The cell that opens the row: it becomes the link of `hrefOf`. */
  title?: boolean;
}

/** A filter is a button that states its value. `key` is the query parameter of the route. */
export type ListFilter =
  | { kind: 'choice'; key: string; label: string; choices: readonly Choice[] }
  | { kind: 'pick'; key: string; label: string; find: (text: string, signal: AbortSignal) => Promise<readonly Pick[]>; /** The name of one of them, for an address that carries its id alone. */ nameOf?: (id: string, signal: AbortSignal) => Promise<string> }
  | { kind: 'days'; key: string; label: string; fromKey: string; untilKey: string };

/** What is sent for a filter, and the words that state it. */
export interface FilterValue {
  value: string;
  words: string;
}

export type FilterValues = Readonly<Record<string, FilterValue>>;

export interface SortKey {
  key: string;
  descending: boolean;
}

export interface ColumnChoice {
  key: string;
  hidden: boolean;
  /** Null: the column's own. */
  width: number | null;
}

/** How somebody looks at a list. What the server keeps under a name. */
export interface ListView {
  filter: string;
  filters: FilterValues;
  sort: readonly SortKey[];
  columns: readonly ColumnChoice[];
}

/** A tab that comes with the list, before those the person saved. */
export interface GivenView {
  name: string;
  filters?: FilterValues;
  sort?: readonly SortKey[];
}

/** The rows an act is for. `body` is what routes that act on a selection take. */
export interface Selected<Row> {
  count: number;
  body: { ids: string[] } | { all: true; filter: string; facets: Record<string, string | boolean>; except?: string[] };
  /** Those of the selected rows that were read; all of them unless the whole list was taken. */
  rows: readonly Row[];
  /** To call when the act is done. */
  clear: () => void;
}

export interface ListAct<Row> {
  key: string;
  label: string;
  icon?: Drawing;
  /** Acts in the open menu: P, S… */
  letter?: string;
  /** Title above the first act of each group; groups follow one another in the order given. */
  group?: string;
  danger?: boolean;
  /** Also a button of its own in the bar. */
  frequent?: boolean;
  /** Why it cannot be done now, in words. */
  refusedBecause?: (selected: Selected<Row>) => string | null;
  run: (selected: Selected<Row>) => void;
}

export interface ListNoun {
  one: string;
  several: string;
  feminine?: boolean;
}

export type FixedParams = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * A list of the office (README.md says how a screen uses it). Screens write `<ListPage …>`, or `<EmbeddedList …>` inside a record;
 * the rows come from a route that answers `{ total, rows }` to `filter, sort, offset, limit` and to the list's own filters.
 */
export interface ListProps<Row extends Identified> {
  /** Under which the person's views are kept: letters and hyphens, one for each list ("parties", "lots-of-building"). */
  name: string;
  /** Of the API: "/api/office/parties". */
  path: string;
  /** Parameters that the screen itself sets (the building of a record). They cannot be cleared. */
  params?: FixedParams;
  /** What the table is, for screen readers. */
  caption: string;
  noun: ListNoun;
  columns: readonly ListColumn<Row>[];
  filters?: readonly ListFilter[];
  views?: readonly GivenView[];
  /** What the field of filters looks into: "Nom, code, ville…". */
  placeholder?: string;
  /** Of one row, in words: the label of its box. */
  nameOf: (row: Row) => string;
  /** Where a row opens; without it rows open nothing. */
  hrefOf?: (row: Row) => string;
  /** Acts on a selection; without any, rows have no boxes. */
  acts?: readonly ListAct<Row>[];
  /** Nothing yet, and no filter: what will come here, and the way to begin. */
  empty: { text: ReactNode; act?: ReactNode };
  /** Whether the route has a `/export`; it does, as a rule. */
  exportable?: boolean;
}
