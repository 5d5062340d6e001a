import { eventsTaken, eventsWithdrawn } from '../../documents/public.ts';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { hashTemporaryPassword } from '../../platform/sign-in/temporary-password.ts';
import type { BinderFacts } from '../model.ts';
import { dropAccountLines, putAccountLines } from '../repository/account-lines.ts';
import { dropBankDetails, putBankDetails } from '../repository/bank-details.ts';
import type { PartRow } from '../repository/document-facts.ts';
import { closeIdentities, dropBinders, dropCards, dropDocuments, dropGrants, putBinders, putCards, putDocuments, putGrants, putIdentities } from '../repository/extranet-writer.ts';
import { dropExpenses, putExpenses } from '../repository/expenses.ts';
import { forgetHeld, keepHeld, readHeld, readHeldLabels, type HeldItem, type ItemKind } from '../repository/held-items.ts';
import { readSealedPasswords } from '../repository/people.ts';
import { writeLog, type LogLine } from '../repository/runs.ts';
import { dropFunds, putFunds } from '../repository/works-funds.ts';
import { shelfOf } from '../rules/binder-path.ts';
import type { Held } from '../rules/difference.ts';
import type { WantedDocument } from '../rules/wanted.ts';
import type { Batch } from './batch.ts';
import type { Receiver } from './compare.ts';
import type { PublicationSettings } from '../settings.ts';
import { giveAccess } from './give-access.ts';

export interface Written {
  appeared: number;
  changed: number;
  disappeared: number;
  byKind: Record<string, { appeared: number; changed: number; disappeared: number }>;
  /** Documents that appeared, for the notices. */
  newDocuments: Id[];
}

interface Options {
  platform: Platform;
  agencyId: Id;
  targetId: Id;
  runId: Id;
  today: Day;
  settings: PublicationSettings;
  temporaryPasswordDays: number;
  step: Receiver['step'];
  /** The extranet holds nothing of this agency yet. */
  fresh: boolean;
}

