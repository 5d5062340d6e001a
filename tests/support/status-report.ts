interface Part {
  status?: string;
  reason?: string;
}

export interface WrittenReport extends Part {
  id: string;
  messageId: string;
  messageType?: string;
  version?: string;
  batches?: (Part & { paymentId: string; debits?: (Part & { endToEndId: string })[] })[];
}

/** What a bank answers to a file of debits (pain.002), in base64. */
export function statusReport({ id, messageId, messageType = 'pain.008.001.08', version = 'pain.002.001.10', batches = [], ...group }: WrittenReport): string {
  const reason = ({ reason: code }: Part) => (code === undefined ? '' : `<StsRsnInf><Rsn><Cd>${code}</Cd></Rsn></StsRsnInf>`);
  const said = (name: string, part: Part) => `${part.status === undefined ? '' : `<${name}>${part.status}</${name}>`}${reason(part)}`;
  const debit = (one: Part & { endToEndId: string }) => `<TxInfAndSts><OrgnlEndToEndId>${one.endToEndId}</OrgnlEndToEndId>${said('TxSts', one)}</TxInfAndSts>`;
  const payments = batches.map((one) => `<OrgnlPmtInfAndSts><OrgnlPmtInfId>${one.paymentId}</OrgnlPmtInfId>${said('PmtInfSts', one)}${(one.debits ?? []).map(debit).join('')}</OrgnlPmtInfAndSts>`).join('');
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:${version}"><CstmrPmtStsRpt><GrpHdr><MsgId>${id}</MsgId><CreDtTm>2027-02-01T08:00:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>${messageId}</OrgnlMsgId><OrgnlMsgNmId>${messageType}</OrgnlMsgNmId>${said('GrpSts', group)}</OrgnlGrpInfAndSts>${payments}</CstmrPmtStsRpt></Document>`).toString('base64');
}
