import type { Module } from '../platform/module.ts';
import { accountRoutes } from './routes/account-routes.ts';
import { buildingRoutes } from './routes/building-routes.ts';
import { keyRoutes } from './routes/key-routes.ts';
import { leaseRoutes } from './routes/lease-routes.ts';
import { lotRoutes } from './routes/lot-routes.ts';
import { mandateRoutes } from './routes/mandate-routes.ts';
import { ownershipRoutes } from './routes/ownership-routes.ts';
import { seatRoutes } from './routes/seat-routes.ts';
import { transferRoutes } from './routes/transfer-routes.ts';

export const propertiesModule: Module = {
  name: 'properties',
  officeRoutes: (app, platform) => {
    for (const routes of [buildingRoutes, lotRoutes, keyRoutes, ownershipRoutes, transferRoutes, seatRoutes, mandateRoutes, leaseRoutes, accountRoutes]) routes(app, platform);
  },
};
