import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import type { BinderNode, DocumentRow, Space } from '../model.ts';
import { findDocument, listDocuments, readShelves, recentDocuments, type DocumentDetail, type DocumentPage, type DocumentSearch } from '../repository/client-documents.ts';
import { audienceSentence, syndicAudienceSentence } from '../rules/audience-sentence.ts';
import { levelsOf } from '../rules/binder-path.ts';
import { binderTree } from '../rules/binder-tree.ts';
import { searchWords } from '../rules/search-words.ts';
import { SYNDIC_BINDER_PATH } from '../model.ts';

/** Whose documents: the client's own, or those of the client that staff look at. */
export interface Person {
  agencyId: Id;
  identityId: Id;
}

export type Search = Omit<DocumentSearch, 'words'> & { filter: string };

/** The binders of one space with what each holds (CLI-259, CLI-260); a space the person does not have is not found. */
export async function readBinders(platform: Platform, person: Person, space: Space): Promise<{ documents: number; fresh: number; binders: BinderNode[] }> {
  const reader = { identityId: person.identityId, space, now: platform.clock.now() };
  const shelves = await inAgency(platform.extranet, person.agencyId, (tx) => readShelves(tx, reader));
  if (!shelves) throw notFound();
  const binders = binderTree(shelves.binders, shelves.counts, { showEmpty: shelves.showEmpty });
  return { documents: total(binders, 'documents'), fresh: total(binders, 'fresh'), binders };
}

export async function searchDocuments(platform: Platform, person: Person, space: Space, search: Search): Promise<DocumentPage> {
  const reader = { identityId: person.identityId, space, now: platform.clock.now() };
  const page = await inAgency(platform.extranet, person.agencyId, (tx) => listDocuments(tx, reader, { ...search, words: searchWords(search.filter) }));
  if (!page) throw notFound();
  return page;
}

export async function readRecent(platform: Platform, person: Person, space: Space, limit: number): Promise<{ total: number; fresh: number; rows: DocumentRow[] }> {
  const reader = { identityId: person.identityId, space, now: platform.clock.now() };
  const recent = await inAgency(platform.extranet, person.agencyId, (tx) => recentDocuments(tx, reader, limit));
  if (!recent) throw notFound();
  return recent;
}

export interface ExplainedDocument extends DocumentRow {
  /** The levels of the binder, for the way back. */
  shelf: string[];
  /** The right that opens it, as publication worded it. */
  why: string;
  /** For whom else it is. */
  audience: string;
  firstReadAt: Date | null;
}

/** One document, and why the person sees it; in any of their spaces. */
export async function explainDocument(platform: Platform, person: Person, documentId: Id): Promise<ExplainedDocument> {
  const reader = { identityId: person.identityId, space: null, now: platform.clock.now() };
  const found = await inAgency(platform.extranet, person.agencyId, (tx) => findDocument(tx, reader, documentId));
  if (!found) throw notFound();
  return explained(found);
}

function explained({ binder, audience, ...found }: DocumentDetail): ExplainedDocument {
  const levels = levelsOf(binder?.path ?? SYNDIC_BINDER_PATH);
  return {
    ...found,
    shelf: found.subfolder === null ? levels : [...levels, found.subfolder],
    audience: audience !== null ? syndicAudienceSentence(audience) : binder === null ? '' : audienceSentence(binder),
  };
}

function total(nodes: readonly BinderNode[], what: 'documents' | 'fresh'): number {
  return nodes.reduce((sum, node) => sum + node[what], 0);
}
