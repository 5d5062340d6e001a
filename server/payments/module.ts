import type { Module } from '../platform/module.ts';
import { PAYMENTS_CRONTAB, paymentJobs } from './jobs/payment-jobs.ts';
import { clientPaymentRoutes } from './routes/client-payment-routes.ts';
import { notificationRoutes } from './routes/notification-routes.ts';
import { hearNews } from './use-cases/hear-news.ts';

export const paymentsModule: Module = {
  name: 'payments',
  extranetRoutes: async (app, platform) => {
    clientPaymentRoutes(app, platform);
    await notificationRoutes(app, platform);
  },
  jobs: (platform) => {
    hearNews();
    return paymentJobs(platform);
  },
  crontab: PAYMENTS_CRONTAB,
};
