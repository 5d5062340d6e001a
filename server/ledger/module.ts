import type { Module } from '../platform/module.ts';
import { ledgerJobs } from './jobs/ledger-jobs.ts';
import { booksRoutes } from './routes/books-routes.ts';
import { draftRoutes } from './routes/draft-routes.ts';
import { paperRoutes } from './routes/paper-routes.ts';
import { yearRoutes } from './routes/year-routes.ts';

export const ledgerModule: Module = {
  name: 'ledger',
  officeRoutes: (app, platform) => {
    for (const routes of [booksRoutes, draftRoutes, paperRoutes, yearRoutes]) routes(app, platform);
  },
  jobs: ledgerJobs,
};
