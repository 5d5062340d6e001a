import type { Module } from '../../platform/module.ts';
import { clientSignInRoutes } from '../routes/sign-in-routes.ts';
import { extranetSession } from './session.ts';

export const clientSignInModule: Module = {
  name: 'client-sign-in',
  extranetRoutes: clientSignInRoutes,
  extranetSession,
};
