import type { Day } from '../../kernel/day.ts';
import { valueOn } from '../../kernel/dated.ts';
import type { LeaseKind, LettingLine, LettingService, LettingZone, Reason } from '../model.ts';
import { feeTypeFault, fromGross, tenantLettingFeeCap, type FeeAmounts } from './fees.ts';
import { inventoryFeeCap, lettingFeeCaps } from './parameters.ts';
import { euros, frenchDay, SERVICE_WORDS, squareMetres, ZONE_WORDS } from './words.ts';

export interface LettingFacts {
  kind: LeaseKind;
  /** The day of the invoice. */
  on: Day;
  signedOn: Day;
  /** When the entry inventory was made; null while it is not. */
  inventoryOn: Day | null;
  zone: LettingZone | null;
  /** Living area (surface habitable). */
  areaHundredths: number | null;
  /** Services that the mandate describes. */
  agreed: readonly LettingService[];
  /** Services that an invoice of this lease bears already. */
  invoiced: readonly { service: LettingService; number: string }[];
}

export interface LettingPlan {
  owner: FeeAmounts;
  tenant: FeeAmounts;
  /** The tenant's limit, service by service, in words. */
  limits: { service: LettingService; cents: bigint; explanation: string }[];
  faults: Reason[];
}

/** Leases of the law of 1989: dwellings let empty, furnished, or for a mobility lease. The caps protect their tenants alone. */
const isProtected = (kind: LeaseKind): boolean => kind === 'unfurnished' || kind === 'furnished' || kind === 'mobility';

/**
 * The invoice of a new letting: who pays what, and all that forbids it. Finding the tenant is the owner's alone; the other services are shared, the tenant's part
 * with VAT never above the owner's nor above a cap by square metre (loi n° 89-462, art. 5, I; décret n° 2014-890). Nothing before the lease is signed (loi n° 70-9,
 * art. 6, I), the inventory once it is made, and no service outside the mandate (décret n° 72-678, art. 66). Amounts are typed with their VAT.
 */
export function planLettingFees(lines: readonly LettingLine[], facts: LettingFacts): LettingPlan {
  const faults: Reason[] = [];
  const add = (code: string, sentence: string) => { faults.push({ code, sentence }); };
  const asked = lines.filter((line) => line.ownerCents > 0n || line.tenantCents > 0n);
  if (asked.length === 0) add('no-fee', 'Aucun montant n’est saisi : donnez au moins la part du propriétaire d’une prestation.');
  if (facts.on < facts.signedOn) add('before-signature', `Le bail se signe le ${frenchDay(facts.signedOn)} : aucun honoraire n’est dû avant (loi n° 70-9, art. 6, I). Choisissez une date qui ne la précède pas, ou corrigez la date de signature dans les clauses du bail.`);
  const agreed = new Set(facts.agreed.map((service) => SERVICE_WORDS[service]));
  const limits: LettingPlan['limits'] = [];
  for (const line of asked) {
    const outside = feeTypeFault(SERVICE_WORDS[line.service], agreed);
    if (outside) faults.push(outside);
    const before = facts.invoiced.find(({ service }) => service === line.service);
    if (before) add('already-invoiced', `« ${SERVICE_WORDS[line.service]} » est déjà sur la facture ${before.number} de ce bail. Annulez-la d’abord si elle est à refaire.`);
    if (line.service === 'inventory' && (facts.inventoryOn === null || facts.on < facts.inventoryOn)) add('inventory-not-made', `L’état des lieux ${facts.inventoryOn === null ? 'n’a pas de date' : `est daté du ${frenchDay(facts.inventoryOn)}`} : ses honoraires ne sont dus qu’une fois fait (loi n° 89-462, art. 5, I). Donnez sa date, ou facturez-le plus tard.`);
    if (!isProtected(facts.kind)) continue;
    if (line.service === 'letting') {
      if (line.tenantCents > 0n) add('tenant-letting', 'L’entremise et la négociation sont à la charge exclusive du propriétaire (loi n° 89-462, art. 5, I) : mettez zéro à la part du locataire.');
      continue;
    }
    const limit = limitOf(line, facts);
    if (limit === null) {
      if (line.tenantCents > 0n) add('limit-unknown', `Le plafond de la part du locataire ne peut pas être calculé pour « ${SERVICE_WORDS[line.service]} » : donnez la surface habitable${line.service === 'file' ? ' et la zone du logement' : ''}.`);
      continue;
    }
    limits.push({ service: line.service, ...limit });
    if (line.tenantCents > limit.cents) add('tenant-above-limit', `« ${SERVICE_WORDS[line.service]} » : la part du locataire est de ${euros(line.tenantCents)}, elle est d’${limit.explanation} (loi n° 89-462, art. 5, I). Baissez-la.`);
  }
  const total = (of: (line: LettingLine) => bigint): FeeAmounts => fromGross(asked.reduce((sum, line) => sum + of(line), 0n), facts.on);
  return { owner: total((line) => line.ownerCents), tenant: total((line) => line.tenantCents), limits, faults };
}

function limitOf(line: LettingLine, { zone, areaHundredths, on }: LettingFacts): { cents: bigint; explanation: string } | null {
  if (areaHundredths === null || (line.service === 'file' && zone === null)) return null;
  const rate = line.service === 'inventory' ? valueOn(inventoryFeeCap, on) : valueOn(lettingFeeCaps, on)[zone!];
  const cents = tenantLettingFeeCap(line.ownerCents, areaHundredths, rate);
  const where = line.service === 'inventory' ? '' : `, ${ZONE_WORDS[zone!]}`;
  return { cents, explanation: `au plus ${euros(cents)} : ${cents === line.ownerCents ? 'la part du propriétaire' : `${squareMetres(areaHundredths)} × ${euros(rate)}${where}`}` };
}
