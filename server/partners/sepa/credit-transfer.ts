import type { Day } from '../../kernel/day.ts';
import { paymentFaults, partyFaults, type FileFault } from './faults.ts';
import { accountElement, agentElement, amount, blockName, header, partyElement, remittance, totals, writeMessage, type BankParty, type Element } from './message.ts';

export const TRANSFER_VERSIONS = ['pain.001.001.09', 'pain.001.001.03'] as const;
export type TransferVersion = (typeof TRANSFER_VERSIONS)[number];

export interface Transfer {
  /** Comes back on the statement: that of the payout. */
  endToEndId: string;
  cents: bigint;
  to: BankParty;
  label: string;
}

export interface TransferList {
  /** Of the frozen list: the same list gives the same bytes. */
  messageId: string;
  createdAt: Date;
  initiator: string;
  from: BankParty;
  executeOn: Day;
  /** One debit for the whole list on the statement, or one each. */
  batch: boolean;
  transfers: readonly Transfer[];
}

export type WrittenFile = { bytes: Buffer; count: number; sumCents: bigint; faults: [] } | { bytes: null; faults: FileFault[] };

/** Transfers in euros, one block for the account and the day. Payments of nothing or less are left out. */
export function writeTransfers(list: TransferList, version: TransferVersion = 'pain.001.001.09'): WrittenFile {
  const payments = list.transfers.filter((one) => one.cents > 0n);
  const faults = [...partyFaults(list.from, null, 'Compte débité'), ...paymentFaults(payments), ...payments.flatMap((one) => partyFaults(one.to, one.endToEndId, one.to.name))];
  if (faults.length > 0) return { bytes: null, faults };
  const modern = version === 'pain.001.001.09';
  const block: Element = {
    PmtInfId: blockName(list.messageId, 1), PmtMtd: 'TRF', BtchBookg: String(list.batch), ...totals(payments), PmtTpInf: { SvcLvl: { Cd: 'SEPA' } },
    ReqdExctnDt: modern ? { Dt: list.executeOn } : list.executeOn, Dbtr: partyElement(list.from, modern), DbtrAcct: accountElement(list.from), DbtrAgt: agentElement(list.from, modern), ChrgBr: 'SLEV',
    CdtTrfTxInf: payments.map((one) => transferElement(one, modern)),
  };
  const bytes = writeMessage(version, { CstmrCdtTrfInitn: { GrpHdr: header(list.messageId, list.createdAt, list.initiator, payments), PmtInf: block } });
  return { bytes, count: payments.length, sumCents: payments.reduce((sum, one) => sum + one.cents, 0n), faults: [] };
}

function transferElement({ endToEndId, cents, to, label }: Transfer, modern: boolean): Element {
  return {
    PmtId: { EndToEndId: endToEndId }, Amt: { InstdAmt: amount(cents) }, ...(to.bic === null ? {} : { CdtrAgt: agentElement(to, modern) }), Cdtr: partyElement(to, modern), CdtrAcct: accountElement(to), ...remittance(label),
  };
}
