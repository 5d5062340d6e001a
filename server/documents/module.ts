import type { Module } from '../platform/module.ts';
import { FILE_CRONTAB, fileJobs } from './jobs/file-jobs.ts';
import { binderRoutes } from './routes/binder-routes.ts';
import { eventFileRoutes } from './routes/event-file-routes.ts';
import { eventRoutes } from './routes/event-routes.ts';
import { eventSelectionRoutes } from './routes/event-selection-routes.ts';
import { folderRoutes } from './routes/folder-routes.ts';
import { photoRoutes } from './routes/photo-routes.ts';
import { templateRoutes } from './routes/template-routes.ts';

export const documentsModule: Module = {
  name: 'documents',
  officeRoutes: (app, platform) => {
    for (const routes of [eventRoutes, eventSelectionRoutes, eventFileRoutes, templateRoutes, binderRoutes, folderRoutes, photoRoutes]) routes(app, platform);
  },
  jobs: fileJobs,
  crontab: FILE_CRONTAB,
};
