import type { Module } from '../platform/module.ts';
import { arrearsRoutes } from './routes/arrears-routes.ts';
import { budgetRoutes } from './routes/budget-routes.ts';
import { yearRoutes } from './routes/year-routes.ts';

export const syndicModule: Module = {
  name: 'syndic',
  officeRoutes: (app, platform) => {
    for (const routes of [budgetRoutes, yearRoutes, arrearsRoutes]) routes(app, platform);
  },
};
