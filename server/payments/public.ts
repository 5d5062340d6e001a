// The door of online payments: for the office, which books them and gives money back.
export { reasonWords, reversibleUntil, step as stepMandate } from './rules/debit.ts';
export { failureWords } from './rules/words.ts';
export { notificationUrl } from './rules/notification-url.ts';
export { paperOf } from './repository/mandates.ts';
export { addCall, hearTrial, type TrialOutcome } from './repository/calls.ts';
export { doubtPayout } from './use-cases/doubt-payout.ts';
export { tellMovedDay } from './use-cases/tell-moved-day.ts';
export { keepNews } from './use-cases/keep-news.ts';
export { providerOf } from './use-cases/provider-of.ts';
