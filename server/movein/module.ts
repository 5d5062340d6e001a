import type { Module } from '../platform/module.ts';
import { moveInJobs } from './jobs/movein-jobs.ts';
import { moveInRoutes } from './routes/movein-routes.ts';

export const moveInModule: Module = {
  name: 'movein',
  officeRoutes: moveInRoutes,
  jobs: moveInJobs,
  crontab: ['* * * * * movein:resume ?max=1'],
};
