// The door of payments by card: what modules that take payments may use.
export { CardFault, type CardNews, type Notification, type PaymentProvider, type ReadPayment, type RefundAnswer } from './provider.ts';
export { isPlatform, PLATFORMS, type LyraPlatform } from './lyra-contract.ts';
export { lyraProvider, tryLyraKeys } from './lyra.ts';
export { stripeProvider } from './stripe.ts';
export { addStripeEndpoint, closeStripeEndpoints, openStripeEndpoint } from './stripe-endpoint.ts';
