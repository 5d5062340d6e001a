import type { Day } from '../../kernel/day.ts';
import { isIban } from '../../kernel/iban.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demandReferences } from '../../platform/records/references.ts';
import { saveChanges } from '../../platform/records/save-changes.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { beneficiariesOf, namesOf, ownerMembers, replaceBeneficiaries, type OwnerMember } from '../repository/beneficiaries.ts';
import { ensureTerms } from '../repository/mandate-terms.ts';
import { beneficiariesFault, type Share } from '../rules/beneficiaries.ts';
import { readTerms } from './mandate-terms.ts';

export interface MandateBeneficiaries {
  version: number;
  ownerName: string;
  mandateNumber: string;
  /** Empty: the owner alone is paid. */
  rows: (Share & { partyId: Id; name: string; iban: string | null; ibanValid: boolean })[];
  members: OwnerMember[];
}

/** Who shares what a mandate is paid. */
export async function readBeneficiaries(tx: Tx, viewer: Viewer, mandateId: Id, today: Day): Promise<MandateBeneficiaries> {
  const { version, ownerName, mandateNumber } = await readTerms(tx, viewer, mandateId, today);
  const rows = (await beneficiariesOf(tx, [mandateId])).get(mandateId) ?? [];
  return { version, ownerName, mandateNumber, members: await ownerMembers(tx, mandateId), rows: rows.map(({ ibanChangedOn: _changed, ...row }) => ({ ...row, ibanValid: row.iban !== null && isIban(row.iban) })) };
}

/** All of them at once, or the owner alone. What they may see stays what the holders of the account see: being paid opens nothing. */
export async function changeBeneficiaries(tx: Tx, viewer: Viewer, mandateId: Id, version: number, asked: readonly (Share & { partyId: Id })[], today: Day): Promise<MandateBeneficiaries> {
  demand(viewer, 'rental.write');
  await readTerms(tx, viewer, mandateId, today);
  const ids = asked.map(({ partyId }) => partyId);
  await demandReferences(tx, [{ field: 'rows', table: 'office.parties', ids, sentence: 'Un bénéficiaire n’existe plus. Choisissez-en un autre.' }]);
  const names = await namesOf(tx, ids);
  const fault = beneficiariesFault(asked.map((one) => ({ ...one, name: names.get(one.partyId)! })));
  if (fault) throw refusals.beneficiariesRefused(fault);
  await ensureTerms(tx, viewer.agencyId, mandateId);
  await saveChanges(tx, 'office.rental_mandate_terms', { kind: 'mandate', id: mandateId }, version, {});
  await replaceBeneficiaries(tx, viewer.agencyId, mandateId, asked);
  await record(tx, viewer, 'mandate.beneficiaries-changed', { kind: 'mandate', id: mandateId }, { beneficiaries: asked.map(({ partyId, numerator, denominator }) => `${names.get(partyId)} ${numerator}/${denominator}`) });
  return readBeneficiaries(tx, viewer, mandateId, today);
}
