import type { Day } from '../../kernel/day.ts';

/** One movement of the account; an entry of several payments is one movement each. */
export interface BankMovement {
  /** Place in the statement and in its entry: with the references, what tells one movement from the next. */
  entry: number;
  detail: number;
  on: Day;
  valueOn: Day | null;
  /** Credit positive. */
  cents: bigint;
  currency: string;
  booked: boolean;
  /** Takes back an earlier movement. */
  reversal: boolean;
  returnReason: string | null;
  accountReference: string | null;
  endToEndId: string | null;
  mandateId: string | null;
  counterpartyName: string | null;
  counterpartyIban: string | null;
  remittance: string;
  /** Names of the list of payments that it is or belongs to, as its sender wrote them: of the block (PmtInfId) and of the file (MsgId). */
  blockId: string | null;
  messageId: string | null;
  /** How many payments the bank says that it makes one movement of. */
  payments: number | null;
  /** References (EndToEndId or, failing that, mandate) of payments that the bank names without their amounts, in one movement of them all. Empty otherwise. */
  parts: string[];
  /** What the bank takes for its own work, told within the movement of the payments that it is for. */
  fee: boolean;
}
