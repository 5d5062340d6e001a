import { useQuery } from '@tanstack/react-query';
import { call, queryString } from '../../api/client.ts';
import { french, money } from '../../ui/format.ts';
import type { StatusKind } from '../../ui/tag.tsx';
import type { Space } from '../session.tsx';

export interface PayableAccount {
  id: string;
  code: string;
  building: string | null;
  beneficiary: string | null;
  methods: string[];
  whyNot: 'not-offered' | 'no-email' | 'nothing-due' | 'under-way' | null;
  leastCents: number;
  mostCents: number | null;
  proposedCents: number;
  underWayCents: number;
  underWayIds: string[];
}

export interface Payment {
  id: string;
  state: 'CREATED' | 'REDIRECTED' | 'PENDING' | 'PAID' | 'BOOKED' | 'CANCELLED' | 'EXPIRED' | 'FAILED' | 'REFUNDED' | 'DISPUTED' | 'LOST' | 'WON';
  open: boolean;
  amountCents: number;
  refundedCents: number;
  method: 'CARD' | 'SEPA_OOFF';
  beneficiary: string;
  accountId: string;
  accountCode: string;
  accountKind: Space;
  building: string | null;
  createdAt: string;
  paidAt: string | null;
  receiptNumber: number | null;
  /** Booked by the office otherwise than from this payment: no line of its own is to come. */
  byHand: boolean;
  failure: string | null;
  redirectUrl: string | null;
  /** Of a one-off debit; `withBank`: handed over, so it can be given up no more; `paper`: it can be downloaded. */
  mandate: { collectOn: string; reference: string; withBank: boolean; paper: boolean } | null;
}

export const PAYMENTS = ['payments'] as const;
const BASE = '/api/extranet/payments';

export const readPayment = (id: string) => call<Payment>('GET', `${BASE}/${encodeURIComponent(id)}`);
export const refreshPayment = (id: string) => call<Payment>('POST', `${BASE}/${encodeURIComponent(id)}/refresh`, {});
export const cancelPayment = (id: string) => call<Payment>('POST', `${BASE}/${encodeURIComponent(id)}/cancel`, {});
export const startPayment = (asked: { accountId: string; amountCents: number; method: 'CARD'; attempt: string; confirmed: boolean }) => call<{ id: string; redirectUrl: string | null }>('POST', BASE, asked);

export interface ShownMandate {
  collectOn: string;
  moved: 'closed' | 'too-late' | null;
  noticeDays: number;
  wording: string;
  /** Where the code that confirms the signature goes; null: none is asked for. */
  codeTo: string | null;
}

interface MandateContent {
  accountId: string;
  amountCents: number;
  collectOn: string;
  iban: string;
  payerName: string;
  confirmed: boolean;
}

/** The mandate as it would be signed. */
export const showMandate = (asked: { accountId: string; amountCents: number; askedOn?: string }) => call<ShownMandate>('POST', `${BASE}/mandates/preview`, asked);
export const sendMandateCode = ({ accountId, amountCents, collectOn, iban, payerName, confirmed }: MandateContent) => call<{ sentTo: string; expiresAt: string }>('POST', `${BASE}/mandates/code`, { accountId, amountCents, collectOn, iban, payerName, confirmed });
export const signMandate = (asked: MandateContent & { attempt: string; code: string | null; agreed: true }) => call<{ id: string }>('POST', `${BASE}/mandates`, asked);

/** The signed mandate, in PDF. */
export const mandateAddress = (id: string): string => `${BASE}/${encodeURIComponent(id)}/mandate`;

/** What can be paid in one space; accounts that the agency takes no payment for are left out. */
export function usePayable(space: Space) {
  return useQuery({
    queryKey: [...PAYMENTS, 'options', space],
    queryFn: async () => (await call<{ accounts: PayableAccount[] }>('GET', `${BASE}/options${queryString({ space })}`)).accounts.filter(({ whyNot }) => whyNot !== 'not-offered'),
  });
}

export function usePayments() {
  return useQuery({ queryKey: [...PAYMENTS, 'list'], queryFn: () => call<{ rows: Payment[] }>('GET', BASE) });
}

const STATES: Record<Payment['state'], readonly [StatusKind, string]> = {
  CREATED: ['soon', 'À terminer'], REDIRECTED: ['soon', 'À terminer'], PENDING: ['running', 'En cours à la banque'], PAID: ['done', 'Payé'], BOOKED: ['done', 'Payé'], CANCELLED: ['off', 'Abandonné'], EXPIRED: ['off', 'Expiré'],
  FAILED: ['refused', 'Refusé'], REFUNDED: ['off', 'Remboursé'], DISPUTED: ['retained', 'Contesté'], LOST: ['refused', 'Contesté et repris'], WON: ['done', 'Payé'],
};

export const stateWords = ({ state, mandate }: Pick<Payment, 'state' | 'mandate'>): readonly [StatusKind, string] => (state === 'PENDING' && mandate?.withBank === false ? ['soon', 'Mandat signé'] : STATES[state]);

/** What may be paid: a part, all of it, or a little ahead where the agency takes it. */
export function rangeWords({ leastCents, mostCents, proposedCents }: Pick<PayableAccount, 'leastCents' | 'mostCents' | 'proposedCents'>): string {
  const most = mostCents ?? proposedCents;
  return french(`Tout ou partie\u00A0: de ${money(leastCents)} à ${money(most)}${most > proposedCents ? ', si vous voulez payer d’avance' : ''}.`);
}

/** « Les Tilleuls, compte C0014 » */
export function placeOf({ building, accountCode }: { building: string | null; accountCode: string }): string {
  return building ? `${building}, compte ${accountCode}` : `Compte ${accountCode}`;
}

/** One press of the button: the server makes one payment of it, however often it is sent. `randomUUID` is missing from pages without https. */
export function newAttempt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
