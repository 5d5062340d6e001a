import type { Choice } from '../../ui/fields.tsx';
import { day, shares } from '../../ui/format.ts';
import { Status, Tag, TradeTag } from '../../ui/tag.tsx';
import type { AccountKind, Lease, LeaseState, LinkedLot, Management, SeatOffice } from './model.ts';

export const MANAGEMENT_WORDS: Record<Management, string> = { syndic: 'Syndic', rental: 'Gérance', both: 'Syndic et gérance' };
export const SEAT_WORDS: Record<SeatOffice, string> = { president: 'Président', member: 'Membre' };
export const LEASE_WORDS: Record<LeaseState, string> = { current: 'En cours', notice: 'Préavis', departed: 'Parti' };
export const ACCOUNT_WORDS: Record<AccountKind, string> = { coOwner: 'Copropriétaire', landlord: 'Propriétaire bailleur', tenant: 'Locataire' };

export const LOT_KINDS = ['Appartement', 'Maison', 'Studio', 'Bureau', 'Local commercial', 'Cave', 'Garage', 'Parking', 'Grenier', 'Loge'];

export function choicesOf<W extends string>(words: Record<W, string>): Choice[] {
  return (Object.entries(words) as [W, string][]).map(([value, label]) => ({ value, label }));
}

export const YES_NO: readonly Choice[] = [{ value: 'true', label: 'oui' }, { value: 'false', label: 'non' }];
export const CURRENT_OR_ENDED: readonly Choice[] = [{ value: 'true', label: 'en cours' }, { value: 'false', label: 'terminé' }];

export function TradeTags({ management }: { management: Management }) {
  return <>{management === 'rental' ? null : <TradeTag trade="syndic" />}{management === 'syndic' ? null : <TradeTag trade="rental" />}</>;
}

export function LeaseStatus({ state }: { state: LeaseState }) {
  return <Status kind={({ current: 'done', notice: 'soon', departed: 'off' } as const)[state]}>{LEASE_WORDS[state]}</Status>;
}

export function AccountStatus({ published }: { published: boolean }) {
  return published ? <Status kind="done">Publié</Status> : <Status kind="off">Non publié</Status>;
}

export function KeyStatus({ warning }: { warning: string | null }) {
  return warning === null ? <Tag>Juste</Tag> : <Status kind="retained">Total différent</Status>;
}

/** "1/1" is the rule, and is not said. */
export function partWords({ shareNumerator, shareDenominator }: { shareNumerator: number; shareDenominator: number }): string | null {
  return shareNumerator === shareDenominator ? null : shares(shareNumerator, shareDenominator);
}

export function lotsWords(lots: readonly LinkedLot[]): string {
  return lots.map(({ number }) => number).join(', ');
}

/** "depuis le 4 févr. 2018", "du 4 févr. 2018 au 10 mars 2026". */
export function periodWords(from: string, until: string | null): string {
  return until === null ? `depuis le ${day(from)}` : `du ${day(from)} au ${day(until)}`;
}

/** When somebody lives or trades there: the day of exit once it is known, else that of entry. */
export function leaseDaysWords({ entryOn, exitOn }: Lease): string {
  return periodWords(entryOn, exitOn);
}

/** Without unit nor thousands, as in a field: 4520 → "45,20". */
export function hundredthsInField(value: number | null): string {
  return value === null ? '' : `${Math.trunc(value / 100)},${String(value % 100).padStart(2, '0')}`;
}
