import type { Module } from '../platform/module.ts';
import { feeDrawRoutes } from './routes/fee-draw-routes.ts';
import { importRoutes } from './routes/import-routes.ts';
import { depositRoutes } from './routes/deposit-routes.ts';
import { lettingRoutes } from './routes/letting-routes.ts';
import { overpaymentRoutes } from './routes/overpayment-routes.ts';
import { paperRoutes } from './routes/paper-routes.ts';
import { payoutRoutes } from './routes/payout-routes.ts';
import { provisionRoutes } from './routes/provision-routes.ts';
import { refundRoutes } from './routes/refund-routes.ts';
import { reviewRoutes } from './routes/review-routes.ts';
import { runRoutes } from './routes/run-routes.ts';
import { settlementRoutes } from './routes/settlement-routes.ts';
import { answerForEntries } from './use-cases/answer-for-entries.ts';
import { hearNews } from './use-cases/hear-news.ts';

export const rentalModule: Module = {
  name: 'rental',
  officeRoutes: (app, platform) => {
    hearNews();
    answerForEntries();
    for (const routes of [runRoutes, lettingRoutes, overpaymentRoutes, paperRoutes, reviewRoutes, depositRoutes, settlementRoutes, provisionRoutes, payoutRoutes, refundRoutes, feeDrawRoutes, importRoutes]) routes(app, platform);
  },
  // Move-ins are worked on where there may be no screen.
  jobs: () => {
    hearNews();
    return {};
  },
};
