import type { CheckoutAsked } from './provider.ts';

/*
 * The names, words and forms of Lyra's REST API V4, and nothing else: what turns out to be otherwise at the real service is mended here. README.md says which come
 * from which page of the documentation, and which nobody has seen confirmed. Never tried against the real service.
 */

/** One service under the names of the banks that sell it; a shop is known at one of them only. */
export const PLATFORMS = {
  systempay: 'https://api.systempay.fr',
  scellius: 'https://api.scelliuspaiement.labanquepostale.fr',
  sogecommerce: 'https://api-sogecommerce.societegenerale.eu',
  payzen: 'https://api.payzen.eu',
  lyra: 'https://api.lyra.com',
} as const;
export type LyraPlatform = keyof typeof PLATFORMS;

export const isPlatform = (name: string): name is LyraPlatform => Object.hasOwn(PLATFORMS, name);

export const API_PATH = '/api-payment/V4/';

export const SERVICES = {
  /** Gives back what it is given: says whether shop and password are known, and nothing else. */
  tryKeys: 'Charge/SDKTest',
  openPage: 'Charge/CreatePaymentOrder',
  readPage: 'Charge/PaymentOrder/Get',
  closePage: 'Charge/PaymentOrder/Cancel',
  readOrder: 'Order/Get',
  readTransaction: 'Transaction/Get',
  refund: 'Transaction/CancelOrRefund',
} as const;
export type Service = (typeof SERVICES)[keyof typeof SERVICES];

/** What is asked to open a page. Their own receipt is not asked for: it would carry an amount by e-mail. */
export function pageAsked({ reference, cents, label, payerEmail, returnUrl, cancelUrl, notifyUrl, expiresAt }: CheckoutAsked) {
  return {
    amount: Number(cents), currency: 'EUR', orderId: reference, formAction: 'PAYMENT', locale: 'fr_FR', channelOptions: { channelType: 'URL' }, paymentMethods: ['CARDS'], description: label,
    expirationDate: expiresAt.toISOString().replace(/\.\d+Z$/, '+00:00'), successUrl: returnUrl, refusedUrl: returnUrl, errorUrl: returnUrl, returnUrl, cancelUrl, ipnTargetUrl: notifyUrl,
    ...(payerEmail === null ? {} : { customer: { email: payerEmail } }),
  };
}

/**
 * A refund of a part never says AUTO: before the money is carried to the bank, AUTO would call off the whole payment. A refund of the whole may: called off or given
 * back, the payer has all of it.
 */
export const refundAsked = (uuid: string, cents: bigint, whole: boolean) => ({ uuid, amount: Number(cents), currency: 'EUR', resolutionMode: whole ? 'AUTO' : 'REFUND_ONLY' });

/** Nothing under this number; answered with HTTP 200, like every refusal. */
export const NOT_FOUND: ReadonlySet<string> = new Set(['PSP_010', 'PSP_1000']);
export const BAD_KEYS: ReadonlySet<string> = new Set(['INT_905']);
/** Faults of theirs: tried again later. */
export const THEIR_FAULTS: ReadonlySet<string> = new Set(['PSP_999']);

/** Of a transaction: PAID also says that the amount is authorised and will be carried to the bank by itself. */
export const isPaid = (status: string): boolean => status === 'PAID';
export const isRunning = (status: string): boolean => status === 'RUNNING';
/** The money is at the bank: from then on parts of it can be given back. */
export const isCaptured = (detailedStatus: string): boolean => detailedStatus === 'CAPTURED';
/** Called off whole before it was carried to the bank. */
export const isCalledOff = (detailedStatus: string): boolean => detailedStatus === 'CANCELLED';
/** Authorised, then not taken by the bank: what was said to be paid does not come. */
export const isLost = (detailedStatus: string): boolean => detailedStatus === 'CAPTURE_FAILED';
export const isRefused = (detailedStatus: string): boolean => detailedStatus === 'REFUSED';

/** Of a page. Both spellings are about. */
export const CLOSED = 'CANCELLED';
export const isPageClosed = (status: string): boolean => /^CANCELL?ED$/.test(status);
export const isPageExpired = (status: string): boolean => status === 'EXPIRED';
export const isPageRefused = (status: string): boolean => status === 'REFUSED';

/** The bank's answer code (ISO 8583, as the CB network uses it) → the one vocabulary of refusals. */
const DECLINES: Record<string, string> = {
  '05': 'do_not_honor', 14: 'incorrect_number', 33: 'expired_card', 34: 'card_declined', 41: 'lost_card', 43: 'stolen_card', 51: 'insufficient_funds', 54: 'expired_card', 59: 'card_declined', 61: 'card_velocity_exceeded', 65: 'card_velocity_exceeded',
  75: 'card_declined', 82: 'incorrect_cvc', 91: 'processing_error', 96: 'processing_error', N7: 'incorrect_cvc', '1A': 'authentication_required',
};

export function declineOf(errorCode: string | null, detailedErrorCode: string | null): string {
  return DECLINES[detailedErrorCode ?? ''] ?? (errorCode?.startsWith('AUTH_') ? 'authentication_required' : 'card_declined');
}

/** The fields of a notification, a form: what happened, as JSON in one of them, and its proof. */
export const IPN = { answer: 'kr-answer', hash: 'kr-hash', algorithm: 'kr-hash-algorithm', key: 'kr-hash-key', type: 'kr-answer-type' } as const;
export const IPN_ALGORITHM = 'sha256_hmac';
/** `kr-hash-key` names the key that signed: the password of the API, or the shop's HMAC-SHA-256 key. */
export const IPN_KEYS: Record<'password' | 'hmac', string> = { password: 'password', hmac: 'sha256_hmac' };
