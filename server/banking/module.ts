import type { Module } from '../platform/module.ts';
import { statementRoutes } from './routes/statement-routes.ts';

export const bankingModule: Module = {
  name: 'banking',
  officeRoutes: (app, platform) => statementRoutes(app, platform),
};
