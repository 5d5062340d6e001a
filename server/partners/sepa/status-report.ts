import { child, list, openDocument, text, type DocumentFault, type Node } from './xml.ts';

/** What the bank says of a part of a file: its status (RJCT is a rejection) and why; null where it says nothing of its own. */
interface Said {
  status: string | null;
  reason: string | null;
}

export interface ReportedPayment extends Said {
  endToEndId: string;
}

export interface ReportedBatch extends Said {
  /** PmtInfId of our file. */
  paymentId: string;
  payments: ReportedPayment[];
}

/** A pain.002: what becomes of a file handed over, whole, by batches and payment by payment. */
export interface StatusReport extends Said {
  /** The bank's own name for it. */
  id: string;
  /** Of our file. */
  messageId: string;
  /** What kind of file it answers, as pain.008.001.08. */
  messageType: string;
  batches: ReportedBatch[];
}

const LISTS = ['OrgnlPmtInfAndSts', 'TxInfAndSts', 'StsRsnInf'];

const FAULTS: Record<DocumentFault, string> = {
  doctype: 'Ce fichier contient une déclaration DOCTYPE, qu’un compte rendu ne porte jamais\u00A0: il n’a pas été lu. Demandez-le de nouveau à la banque.',
  unreadable: 'Ce fichier n’est pas un XML lisible. Téléchargez à nouveau le compte rendu (pain.002) auprès de la banque.',
  stranger: 'Ce fichier n’est pas un message ISO 20022. Téléchargez le compte rendu au format pain.002 auprès de la banque.',
};

/** Reads a pain.002, in any version: what is read of it has not changed since the third. */
export function readStatusReport(bytes: Buffer): { report: StatusReport; fault: null } | { report: null; fault: string } {
  const refused = (fault: string) => ({ report: null, fault });
  const opened = openDocument(bytes, LISTS);
  if (opened.fault !== null) return refused(FAULTS[opened.fault]);
  if (!/^pain\.002\.001\.\d\d$/.test(opened.version)) return refused(`Ce fichier est un ${opened.version}. La réponse de la banque à un fichier est attendue au format pain.002. Un relevé s’importe dans «\u00A0Relevés bancaires\u00A0».`);
  const body = child(opened.root, 'CstmrPmtStsRpt');
  const group = child(body, 'OrgnlGrpInfAndSts');
  const [id, messageId, messageType] = [text(child(body, 'GrpHdr'), 'MsgId'), text(group, 'OrgnlMsgId'), text(group, 'OrgnlMsgNmId')];
  if (id === undefined || messageId === undefined || messageType === undefined) return refused('Ce compte rendu ne dit pas de quel fichier il parle. Demandez-en un complet à la banque.');
  const batches = list(child(body, 'OrgnlPmtInfAndSts')).map((one) => ({ paymentId: text(one, 'OrgnlPmtInfId') ?? '', ...said(one, 'PmtInfSts'), payments: list(child(one, 'TxInfAndSts')).map((payment) => ({ endToEndId: text(payment, 'OrgnlEndToEndId') ?? '', ...said(payment, 'TxSts') })) }));
  if (batches.some(({ paymentId, payments }) => paymentId === '' || payments.some(({ endToEndId }) => endToEndId === ''))) return refused('Ce compte rendu parle d’un paiement sans dire lequel. Demandez-en un complet à la banque.');
  return { report: { id, messageId, messageType, ...said(group, 'GrpSts'), batches }, fault: null };
}

/** The batches of a file of ours, with their debits: for a report that names a batch alone. */
export function batchesOfFile(bytes: Buffer): { paymentId: string; endToEndIds: string[] }[] {
  const opened = openDocument(bytes, ['PmtInf', 'DrctDbtTxInf']);
  if (opened.fault !== null) throw new Error('The file that was handed over cannot be read again.');
  return list(child(child(opened.root, 'CstmrDrctDbtInitn'), 'PmtInf')).map((one) => ({ paymentId: text(one, 'PmtInfId')!, endToEndIds: list(child(one, 'DrctDbtTxInf')).map((debit) => text(child(debit, 'PmtId'), 'EndToEndId')!) }));
}

function said(node: Node, statusName: string): Said {
  const reasons = list(child(node, 'StsRsnInf')).map((one) => child(one, 'Rsn')).map((one) => text(one, 'Cd') ?? text(one, 'Prtry'));
  return { status: text(node, statusName) ?? null, reason: reasons.find((one) => one !== undefined) ?? null };
}
