import { addMonths, type Day } from '../../kernel/day.ts';
import { valueOn } from '../../kernel/dated.ts';
import { timesCut, timesHalfUp } from '../../kernel/rounding.ts';
import type { EnergyClass, LeaseKind, Reason } from '../model.ts';
import { firstOfMonth, later } from './months.ts';
import { energyFreezeFrom } from './parameters.ts';
import { euros, frenchDay } from './words.ts';

/** Indices published by INSEE each quarter: reference of rents, commercial rents, rents of offices, cost of building. */
export const RENT_INDEXES = ['IRL', 'ILC', 'ILAT', 'ICC'] as const;
export type RentIndex = (typeof RENT_INDEXES)[number];

export interface IndexValue {
  index: RentIndex;
  year: number;
  quarter: 1 | 2 | 3 | 4;
  /** 145.47 is 14547. */
  hundredths: number;
  publishedOn: Day | null;
}

export interface ReviewedLease {
  kind: LeaseKind;
  /** The lease has a clause of revision. */
  clause: boolean;
  index: RentIndex;
  /** The quarter of reference, null when the lease does not say. */
  quarter: 1 | 2 | 3 | 4 | null;
  signedOn: Day;
  startsOn: Day;
  termYears: number;
  /** The last renewal that was signed; tacit ones follow from the term. */
  renewedOn: Day | null;
  /** Rent of a month without charges. */
  rentCents: bigint;
  energyClass: EnergyClass | null;
  overseas: boolean;
}

export interface ReviewSettings {
  /** Cut: the text says the revision may not exceed the variation of the index. */
  rounding: 'cut' | 'half-up';
  /** From the very day of the request, or from the next first of a month. */
  effect: 'request' | 'next-term';
}

export interface RentReview {
  outcome: 'revised' | 'refused' | 'cannot-say';
  code: string;
  explanation: string;
  rentCents: bigint;
  fromOn: Day | null;
}

/**
 * The yearly revision of a rent (loi n° 89-462, art. 17-1; furnished: art. 25-9; none during a mobility lease: art. 25-16). It starts from the landlord's request, never
 * before, and a request more than a year late is given up for that year. `revisionOn` is the date agreed for this year, `requestedOn` the day of the request.
 */
export function reviewRent(lease: ReviewedLease, values: readonly IndexValue[], revisionOn: Day, requestedOn: Day, settings: ReviewSettings): RentReview {
  const answer = (outcome: RentReview['outcome'], code: string, explanation: string): RentReview => ({ outcome, code, explanation, rentCents: lease.rentCents, fromOn: null });
  if (lease.kind === 'mobility') return answer('refused', 'mobility-lease', 'Le loyer d’un bail mobilité ne se révise pas en cours de bail (loi n°\u00A089-462, art. 25-16).');
  if (!lease.clause) return answer('refused', 'no-clause', 'Le bail ne prévoit pas de révision : le loyer ne change pas (loi n°\u00A089-462, art. 17-1, I).');
  if (requestedOn > addMonths(revisionOn, 12)) return answer('refused', 'given-up', `La révision du ${frenchDay(revisionOn)} n’a pas été demandée dans l’année : elle est perdue pour cette année (loi n°\u00A089-462, art. 17-1, I).`);
  const fromOn = startOf(later(revisionOn, requestedOn), settings.effect);
  const frozen = energyFreeze(lease, fromOn);
  if (frozen) return answer(frozen.outcome, frozen.code, frozen.explanation);

  const quarter = lease.quarter ?? lastPublished(values, lease.index, lease.signedOn)?.quarter;
  if (quarter === undefined) return answer('cannot-say', 'no-reference-quarter', 'Le bail n’indique pas de trimestre de référence, et aucun indice publié avant sa signature n’est connu. Indiquez le trimestre sur le bail.');
  const current = newest(values, lease.index, quarter, revisionOn);
  const known = lastYearOut(lease.index, quarter, revisionOn);
  const former = current && values.find((one) => one.index === lease.index && one.quarter === quarter && one.year === current.year - 1);
  // The variation of the year before was that of the revision before: an index that is out, and not written here, is asked for.
  if (current === undefined || current.year < known || former === undefined) return answer('cannot-say', 'index-missing', `Il manque l’indice ${lease.index} du trimestre ${quarter} de ${current === undefined || current.year < known ? known : current.year - 1} : ajoutez-le à la table des indices.`);
  if (former.year < lastYearOut(lease.index, quarter, lease.signedOn)) return answer('refused', 'no-newer-index', `Le ${frenchDay(revisionOn)}, aucun indice ${lease.index} du trimestre ${quarter} n’était plus récent que celui du bail, signé le ${frenchDay(lease.signedOn)} : le loyer ne change pas cette année (loi n°\u00A089-462, art. 17-1, I).`);

  const round = settings.rounding === 'cut' ? timesCut : timesHalfUp;
  const rentCents = round(lease.rentCents, BigInt(current.hundredths), BigInt(former.hundredths));
  const how = `${euros(lease.rentCents)} × ${figure(current)} / ${figure(former)} (${lease.index}, trimestre ${quarter} de ${current.year} et de ${former.year}), ${settings.rounding === 'cut' ? 'coupé au centime' : 'arrondi au centime'} : ${euros(rentCents)}`;
  const late = requestedOn > revisionOn ? ` Demandée le ${frenchDay(requestedOn)} : rien pour le temps d’avant.` : '';
  return { outcome: 'revised', code: 'revised', explanation: `${how}, à partir du ${frenchDay(fromOn)}.${late}`, rentCents, fromOn };
}

