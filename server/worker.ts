import type { Running } from './boot.ts';
import { startWorkers, type JobHandler, type Workers } from './platform/jobs/jobs.ts';
import type { Module } from './platform/module.ts';

/** Starts the background work of every module in this process. */
export function startModuleWorkers(running: Running, modules: readonly Module[]): Promise<Workers> {
  const handlers: Record<string, JobHandler> = {};
  for (const module of modules) {
    for (const [task, handler] of Object.entries(module.jobs?.(running.platform) ?? {})) {
      if (handlers[task]) throw new Error(`Two modules handle the job ${task}.`);
      handlers[task] = handler;
    }
  }
  const crontab = modules.flatMap((module) => module.crontab ?? []);
  return startWorkers(running.ownerPool, handlers, crontab, (task, error) => running.platform.log(`job ${task} failed`, { error: String(error) }));
}
