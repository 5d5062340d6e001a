import { isReference, latin } from './characters.ts';
import { isAccount, isBic } from './identifiers.ts';
import type { BankParty } from './message.ts';

/** What stops a file, and on which payment: staff mend it on a record. */
export interface FileFault {
  code: string;
  /** EndToEndId of the payment, null for the file itself. */
  payment: string | null;
  sentence: string;
}

const LARGEST = 99_999_999_999n;

export function partyFaults(party: BankParty, payment: string | null, who: string): FileFault[] {
  const faults: FileFault[] = [];
  const add = (code: string, sentence: string) => faults.push({ code, payment, sentence });
  if (latin(party.name, 70) === '') add('name-missing', `${who} : le nom est vide. Complétez la fiche.`);
  if (!isAccount(party.iban)) add('iban-invalid', `${who} : l’IBAN « ${party.iban} » n’est pas valable. Corrigez-le sur la fiche.`);
  if (party.bic !== null && !isBic(party.bic)) add('bic-invalid', `${who} : le BIC « ${party.bic} » n’est pas valable. Corrigez-le, ou laissez-le vide.`);
  return faults;
}

export function paymentFaults(payments: readonly { endToEndId: string; cents: bigint }[]): FileFault[] {
  const faults: FileFault[] = [];
  const seen = new Set<string>();
  for (const { endToEndId, cents } of payments) {
    if (!isReference(endToEndId)) faults.push({ code: 'reference-invalid', payment: endToEndId, sentence: `La référence « ${endToEndId} » n’est pas acceptée par les banques : 35 signes, lettres et chiffres.` });
    if (seen.has(endToEndId)) faults.push({ code: 'reference-twice', payment: endToEndId, sentence: `La référence « ${endToEndId} » est donnée à deux paiements.` });
    if (cents > LARGEST) faults.push({ code: 'amount-too-high', payment: endToEndId, sentence: `Le montant du paiement « ${endToEndId} » dépasse 999 999 999,99\u00A0€.` });
    seen.add(endToEndId);
  }
  if (payments.length === 0) faults.push({ code: 'nothing-to-pay', payment: null, sentence: 'Aucun paiement de cette liste n’a de montant à payer.' });
  return faults;
}
