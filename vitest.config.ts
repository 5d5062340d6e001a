import { defineConfig } from 'vitest/config';

/** Three layers: pure tests beside the code, tests on a real PostgreSQL, journeys in a browser. `npm test` runs them all. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'pure', include: ['{server,web,demo,bin,bench}/**/*.test.{ts,tsx}'], exclude: ['**/*.db.test.ts', '**/node_modules/**'], testTimeout: 30_000 } },
      { test: { name: 'database', include: ['server/**/*.db.test.ts', 'tests/**/*.db.test.ts', 'demo/**/*.db.test.ts'], globalSetup: ['tests/support/database-server.ts'], testTimeout: 60_000, hookTimeout: 120_000 } },
      { test: { name: 'journeys', include: ['tests/journeys/**/*.journey.test.ts'], globalSetup: ['tests/support/database-server.ts'], testTimeout: 120_000, hookTimeout: 240_000, fileParallelism: false } },
    ],
    maxWorkers: 2,
  },
});
