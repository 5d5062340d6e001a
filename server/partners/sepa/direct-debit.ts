import type { Day } from '../../kernel/day.ts';
import { isReference } from './characters.ts';
import { partyFaults, paymentFaults, type FileFault } from './faults.ts';
import { isCreditorId } from './identifiers.ts';
import { accountElement, agentElement, amount, blockName, blocksBy, header, partyElement, remittance, totals, writeMessage, type BankParty, type Element } from './message.ts';
import { isTargetDay } from './target.ts';
import type { WrittenFile } from './credit-transfer.ts';

export const DEBIT_VERSIONS = ['pain.008.001.08', 'pain.008.001.02'] as const;
export type DebitVersion = (typeof DEBIT_VERSIONS)[number];

/** First, following, last of a recurrent mandate; or the only one of a one-off mandate. */
export type Sequence = 'FRST' | 'RCUR' | 'FNAL' | 'OOFF';

export interface Debit {
  endToEndId: string;
  cents: bigint;
  from: BankParty;
  label: string;
  sequence: Sequence;
  collectOn: Day;
  /** Unique reference of the mandate (RUM) and the day it was signed. A one-off mandate is spent by its debit. */
  mandateId: string;
  signedOn: Day;
}

export interface DebitList {
  messageId: string;
  createdAt: Date;
  initiator: string;
  creditor: BankParty;
  /** ICS of the creditor. */
  creditorId: string;
  batch: boolean;
  debits: readonly Debit[];
}

/** Debits in euros (SEPA Core). Sequences and days are never mixed in a block. */
export function writeDebits(list: DebitList, version: DebitVersion = 'pain.008.001.08'): WrittenFile {
  const debits = list.debits.filter((one) => one.cents > 0n);
  const faults = debitFaults(list, debits);
  if (faults.length > 0) return { bytes: null, faults };
  const modern = version === 'pain.008.001.08';
  const blocks = blocksBy(debits, (one) => `${one.collectOn} ${one.sequence}`).map(([, group], index) => blockElement(list, group, index + 1, modern));
  const bytes = writeMessage(version, { CstmrDrctDbtInitn: { GrpHdr: header(list.messageId, list.createdAt, list.initiator, debits), PmtInf: blocks } });
  return { bytes, count: debits.length, sumCents: debits.reduce((sum, one) => sum + one.cents, 0n), faults: [] };
}

function debitFaults(list: DebitList, debits: readonly Debit[]): FileFault[] {
  const faults = [...partyFaults(list.creditor, null, 'Compte crédité'), ...paymentFaults(debits), ...debits.flatMap((one) => partyFaults(one.from, one.endToEndId, one.from.name))];
  if (!isCreditorId(list.creditorId)) faults.push({ code: 'creditor-id-invalid', payment: null, sentence: `L’identifiant de créancier (ICS) « ${list.creditorId} » n’est pas valable. Recopiez celui que la banque a donné.` });
  const oneOff = new Set<string>();
  for (const one of debits) {
    if (!isReference(one.mandateId)) faults.push({ code: 'mandate-id-invalid', payment: one.endToEndId, sentence: `La référence de mandat « ${one.mandateId} » n’est pas acceptée par les banques.` });
    if (one.sequence === 'OOFF' && oneOff.has(one.mandateId)) faults.push({ code: 'mandate-spent', payment: one.endToEndId, sentence: `Le mandat ponctuel « ${one.mandateId} » sert deux fois : faites signer un mandat par prélèvement.` });
    if (one.sequence === 'OOFF') oneOff.add(one.mandateId);
    if (!isTargetDay(one.collectOn)) faults.push({ code: 'day-closed', payment: one.endToEndId, sentence: `Les banques ne prélèvent pas le ${one.collectOn.split('-').toReversed().join('/')} : choisissez un jour ouvré.` });
  }
  return faults;
}

function blockElement(list: DebitList, debits: readonly Debit[], place: number, modern: boolean): Element {
  const { sequence, collectOn } = debits[0]!;
  return {
    PmtInfId: blockName(list.messageId, place), PmtMtd: 'DD', BtchBookg: String(list.batch), ...totals(debits),
    PmtTpInf: { SvcLvl: { Cd: 'SEPA' }, LclInstrm: { Cd: 'CORE' }, SeqTp: sequence }, ReqdColltnDt: collectOn, Cdtr: partyElement(list.creditor, modern), CdtrAcct: accountElement(list.creditor), CdtrAgt: agentElement(list.creditor, modern),
    ChrgBr: 'SLEV', CdtrSchmeId: { Id: { PrvtId: { Othr: { Id: list.creditorId.replace(/\s/g, '').toUpperCase(), SchmeNm: { Prtry: 'SEPA' } } } } }, DrctDbtTxInf: debits.map((one) => debitElement(one, modern)),
  };
}

function debitElement({ endToEndId, cents, from, label, mandateId, signedOn }: Debit, modern: boolean): Element {
  return {
    PmtId: { EndToEndId: endToEndId }, InstdAmt: amount(cents), DrctDbtTx: { MndtRltdInf: { MndtId: mandateId, DtOfSgntr: signedOn } }, DbtrAgt: agentElement(from, modern), Dbtr: partyElement(from, modern),
    DbtrAcct: accountElement(from), ...remittance(label),
  };
}
