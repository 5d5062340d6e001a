import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { settingsOf } from '../../agency/public.ts';
import { createEvent } from '../../documents/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import type { RichText } from '../../platform/rendering/rich-text.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { lockAccount } from '../repository/arrears.ts';
import { findBuilding } from '../repository/facts.ts';
import { ibanOf, recoveryTemplate } from '../repository/notices.ts';
import { ACCOUNTS } from '../rules/accounts.ts';
import { credit, debit } from '../rules/entries.ts';
import { LEGAL_FIGURES } from '../rules/legal-figures.ts';
import { noticeSums, reminderSums } from '../rules/letter-sums.ts';
import { noticeText, reminderText, type LetterFacts, type LetterPart } from '../rules/letter-text.ts';
import type { OpenItem } from '../rules/open-items.ts';
import { RecoverySettings } from '../settings.ts';
import { claimedSums, keepReminder, readSituation } from './arrears.ts';
import { postLines } from './post-lines.ts';

export interface AskedLetter {
  accountId: Id;
  kind: 'reminder' | 'notice';
  on: Day;
  /** The sums a notice claims, chosen by hand; null: those the delays of the agency make ripe, never twice. */
  debtIds: readonly string[] | null;
}

type Situation = Awaited<ReturnType<typeof readSituation>>;
const TITLES = { reminder: 'Relance', notice: 'Mise en demeure de payer' };

/**
 * Writes a reminder or a formal notice to a co-owner: an event of his account with its letter, what it asked kept sum by sum, and the costs of a notice put to him if
 * the agency charges any (loi n° 65-557, art. 10-1 a). All in one transaction; the sums are read again in it, so that nobody is asked twice for what one letter asked.
 */
export async function writeLetter(platform: Platform, viewer: Viewer, today: Day, asked: AskedLetter, alongside?: (tx: Tx) => Promise<void>): Promise<Id> {
  demand(viewer, 'syndic.write');
  const { draft, template, facts } = await inAgency(platform.office, viewer.agencyId, async (tx) => {
    const settings = await settingsOf(tx, 'recovery', RecoverySettings);
    const situation = await readSituation(tx, viewer, asked.accountId, asked.on);
    const claimed = sumsOf(situation, asked, settings);
    return { draft: { situation, claimed }, template: await recoveryTemplate(tx, asked.kind), facts: await factsOf(tx, situation, claimed, asked, BigInt(settings.noticeFeeCents)) };
  });
  const parts = asked.kind === 'reminder' ? reminderText(facts) : noticeText(facts, LEGAL_FIGURES);
  const { buildingId, partyId } = draft.situation;
  const lotIds = [...new Set(draft.claimed.flatMap(({ lotId }) => lotId ?? []))];
  return createEvent(platform, viewer, { title: TITLES[asked.kind], templateId: template, buildingId, accountId: asked.accountId, recipientPartyId: partyId, lotIds, treatmentOn: asked.on, body: bodyOf(parts) }, async (tx, eventId) => {
    await lockAccount(tx, asked.accountId);
    const now = sumsOf(await readSituation(tx, viewer, asked.accountId, asked.on), asked, await settingsOf(tx, 'recovery', RecoverySettings));
    if (words(now) !== words(draft.claimed)) throw refusals.movedMeanwhile();
    const feeCents = asked.kind === 'notice' ? facts.feeCents : 0n;
    const id = await keepReminder(tx, viewer, asked.accountId, { kind: asked.kind, sentOn: asked.on, claimed: now, eventId, feeCents });
    if (feeCents > 0n) await chargeFee(tx, viewer, today, draft.situation, { id, on: asked.on, feeCents });
    await alongside?.(tx);
  });
}

const words = (sums: readonly OpenItem[]) => sums.map(({ id, cents }) => `${id} ${cents}`).join(' ');

function sumsOf({ items, steps }: Situation, { kind, on, debtIds }: AskedLetter, { reminderAfterDays, noticeAfterDays }: RecoverySettings): readonly OpenItem[] {
  const due = items.filter(({ dueOn }) => dueOn <= on);
  if (debtIds !== null) {
    const claimed = claimedSums(items, { kind, sentOn: on, debtIds });
    const same = steps.find((step) => step.kind === kind && step.sentOn === on && claimed.every(({ id }) => step.items.some(({ debtId }) => debtId === id)));
    if (same) throw refusals.writtenToday(kind);
    return claimed;
  }
  const ripe = kind === 'reminder' ? reminderSums(due, steps, on, reminderAfterDays) : noticeSums(due, steps, on, noticeAfterDays);
  if (ripe.length === 0) throw refusals.nothingToAsk();
  return ripe;
}

async function factsOf(tx: Tx, { buildingId, code, items, steps }: Situation, claimed: readonly OpenItem[], { kind, on }: AskedLetter, feeCents: bigint): Promise<LetterFacts> {
  const building = await findBuilding(tx, buildingId);
  if (!building) throw notFound();
  const beside = items.filter(({ id, dueOn }) => dueOn <= on && !claimed.some((one) => one.id === id)).reduce((sum, { cents }) => sum + cents, 0n);
  const remindedOn = steps.findLast((step) => step.kind === 'reminder' && step.items.some(({ debtId }) => claimed.some(({ id }) => id === debtId)))?.sentOn ?? null;
  return { buildingName: building.name, accountCode: code, on, claimed, besideCents: beside, remindedOn, iban: await ibanOf(tx, buildingId), feeCents: kind === 'notice' ? feeCents : 0n };
}

/** The debtor owes the costs of the notice to the syndicat, whom the syndic invoices: what the others pay of it is nothing. */
async function chargeFee(tx: Tx, viewer: Viewer, today: Day, { buildingId, code }: Situation, { id, on, feeCents }: { id: Id; on: Day; feeCents: bigint }): Promise<void> {
  const label = 'Frais de mise en demeure';
  const lines = [...debit(ACCOUNTS.budgetDue, feeCents, { auxiliary: code }), ...credit(ACCOUNTS.sundryIncome, feeCents)];
  await postLines(tx, viewer, today, buildingId, [{ journal: 'OD', entryOn: on, label, sourceKey: `notice-fee:${id}`, lines }]);
}

function bodyOf(parts: readonly LetterPart[]): RichText {
  return parts.map((part): RichText[number] => {
    if (part.kind === 'list') return { type: 'list', ordered: false, items: part.items.map((text) => [{ text }]) };
    return { type: part.kind === 'heading' ? 'heading' : 'paragraph', runs: [{ text: part.text, ...(part.kind === 'strong' ? { bold: true } : {}) }] };
  });
}
