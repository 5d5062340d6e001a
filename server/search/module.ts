import type { Module } from '../platform/module.ts';
import { searchRoutes } from './routes/search-routes.ts';

export const searchModule: Module = { name: 'search', officeRoutes: searchRoutes };
