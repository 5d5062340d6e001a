import type { Module } from '../platform/module.ts';
import { signInRoutes } from '../platform/sign-in/routes.ts';
import { savedViewRoutes } from './routes/saved-view-routes.ts';
import { sessionRoutes } from './routes/session-routes.ts';
import { officeSession } from './use-cases/find-session.ts';
import { staffSignInContext } from './use-cases/sign-in.ts';

export const agencyModule: Module = {
  name: 'agency',
  officeSession,
  officeRoutes: (app, platform) => {
    signInRoutes(app, staffSignInContext(platform));
    sessionRoutes(app, platform);
    savedViewRoutes(app, platform);
  },
};
