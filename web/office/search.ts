import { call, queryString } from '../api/client.ts';
import type { Found } from '../ui/command/catalogue.ts';

/** People, buildings, lots, events and the text of documents, as the server's search finds them; `to` is a path of this face. */
export async function searchEverywhere(text: string, signal: AbortSignal): Promise<readonly Found[]> {
  return (await call<{ rows: Found[] }>('GET', `/api/office/search${queryString({ filter: text, limit: 20 })}`, undefined, { signal })).rows;
}
