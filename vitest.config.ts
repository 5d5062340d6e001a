import { defineConfig } from 'vitest/config';

/**
 * Four layers: pure tests beside the code, tests on a real PostgreSQL, the program started as people start it, journeys in a browser. `npm test` runs
 * them all. Files share what a worker has already loaded (`isolate: false`): reading the whole program anew for each file would take longer than its
 * tests. What a file keeps for itself is its database and its app, never a module of the program.
 */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'pure', include: ['{server,web,demo,bin,bench}/**/*.test.{ts,tsx}'], exclude: ['**/*.db.test.ts', '**/node_modules/**'], testTimeout: 30_000 } },
      { test: { name: 'database', include: ['server/**/*.db.test.ts', 'tests/**/*.db.test.ts', 'demo/**/*.db.test.ts'], globalSetup: ['tests/support/database-server.ts'], testTimeout: 60_000, hookTimeout: 120_000 } },
      { test: { name: 'start', include: ['tests/start/**/*.test.ts'], testTimeout: 180_000, hookTimeout: 240_000, fileParallelism: false } },
      { test: { name: 'journeys', include: ['tests/journeys/**/*.journey.test.ts'], globalSetup: ['tests/support/web-build.ts', 'tests/support/database-server.ts'], testTimeout: 120_000, hookTimeout: 240_000, expect: { poll: { timeout: 20_000 } } } },
    ],
    maxWorkers: 2,
    isolate: false,
  },
});
