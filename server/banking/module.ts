import type { Module } from '../platform/module.ts';
import { statementRoutes } from './routes/statement-routes.ts';
import { standOnMovements } from './use-cases/reopen-movement.ts';

export const bankingModule: Module = {
  name: 'banking',
  officeRoutes: (app, platform) => {
    standOnMovements();
    statementRoutes(app, platform);
  },
};
