import { dayAt, type Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { momentAt, planCollection, writeDebits } from '../../partners/sepa/public.ts';
import { paperOf, reversibleUntil, stepMandate, tellMovedDay } from '../../payments/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { findContract, listContracts } from '../repository/contracts.ts';
import { insertFile, listFiles, listMandates, listReports, lockFile, lockOfFile, lockSigned, markRefused, nextMessageId, saveMandate, type DebitFileRow, type DebitReportRow, type MandateRow } from '../repository/debits.ts';

export interface ReadDebits {
  /** Accounts that collect, with what waits for their next file and the day it must reach the bank. */
  accounts: { id: Id; label: string; holder: string; iban: string; waiting: number; waitingCents: bigint; submitBefore: Day | null }[];
  /** `claimable`: until when a debit that settled may still be taken back by its payer. */
  mandates: (MandateRow & { accountLabel: string; submitBefore: Day | null; claimable: { withoutReason: Day; unauthorised: Day } | null })[];
  files: (DebitFileRow & { accountLabel: string; reports: Omit<DebitReportRow, 'fileId'>[] })[];
}

const RENTAL = 'Gérance';

export async function readDebits(tx: Tx, viewer: Viewer, now: Date): Promise<ReadDebits> {
  demand(viewer, 'payments.read');
  const contracts = new Map((await listContracts(tx)).map((one) => [one.id, one]));
  const label = (id: Id) => contracts.get(id)?.buildingName ?? RENTAL;
  const mandates = (await listMandates(tx)).map((one) => {
    const contract = contracts.get(one.bankAccountId);
    return { ...one, accountLabel: label(one.bankAccountId), submitBefore: one.state === 'signed' && contract ? planCollection(one.collectOn, contract, momentAt(now)).submitBefore : null, claimable: one.state === 'collected' && one.collectedOn !== null ? reversibleUntil(one.collectedOn) : null };
  });
  const accounts = [...contracts.values()].filter((one) => one.iban !== null && (one.sepaOn || mandates.some((mandate) => mandate.bankAccountId === one.id && mandate.state === 'signed'))).map((one) => {
    const waiting = mandates.filter((mandate) => mandate.bankAccountId === one.id && mandate.state === 'signed');
    return { id: one.id, label: one.buildingName ?? RENTAL, holder: one.holder, iban: one.iban!, waiting: waiting.length, waitingCents: waiting.reduce((sum, mandate) => sum + mandate.cents, 0n), submitBefore: waiting.map((mandate) => mandate.submitBefore!).toSorted()[0] ?? null };
  });
  const files = await listFiles(tx);
  const reports = await listReports(tx, files.map(({ id }) => id));
  return { accounts, mandates, files: files.map((one) => ({ ...one, accountLabel: label(one.bankAccountId), reports: reports.filter(({ fileId }) => fileId === one.id).map(({ fileId: _file, ...report }) => report) })) };
}

/**
 * Puts every signed mandate of one account into a file for the bank. A day that can no longer be met is moved to the next the bank can: never is a client debited
 * before the day they were told, and they are told the new one. The same mandate is in one file at a time.
 */
export async function makeDebitFile(tx: Tx, viewer: Viewer, bankAccountId: Id, now: Date): Promise<{ id: Id; moved: number }> {
  demand(viewer, 'payments.write');
  const contract = await findContract(tx, bankAccountId);
  if (!contract) throw notFound();
  if (contract.iban === null || contract.creditorId === null) throw refusals.noDebits();
  const mandates = await lockSigned(tx, bankAccountId);
  if (mandates.length === 0) throw refusals.nothingToDebit();
  const plans = new Map(mandates.map((one) => [one.id, planCollection(one.collectOn, contract, momentAt(now))]));
  const messageId = await nextMessageId(tx, dayAt(now));
  const file = writeDebits({
    messageId, createdAt: now, initiator: contract.holder, creditor: { name: contract.holder, iban: contract.iban, bic: contract.bic, address: null }, creditorId: contract.creditorId, batch: false,
    debits: mandates.map((one) => ({
      endToEndId: one.reference, cents: one.cents, from: { name: one.payerName, iban: one.iban, bic: null, address: null }, label: `Paiement en ligne ${one.reference}`, sequence: 'OOFF', collectOn: plans.get(one.id)!.collectOn,
      mandateId: one.reference, signedOn: one.signedOn,
    })),
  }, contract.debitVersion);
  if (file.bytes === null) throw refusals.fileFaults(file.faults.map(({ sentence }) => sentence));
  const id = newId();
  const submitBefore = [...plans.values()].map((plan) => plan.submitBefore).toSorted()[0]!;
  await insertFile(tx, viewer.agencyId, id, { bankAccountId, messageId, version: contract.debitVersion, count: file.count, sumCents: file.sumCents, submitBefore, content: file.bytes, at: now, madeByName: nameOf(viewer) });
  let moved = 0;
  for (const one of mandates) {
    const { collectOn } = plans.get(one.id)!;
    if (collectOn !== one.collectOn) {
      moved += 1;
      await tellMovedDay(tx, viewer.agencyId, one.intentId, collectOn);
    }
    await saveMandate(tx, one.id, { state: stepMandate(one.state, 'file')!, fileId: id, collectOn });
  }
  await record(tx, viewer, 'debit-file.made', { kind: 'debit-file', id }, { messageId, count: file.count, cents: Number(file.sumCents) });
  return { id, moved };
}

export async function debitFile(tx: Tx, viewer: Viewer, id: Id): Promise<{ name: string; bytes: Buffer }> {
  demand(viewer, 'payments.write');
  const file = await lockFile(tx, id);
  if (!file) throw notFound();
  await record(tx, viewer, 'debit-file.downloaded', { kind: 'debit-file', id }, { messageId: file.messageId });
  return { name: `${file.messageId}.xml`, bytes: file.content };
}

/** The signed mandate, for whoever asks for its proof. */
export async function mandatePaper(tx: Tx, viewer: Viewer, id: Id): Promise<{ name: string; bytes: Buffer }> {
  demand(viewer, 'payments.read');
  const paper = await paperOf(tx, { id });
  if (!paper) throw notFound();
  return paper;
}

/** The bank refused the file before anything settled: its mandates wait for the next one, under the same references. */
export async function refuseDebitFile(tx: Tx, viewer: Viewer, id: Id, reason: string, now: Date): Promise<void> {
  demand(viewer, 'payments.write');
  const file = await lockFile(tx, id);
  if (!file) throw notFound();
  if (file.refusedAt !== null) throw refusals.fileRefused();
  const mandates = await lockOfFile(tx, id);
  if (mandates.some(({ state }) => state !== 'filed')) throw refusals.fileSettled();
  for (const one of mandates) await saveMandate(tx, one.id, { state: stepMandate(one.state, 'reject-file')!, fileId: null });
  await markRefused(tx, id, now, nameOf(viewer), reason);
  await record(tx, viewer, 'debit-file.refused', { kind: 'debit-file', id }, { messageId: file.messageId, reason });
}

const nameOf = (viewer: Viewer): string => (viewer.kind === 'system' ? viewer.reason : viewer.name);
