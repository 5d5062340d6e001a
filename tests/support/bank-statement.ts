import { decimalText } from '../../server/kernel/money.ts';

export interface WrittenMovement {
  /** Credit positive. */
  cents: number;
  on?: string;
  /** As XML, such as `<EndToEndId>…</EndToEndId>`. */
  refs?: string;
  note?: string;
  name?: string;
  payerIban?: string;
  /** As XML, what the bank says of a list that it books as one (`<PmtInfId>…</PmtInfId>`), or nothing: the movement is then without details. */
  batch?: string;
  /** As XML, its payments (`<TxDtls>…</TxDtls>`), instead of one made of the fields above. */
  details?: string;
  reversal?: boolean;
  reason?: string;
}

/** A bank's file (camt.053.001.08) of one statement, in base64: it opens at `opening` cents and closes where its movements lead. */
export function bankStatement(id: string, iban: string, opening: number, entries: readonly WrittenMovement[], on = '2026-04-02'): string {
  const amount = (cents: number) => `<Amt Ccy="EUR">${decimalText(BigInt(Math.abs(cents)))}</Amt><CdtDbtInd>${cents < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd>`;
  const balance = (code: string, cents: number) => `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${amount(cents)}<Dt><Dt>${on}</Dt></Dt></Bal>`;
  const party = ({ name, payerIban, cents }: WrittenMovement) => {
    const side = cents < 0 ? 'Cdtr' : 'Dbtr';
    return name === undefined && payerIban === undefined ? '' : `<RltdPties>${name ? `<${side}><Pty><Nm>${name}</Nm></Pty></${side}>` : ''}${payerIban ? `<${side}Acct><Id><IBAN>${payerIban}</IBAN></Id></${side}Acct>` : ''}</RltdPties>`;
  };
  const details = (one: WrittenMovement) => (one.details !== undefined ? `<NtryDtls>${one.details}</NtryDtls>` : `<NtryDtls><TxDtls><Refs>${one.refs ?? ''}</Refs>${party(one)}${one.note ? `<RmtInf><Ustrd>${one.note}</Ustrd></RmtInf>` : ''}${one.reason ? `<RtrInf><Rsn><Cd>${one.reason}</Cd></Rsn></RtrInf>` : ''}</TxDtls></NtryDtls>`);
  const lines = entries.map((one, index) => `<Ntry>${amount(one.cents)}${one.reversal ? '<RvslInd>true</RvslInd>' : ''}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${one.on ?? on}</Dt></BookgDt><AcctSvcrRef>${id}-${index}</AcctSvcrRef><BkTxCd><Prtry><Cd>1</Cd></Prtry></BkTxCd>${one.batch === undefined ? details(one) : one.batch === '' ? '' : `<NtryDtls><Btch>${one.batch}</Btch></NtryDtls>`}</Ntry>`);
  const closing = entries.reduce((sum, { cents }) => sum + cents, opening);
  return Buffer.from(`<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>${id}</MsgId><CreDtTm>${on}T18:00:00</CreDtTm></GrpHdr><Stmt><Id>${id}</Id><Acct><Id><IBAN>${iban}</IBAN></Id></Acct>${balance('OPBD', opening)}${balance('CLBD', closing)}${lines.join('')}</Stmt></BkToCstmrStmt></Document>`).toString('base64');
}
