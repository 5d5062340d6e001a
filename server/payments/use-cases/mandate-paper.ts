import type { Id } from '../../kernel/ids.ts';
import { notFound, Refusal } from '../../kernel/refusal.ts';
import { momentAt } from '../../partners/sepa/public.ts';
import type { ClientViewer } from '../../platform/access/viewer.ts';
import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { refusals } from '../errors.ts';
import type { ConfirmedCode } from '../model.ts';
import { findOwnIntent } from '../repository/intents.ts';
import { paperOf, type NewMandate } from '../repository/mandates.ts';
import { mandateReference } from '../rules/debit.ts';
import { mandatePaper } from '../rules/mandate-paper.ts';
import type { PreparedMandate } from './prepare-mandate.ts';

export interface Signature {
  /** Of the payment. */
  id: Id;
  signedAt: Date;
  ip: string;
  login: string;
  code: ConfirmedCode | null;
}

/** The mandate with its proof, and the paper that says both. Set before anything is locked: it takes a moment. */
export async function setMandate(platform: Pick<Platform, 'renderer'>, { held, payer, contract, content }: PreparedMandate, { id, signedAt, ip, login, code }: Signature): Promise<NewMandate & { paper: Buffer }> {
  const signedOn = momentAt(signedAt).on;
  const mandate: NewMandate = {
    intentId: id, bankAccountId: contract.id, accountCode: held.code, reference: mandateReference(held.code, signedOn, id), creditorId: contract.creditorId, creditorName: contract.holder, payerName: content.payerName, iban: content.iban, cents: content.cents,
    collectOn: content.collectOn, wording: content.wording, signedAt, signedOn, signedIp: ip, signedLogin: login, code,
  };
  try {
    return { ...mandate, paper: await platform.renderer.renderPapers([mandatePaper({ ...mandate, agencyName: payer.agencyName })]) };
  } catch (error) {
    if (error instanceof Refusal && error.code === 'unprintable-sign') throw refusals.nameUnprintable();
    throw error;
  }
}

/** The client's own mandate, as it was signed. One signed before papers were kept has none. */
export async function readOwnMandate(platform: Platform, viewer: ClientViewer, intentId: Id): Promise<{ name: string; bytes: Buffer }> {
  return inAgency(platform.extranet, viewer.agencyId, async (tx) => {
    if (!(await findOwnIntent(tx, viewer.identityId, intentId))) throw notFound();
    const paper = await paperOf(tx, { intentId });
    if (!paper) throw notFound();
    return paper;
  });
}
