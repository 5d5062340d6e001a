import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import type { Posted } from '../model.ts';
import { findEntry, sourceKeyOf, type EntryHead } from '../repository/entries.ts';
import { decideTakingBack, type Elsewhere, type TakingBack } from '../rules/taking-back.ts';
import { reverseEntry } from './reverse-entry.ts';

/** An entry that somebody wants to take back from the books, as the modules that may have to do with it are asked about it. */
export interface AskedEntry {
  id: Id;
  entityId: Id;
  number: string;
  entryOn: Day;
  label: string;
  source: string;
  sourceKey: string | null;
}

/** `takeBack` undoes what the module made, contrary entry included, and answers with that entry. */
export type MakerAnswer = { kind: 'books' } | ({ kind: 'elsewhere' } & Elsewhere) | { kind: 'here'; follows: readonly string[]; takeBack: (on: Day) => Promise<Id> };
/** `also` does the witness's part, once the entry was taken back. */
export type WitnessAnswer = ({ kind: 'elsewhere' } & Elsewhere) | { kind: 'follows'; follows: readonly string[]; also: () => Promise<void> };

/** Answers for the entries of its sources; null: another module made this one. Nothing is written, nor held, before `takeBack`. */
export type Maker = (tx: Tx, viewer: Viewer, entry: AskedEntry, today: Day) => Promise<MakerAnswer | null>;
/** Null: it has nothing to do with this entry. */
export type Witness = (tx: Tx, viewer: Viewer, entry: AskedEntry, today: Day) => Promise<WitnessAnswer | null>;

const makers = new Map<string, Map<string, Maker>>();
const witnesses = new Map<string, Witness>();

/** Called by a module when the program is put together: it answers for these sources. Called again, it changes nothing. */
export function answerFor(module: string, bySource: Readonly<Record<string, Maker>>): void {
  for (const [source, maker] of Object.entries(bySource)) makers.set(source, (makers.get(source) ?? new Map<string, Maker>()).set(module, maker));
}

/** The same for a module that stands on entries that others made. */
export function standOnEntries(module: string, witness: Witness): void {
  witnesses.set(module, witness);
}

/** The sources that a module answers for. */
export function sourcesAnswered(): string[] {
  return [...makers.keys()];
}

interface Heard {
  decision: TakingBack;
  takeBack: ((on: Day) => Promise<Id>) | null;
  also: (() => Promise<void>)[];
}

async function hear(tx: Tx, viewer: Viewer, entry: AskedEntry, today: Day): Promise<Heard> {
  const seen: WitnessAnswer[] = [];
  for (const witness of witnesses.values()) {
    const answer = await witness(tx, viewer, entry, today);
    if (answer) seen.push(answer);
  }
  let made: MakerAnswer | null = null;
  for (const maker of makers.get(entry.source)?.values() ?? []) made ??= await maker(tx, viewer, entry, today);
  return { decision: decideTakingBack(entry.source, made, seen), takeBack: made?.kind === 'here' ? made.takeBack : null, also: seen.flatMap((answer) => (answer.kind === 'follows' ? [answer.also] : [])) };
}

async function asked(tx: Tx, entry: EntryHead): Promise<AskedEntry> {
  return { ...entry, sourceKey: await sourceKeyOf(tx, entry.id) };
}

/** What taking an entry back from the books would do, or where it is undone instead. Nothing is written. */
export async function previewTakeBack(tx: Tx, viewer: Viewer, entry: EntryHead, today: Day): Promise<TakingBack> {
  return (await hear(tx, viewer, await asked(tx, entry), today)).decision;
}

/**
 * Takes an entry back from the books, with all that its making wrote elsewhere, or refuses and says where it is undone. Done again, nothing changes and the first reversal comes back with
 * `created: false`.
 */
export async function takeBack(tx: Tx, viewer: Viewer, today: Day, entryId: Id, on: Day): Promise<Posted> {
  demand(viewer, 'ledger.write');
  const entry = await findEntry(tx, entryId);
  if (!entry) throw notFound();
  if (entry.reversesId !== null) throw refusals.reversalOfReversal();
  if (entry.reversedById !== null) return posted(tx, entry.reversedById, false);
  if (on < entry.entryOn) throw refusals.reversedBefore(entry.entryOn);
  const heard = await hear(tx, viewer, await asked(tx, entry), today);
  if (!heard.decision.allowed) throw refusals.madeElsewhere(heard.decision.sentence);
  const id = heard.takeBack === null ? (await reverseEntry(tx, viewer, today, entryId, on)).id : await heard.takeBack(on);
  for (const also of heard.also) await also();
  return posted(tx, id, true);
}

async function posted(tx: Tx, id: Id, created: boolean): Promise<Posted> {
  return { id, number: (await findEntry(tx, id))!.number, created };
}

/** For a module that undoes its own entries from a screen of its own: those who stand on them may forbid it, and do their part afterwards. */
export async function withWitnesses<T>(tx: Tx, viewer: Viewer, today: Day, entryIds: readonly Id[], undo: () => Promise<T>): Promise<T> {
  const also: (() => Promise<void>)[] = [];
  for (const id of entryIds) {
    const entry = await findEntry(tx, id);
    if (!entry) continue;
    for (const witness of witnesses.values()) {
      const answer = await witness(tx, viewer, await asked(tx, entry), today);
      if (answer?.kind === 'elsewhere') throw refusals.madeElsewhere(answer.sentence);
      if (answer) also.push(answer.also);
    }
  }
  const done = await undo();
  for (const one of also) await one();
  return done;
}