const frozenKinds: ReadonlySet<LeaseKind> = new Set(['unfurnished', 'furnished']);

const isFrozenClass = (energyClass: EnergyClass | null): boolean => energyClass === 'F' || energyClass === 'G';

/** First day from which a lease of classes F and G falls under the freeze, as known on a day. */
function frozenFrom({ overseas }: Pick<ReviewedLease, 'overseas'>, on: Day): Day {
  const from = valueOn(energyFreezeFrom, later(on, energyFreezeFrom.values[0]!.from));
  return overseas ? from.overseas : from.mainland;
}

/** Classes F and G: no rent goes up in a lease concluded, renewed or tacitly renewed since the freeze (art. 17-1, III), even for a date of before. Leases outside the law of 1989 are not concerned. */
function energyFreeze(lease: ReviewedLease, fromOn: Day): Pick<RentReview, 'outcome' | 'code' | 'explanation'> | null {
  if (!frozenKinds.has(lease.kind)) return null;
  const lastConclusion = lastRenewal(lease, fromOn);
  if (lastConclusion < frozenFrom(lease, fromOn)) return null;
  if (lease.energyClass === null) return { outcome: 'cannot-say', code: 'energy-class-unknown', explanation: 'La classe énergétique du logement n’est pas renseignée : elle décide si le loyer peut être révisé (loi n°\u00A089-462, art. 17-1, III). Indiquez-la sur le bail.' };
  if (!isFrozenClass(lease.energyClass)) return null;
  return { outcome: 'refused', code: 'energy-freeze', explanation: `Classe ${lease.energyClass}, bail conclu ou renouvelé le ${frenchDay(lastConclusion)} : le loyer ne peut pas être révisé (loi n°\u00A089-462, art. 17-1, III).` };
}

/** The last conclusion, signed renewal or tacit renewal on or before a day. */
export function lastRenewal(lease: Pick<ReviewedLease, 'signedOn' | 'startsOn' | 'termYears' | 'renewedOn'>, on: Day): Day {
  const base = lease.renewedOn !== null && lease.renewedOn <= on ? lease.renewedOn : null;
  let last = base ?? lease.signedOn;
  const start = base ?? lease.startsOn;
  for (let years = lease.termYears; years > 0 && addMonths(start, 12 * years) <= on; years += lease.termYears) last = addMonths(start, 12 * years);
  return last;
}

/** The rent of a new letting of an F or G dwelling, concluded since the freeze, may not exceed the last one (art. 17, II; loi n° 2021-1104, art. 159). `former`: the letting before, if there was one. */
export function newLettingFault(lease: Pick<ReviewedLease, 'kind' | 'signedOn' | 'energyClass' | 'overseas'>, former: { leaseNumber: string; rentCents: bigint } | null, askedCents: bigint): Reason | null {
  if (!frozenKinds.has(lease.kind) || !isFrozenClass(lease.energyClass) || lease.signedOn < frozenFrom(lease, lease.signedOn) || former === null || askedCents <= former.rentCents) return null;
  return { code: 'rent-above-last', sentence: `Logement de classe ${lease.energyClass} : le loyer de ${euros(askedCents)} dépasse celui du locataire d’avant, ${euros(former.rentCents)} (bail ${former.leaseNumber}), ce que la loi interdit (loi n°\u00A089-462, art. 17, II). Ramenez-le à ce montant sur la fiche du bail, ou corrigez la classe énergétique dans ses clauses.` };
}

function startOf(day: Day, effect: ReviewSettings['effect']): Day {
  return effect === 'request' || day.endsWith('-01') ? day : addMonths(firstOfMonth(day), 1);
}

/** The newest value of the quarter in the year of the revision or before; one that is dated must be published by then, unless INSEE had surely published it. */
function newest(values: readonly IndexValue[], index: RentIndex, quarter: number, revisionOn: Day): IndexValue | undefined {
  const year = Number(revisionOn.slice(0, 4));
  return values.filter((one) => one.index === index && one.quarter === quarter && one.year <= year && (surelyOutOn(one) <= revisionOn || (one.publishedOn === null ? endOfQuarter(one) < revisionOn : one.publishedOn <= revisionOn))).toSorted((a, b) => b.year - a.year)[0];
}

function lastPublished(values: readonly IndexValue[], index: RentIndex, on: Day): IndexValue | undefined {
  return values.filter((one) => one.index === index && one.publishedOn !== null && one.publishedOn <= on).toSorted((a, b) => (a.publishedOn! < b.publishedOn! ? 1 : -1))[0];
}

/** The day by which INSEE has surely published: the IRL comes out two weeks after its quarter, the three others in the third month. */
function surelyOutOn(one: Pick<IndexValue, 'index' | 'year' | 'quarter'>): Day {
  return addMonths(endOfQuarter(one), one.index === 'IRL' ? 1 : 3);
}

/** The last year whose index of this quarter was surely published on a day. */
function lastYearOut(index: RentIndex, quarter: IndexValue['quarter'], on: Day): number {
  let year = Number(on.slice(0, 4));
  while (surelyOutOn({ index, year, quarter }) > on) year -= 1;
  return year;
}

function endOfQuarter({ year, quarter }: Pick<IndexValue, 'year' | 'quarter'>): Day {
  return `${year}-${['03-31', '06-30', '09-30', '12-31'][quarter - 1]}` as Day;
}

function figure({ hundredths }: IndexValue): string {
  return (hundredths / 100).toFixed(2).replace('.', ',');
}
