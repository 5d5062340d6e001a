import type { Module } from '../platform/module.ts';
import { activationRoutes } from './routes/activation-routes.ts';
import { administrationRoutes } from './routes/administration-routes.ts';
import { bankDetailsRoutes } from './routes/bank-details-routes.ts';
import { clientRoutes } from './routes/client-routes.ts';
import { expenseRoutes } from './routes/expense-routes.ts';
import { identityAdministrationRoutes } from './routes/identity-administration-routes.ts';
import { photoRoutes } from './routes/photo-routes.ts';
import { worksFundRoutes } from './routes/works-fund-routes.ts';

export const extranetModule: Module = {
  name: 'extranet',
  officeRoutes: (app, platform) => {
    activationRoutes(app, platform);
    administrationRoutes(app, platform);
    identityAdministrationRoutes(app, platform);
    photoRoutes(app, platform);
  },
  extranetRoutes: (app, platform) => {
    clientRoutes(app, platform);
    expenseRoutes(app, platform);
    worksFundRoutes(app, platform);
    bankDetailsRoutes(app, platform);
  },
};
