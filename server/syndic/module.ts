import type { Module } from '../platform/module.ts';
import { letterJobs } from './jobs/letter-jobs.ts';
import { arrearsRoutes } from './routes/arrears-routes.ts';
import { budgetRoutes } from './routes/budget-routes.ts';
import { letterRoutes } from './routes/letter-routes.ts';
import { saleRoutes } from './routes/sale-routes.ts';
import { yearRoutes } from './routes/year-routes.ts';
import { answerForEntries } from './use-cases/answer-for-entries.ts';

export const syndicModule: Module = {
  name: 'syndic',
  officeRoutes: (app, platform) => {
    answerForEntries();
    for (const routes of [budgetRoutes, yearRoutes, arrearsRoutes, letterRoutes, saleRoutes]) routes(app, platform);
  },
  jobs: letterJobs,
};
