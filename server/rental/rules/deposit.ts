import { addMonths, type Day } from '../../kernel/day.ts';
import { valueOn } from '../../kernel/dated.ts';
import { timesCut, timesHalfUp } from '../../kernel/rounding.ts';
import { isHomeLease, type LeaseKind, type Reason } from '../model.ts';
import { depositKeptBasisPoints, depositLateBasisPoints, depositMonths, depositReturnMonths } from './parameters.ts';
import { euros, frenchDay } from './words.ts';

const WHOLE = 10_000n;

export interface AskedDeposit {
  kind: LeaseKind;
  signedOn: Day;
  /** Rent of a month, without charges. */
  rentCents: bigint;
  depositCents: bigint;
  /** Months of rent payable in advance at each term. */
  monthsInAdvance: number;
  /** The tenant asked to pay month by month (loi n° 89-462, art. 7). */
  monthlyAsked: boolean;
}

/** Why a deposit may not be asked; null when it may (loi n° 89-462, art. 22, 25-6, 25-17). */
export function depositFault({ kind, signedOn, rentCents, depositCents, monthsInAdvance, monthlyAsked }: AskedDeposit): Reason | null {
  if (depositCents === 0n) return null;
  const months = valueOn(depositMonths, signedOn)[kind];
  if (months === 0) return { code: 'deposit-forbidden', sentence: 'Aucun dépôt de garantie ne peut être demandé pour un bail mobilité (loi n°\u00A089-462, art. 25-17). Mettez 0.' };
  if (kind === 'unfurnished' && monthsInAdvance > 2 && !monthlyAsked) return { code: 'deposit-with-advance-rent', sentence: 'Le loyer est payable d’avance pour plus de deux mois : aucun dépôt ne peut être demandé (loi n°\u00A089-462, art. 22). Mettez 0.' };
  if (months === null || depositCents <= rentCents * BigInt(months)) return null;
  return { code: 'deposit-too-high', sentence: `Le dépôt ne peut dépasser ${months} mois de loyer hors charges, soit ${euros(rentCents * BigInt(months))} (loi n°\u00A089-462, art. ${kind === 'furnished' ? '25-6' : '22'}).` };
}

export interface Departure {
  kind: LeaseKind;
  keysOn: Day;
  /** The exit inventory matches that of the entry. */
  inventoryMatches: boolean;
  /** The tenant left the address of the new home; without it, lateness costs nothing. */
  addressGiven: boolean;
  rentCents: bigint;
}

export function depositDueOn({ keysOn, inventoryMatches }: Pick<Departure, 'keysOn' | 'inventoryMatches'>): Day {
  const { matching, otherwise } = valueOn(depositReturnMonths, keysOn);
  return addMonths(keysOn, inventoryMatches ? matching : otherwise);
}

export interface DepositReturn {
  /** Null when the law says nothing: the contract does. */
  dueOn: Day | null;
  monthsLate: number;
  surchargeCents: bigint;
  explanation: string;
}

const BY_CONTRACT = { dueOn: null, monthsLate: 0, surchargeCents: 0n, explanation: 'Bail hors de la loi n°\u00A089-462\u00A0: le délai de restitution et les suites d’un retard sont ceux du contrat.' };

/** Ten percent of the rent without charges for each monthly period begun after the day the deposit was due back. */
export function depositReturn(departure: Departure, refundedOn: Day): DepositReturn {
  if (!isHomeLease(departure.kind)) return BY_CONTRACT;
  const dueOn = depositDueOn(departure);
  const when = `À rendre le ${frenchDay(dueOn)} au plus tard (état des lieux ${departure.inventoryMatches ? 'conforme\u00A0: un mois' : 'différent\u00A0: deux mois'})`;
  return lateness(departure, dueOn, refundedOn, when);
}

/** The part kept until the accounts of the building: due within a month of their final approval. */
export function keptReturn(departure: Pick<Departure, 'kind' | 'addressGiven' | 'rentCents'>, approvedOn: Day, refundedOn: Day): DepositReturn {
  if (!isHomeLease(departure.kind)) return BY_CONTRACT;
  const dueOn = addMonths(approvedOn, valueOn(depositReturnMonths, approvedOn).matching);
  return lateness(departure, dueOn, refundedOn, `À rendre le ${frenchDay(dueOn)} au plus tard (un mois après l’approbation des comptes de l’immeuble)`);
}

function lateness({ addressGiven, rentCents }: Pick<Departure, 'addressGiven' | 'rentCents'>, dueOn: Day, refundedOn: Day, when: string): DepositReturn {
  const started = startedMonths(dueOn, refundedOn);
  const monthsLate = addressGiven ? started : 0;
  const surchargeCents = timesHalfUp(rentCents, valueOn(depositLateBasisPoints, dueOn) * BigInt(monthsLate), WHOLE);
  const late = started === 0 ? 'rendu à temps.' : !addressGiven ? 'rendu en retard faute d’adresse du locataire\u00A0: pas de majoration.'
    : `rendu le ${frenchDay(refundedOn)}, ${started} ${started === 1 ? 'période mensuelle commencée' : 'périodes mensuelles commencées'}\u00A0: ${euros(surchargeCents)} de majoration (loi n°\u00A089-462, art. 22).`;
  return { dueOn, monthsLate, surchargeCents, explanation: `${when}\u202F; ${late}` };
}

function startedMonths(dueOn: Day, refundedOn: Day): number {
  let months = 0;
  while (addMonths(dueOn, months) < refundedOn) months += 1;
  return months;
}

/** What may be kept until the yearly accounts of a collective building, when it is justified. */
export function keptForBuilding(depositCents: bigint, on: Day, { collective, justified }: { collective: boolean; justified: boolean }): bigint {
  return collective && justified ? timesCut(depositCents, valueOn(depositKeptBasisPoints, on), WHOLE) : 0n;
}

/** Settles the deposit: never more is kept than what is owed and justified; what exceeds the deposit stays due by the tenant. */
export function settleDeposit(depositCents: bigint, justifiedCents: bigint, keptCents: bigint): { refundCents: bigint; keptCents: bigint; stillOwedCents: bigint } {
  const left = depositCents - justifiedCents;
  if (left <= 0n) return { refundCents: 0n, keptCents: 0n, stillOwedCents: -left };
  const kept = keptCents < left ? keptCents : left;
  return { refundCents: left - kept, keptCents: kept, stillOwedCents: 0n };
}
