import type { Module } from '../platform/module.ts';
import { requestJobs } from './jobs/request-jobs.ts';
import { clientRequestRoutes } from './routes/client-request-routes.ts';
import { officeRequestRoutes } from './routes/office-request-routes.ts';
import { hearNews } from './use-cases/hear-news.ts';

export const requestsModule: Module = {
  name: 'requests',
  officeRoutes: (app, platform) => {
    hearNews();
    officeRequestRoutes(app, platform);
  },
  extranetRoutes: clientRequestRoutes,
  jobs: (platform) => {
    hearNews();
    return requestJobs(platform);
  },
};
