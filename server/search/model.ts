import type { Viewer } from '../platform/access/viewer.ts';
import type { Tx } from '../platform/database/connection.ts';

/** A line of the search box. `to` is an address of the office's pages. */
export interface Found {
  kind: 'person' | 'building' | 'lot' | 'event' | 'document';
  id: string;
  label: string;
  detail?: string;
  to: string;
}

/** A place to look in. It answers with nothing to whoever may not read there. */
export type Source = (tx: Tx, viewer: Viewer, words: string, limit: number) => Promise<Found[]>;