/** Writes the difference into the extranet and remembers what it holds now, all in the caller's transaction: shown whole, or not at all. */
export function differenceWriter(tx: Tx, options: Options): Receiver & { written: Written } {
  const { agencyId, targetId, runId } = options;
  const written: Written = { appeared: 0, changed: 0, disappeared: 0, byKind: {}, newDocuments: [] };
  let logged = 0;

  /** Before anything is written: what leaves is named by what the extranet still holds. */
  const keep = async <T extends Held>(kind: ItemKind, batch: Batch<T>, describe: (item: T) => Pick<LogLine, 'label' | 'sourcePath' | 'targetPath'>): Promise<void> => {
    const leaving = options.settings.transferLog ? await readHeldLabels(tx, kind, batch.disappear.map((item) => item.key)) : new Map<string, string>();
    await forgetHeld(tx, targetId, kind, batch.disappear.map((item) => item.key));
    await keepHeld(tx, agencyId, targetId, kind, [...batch.appear, ...batch.change].map(({ key, fingerprint, sourceId }) => ({ key, fingerprint, sourceId })), options.fresh);
    const counts = (written.byKind[kind] ??= { appeared: 0, changed: 0, disappeared: 0 });
    counts.appeared += batch.appear.length;
    counts.changed += batch.change.length;
    counts.disappeared += batch.disappear.length;
    written.appeared += batch.appear.length;
    written.changed += batch.change.length;
    written.disappeared += batch.disappear.length;
    if (!options.settings.transferLog) return;
    const line = (act: LogLine['act'], item: HeldItem, words: Pick<LogLine, 'label' | 'sourcePath' | 'targetPath'>): LogLine => ({ act, kind, itemId: item.key, ...words, success: true, reason: null });
    const lines = [
      ...batch.appear.map((item) => line('appear', item, describe(item))),
      ...batch.change.map((item) => line('change', item, describe(item))),
      ...batch.disappear.map((item) => line('disappear', item, { label: leaving.get(item.key) ?? item.key, sourcePath: null, targetPath: null })),
    ];
    await writeLog(tx, agencyId, runId, logged, lines);
    logged += lines.length;
  };
  const plain = (label: string): Pick<LogLine, 'label' | 'sourcePath' | 'targetPath'> => ({ label, sourcePath: null, targetPath: null });

  return {
    written,
    step: options.step,
    binders: async (batch) => {
      await keep('binder', batch, (binder) => plain(binder.path));
      await putBinders(tx, agencyId, [...batch.appear, ...batch.change]);
      await dropBinders(tx, batch.disappear.map((item) => item.key));
    },
    people: async (batch) => {
      await keep('identity', batch, (person) => plain(person.displayName));
      const people = [...batch.appear, ...batch.change];
      const given = new Map((await giveAccess(tx, options.platform, agencyId, people.map((person) => person.id))).map((access) => [access.partyId, access]));
      const sealed = await readSealedPasswords(tx, batch.appear.map((person) => person.id));
      await putIdentities(tx, agencyId, people.map((person) => {
        const first = sealed.get(person.id);
        return {
          ...person, login: given.get(person.id)?.login ?? person.login,
          passwordHash: first ? hashTemporaryPassword(options.platform.secrets.open(first)) : null,
          // Counted from the day it can first be used, not from the day it was printed.
          temporaryUntil: first ? new Date(options.platform.clock.now().getTime() + options.temporaryPasswordDays * 86_400_000).toISOString() : null,
        };
      }));
      await closeIdentities(tx, batch.disappear.map((item) => item.key));
    },
    grants: async (batch) => {
      await keep('grant', batch, (grant) => plain(grant.why));
      await dropGrants(tx, batch.disappear.map((item) => item.key));
      await putGrants(tx, agencyId, [...batch.appear, ...batch.change]);
    },
    cards: async (batch) => {
      await keep('card', batch, (card) => plain(card.label));
      await putCards(tx, agencyId, [...batch.appear, ...batch.change]);
      await dropCards(tx, batch.disappear.map((item) => item.key));
    },
    expenses: async (batch) => {
      await keep('expense', batch, (expense) => plain(expense.label));
      await putExpenses(tx, agencyId, [...batch.appear, ...batch.change]);
      await dropExpenses(tx, batch.disappear.map((item) => item.key));
    },
    funds: async (batch) => {
      await keep('fund', batch, (fund) => plain(fund.accountLabel));
      await putFunds(tx, agencyId, [...batch.appear, ...batch.change]);
      await dropFunds(tx, batch.disappear.map((item) => item.key));
    },
    bankDetails: async (batch) => {
      await keep('bank-details', batch, (details) => plain(details.name));
      await putBankDetails(tx, agencyId, [...batch.appear, ...batch.change]);
      await dropBankDetails(tx, batch.disappear.map((item) => item.key));
    },
    accounts: async (batch) => {
      await keep('account', batch, (account) => plain(`Compte ${account.code}`));
      await putAccountLines(tx, [...batch.appear, ...batch.change].map(({ key }) => key), options.settings);
      await dropAccountLines(tx, batch.disappear.map((item) => item.key));
    },
    documents: async (batch, _parts: readonly PartRow[], binders: ReadonlyMap<Id, BinderFacts>) => {
      await keep<WantedDocument>('document', batch, (document) => ({
        label: document.title, sourcePath: document.hash, targetPath: [...shelfOf(binders.get(document.binderId)?.path ?? '', document.subfolder), document.fileName].join(' / '),
      }));
      await putDocuments(tx, agencyId, [...batch.appear, ...batch.change], options.fresh);
      await dropDocuments(tx, batch.disappear.map((item) => item.key));
      for (const document of batch.appear) written.newDocuments.push(document.id);
      await eventsTaken(tx, [...new Set([...batch.appear, ...batch.change].map(({ eventId }) => eventId))], options.today);
      const withdrawn = new Set(batch.disappear.map((item) => item.sourceId));
      for (const still of await readHeld(tx, targetId, 'document', [...withdrawn])) withdrawn.delete(still.sourceId);
      await eventsWithdrawn(tx, [...withdrawn]);
    },
  };
}
