import type { Module } from '../platform/module.ts';
import { PUBLICATION_CRONTAB, publicationJobs } from './jobs/publication-jobs.ts';
import { followRoutes } from './routes/follow-routes.ts';
import { settingsRoutes } from './routes/settings-routes.ts';
import { hearNews } from './use-cases/hear-news.ts';

export const publicationModule: Module = {
  name: 'publication',
  officeRoutes: (app, platform) => {
    hearNews(platform);
    for (const routes of [followRoutes, settingsRoutes]) routes(app, platform);
  },
  jobs: (platform) => {
    hearNews(platform);
    return publicationJobs(platform);
  },
  crontab: PUBLICATION_CRONTAB,
};
