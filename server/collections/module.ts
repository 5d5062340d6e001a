import type { Module } from '../platform/module.ts';
import { contractRoutes } from './routes/contract-routes.ts';
import { debitRoutes } from './routes/debit-routes.ts';
import { paymentRoutes } from './routes/payment-routes.ts';
import { hearNews } from './use-cases/hear-news.ts';
import { SEND_REFUND, sendRefund } from './use-cases/refund.ts';
import { standOnPayments } from './use-cases/stand-on-entries.ts';

export const collectionsModule: Module = {
  name: 'collections',
  officeRoutes: (app, platform) => {
    standOnPayments();
    hearNews(() => platform.clock.now());
    for (const routes of [contractRoutes, paymentRoutes, debitRoutes]) routes(app, platform);
  },
  jobs: (platform) => {
    hearNews(() => platform.clock.now());
    return { [SEND_REFUND]: ({ agencyId, refundId }, { lastAttempt }) => sendRefund(platform, String(agencyId), String(refundId), lastAttempt) };
  },
};
