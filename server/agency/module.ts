import type { Module } from '../platform/module.ts';
import { signInRoutes } from '../platform/sign-in/routes.ts';
import { auditRoutes } from './routes/audit-routes.ts';
import { licenceRoutes } from './routes/licence-routes.ts';
import { messageRoutes } from './routes/message-routes.ts';
import { officeRoutes } from './routes/office-routes.ts';
import { ownProfileRoutes } from './routes/own-profile-routes.ts';
import { profileRoutes } from './routes/profile-routes.ts';
import { savedViewRoutes } from './routes/saved-view-routes.ts';
import { securityRoutes } from './routes/security-routes.ts';
import { sessionRoutes } from './routes/session-routes.ts';
import { staffRoutes } from './routes/staff-routes.ts';
import { officeSession } from './use-cases/find-session.ts';
import { staffSignInContext } from './use-cases/sign-in.ts';

export const agencyModule: Module = {
  name: 'agency',
  officeSession,
  officeRoutes: (app, platform) => {
    signInRoutes(app, staffSignInContext(platform));
    for (const add of [sessionRoutes, ownProfileRoutes, savedViewRoutes, profileRoutes, officeRoutes, staffRoutes, licenceRoutes, messageRoutes, securityRoutes, auditRoutes]) add(app, platform);
  },
};
