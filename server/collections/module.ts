import type { Module } from '../platform/module.ts';
import { contractRoutes } from './routes/contract-routes.ts';

export const collectionsModule: Module = {
  name: 'collections',
  officeRoutes: (app, platform) => contractRoutes(app, platform),
};
