import type { Module } from '../platform/module.ts';
import { buildingRoutes } from './routes/building-routes.ts';

export const propertiesModule: Module = {
  name: 'properties',
  officeRoutes: (app, platform) => {
    for (const routes of [buildingRoutes]) routes(app, platform);
  },
};
