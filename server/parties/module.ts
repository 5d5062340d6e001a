import type { Module } from '../platform/module.ts';
import { contractorRoutes } from './routes/contractor-routes.ts';
import { partyRoutes } from './routes/party-routes.ts';

export const partiesModule: Module = {
  name: 'parties',
  officeRoutes: (app, platform) => {
    partyRoutes(app, platform);
    contractorRoutes(app, platform);
  },
};
