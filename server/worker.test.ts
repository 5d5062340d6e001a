import { parseCrontab } from 'graphile-worker';
import { expect, test } from 'vitest';
import { modules } from './modules.ts';
import type { Platform } from './platform/module.ts';

test('every module’s timetable can be read, and names a job that the module does', () => {
  for (const { name, crontab = [], jobs } of modules) {
    const done = Object.keys(jobs?.({} as Platform) ?? {});
    const asked = parseCrontab(crontab.join('\n')).map(({ task }) => task);
    expect([name, asked.filter((task) => !done.includes(task))]).toEqual([name, []]);
  }
});
