import type { FindSession } from './platform/http/access.ts';
import { buildServer, type App, type Face, type KnownRoute } from './platform/http/server.ts';
import type { Module, Platform } from './platform/module.ts';

/** Joins the modules' routes into one HTTP server; each face reads its own cookie. `schemasAtStart`: see `buildServer`. */
export async function buildApp(platform: Platform, modules: readonly Module[], { schemasAtStart = false } = {}): Promise<{ app: App; routes: KnownRoute[] }> {
  const nobody: FindSession = async () => null;
  const faces: Face[] = [];
  if (platform.settings.roles.has('office')) {
    faces.push({
      name: 'office',
      findSession: modules.find((module) => module.officeSession)?.officeSession?.(platform) ?? nobody,
      routes: modules.flatMap((module) => (module.officeRoutes ? [(app: App) => module.officeRoutes!(app, platform)] : [])),
    });
  }
  if (platform.settings.roles.has('extranet')) {
    faces.push({
      name: 'extranet',
      findSession: modules.find((module) => module.extranetSession)?.extranetSession?.(platform) ?? nobody,
      routes: modules.flatMap((module) => (module.extranetRoutes ? [(app: App) => module.extranetRoutes!(app, platform)] : [])),
    });
  }
  return buildServer({ faces, maxUploadBytes: platform.settings.maxUploadBytes, logger: process.env.MITOYEN_LOG ? { level: process.env.MITOYEN_LOG } : false, schemasAtStart });
}
