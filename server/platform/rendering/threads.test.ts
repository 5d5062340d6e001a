import { afterEach, expect, test } from 'vitest';
import { openThreads, type Threads } from './threads.ts';

type Task = { wait?: number; hang?: boolean; die?: boolean; fail?: boolean; name?: string };

/** A real thread that does what it is told. */
const script = new URL(`data:text/javascript,${encodeURIComponent(`
  import { parentPort, threadId } from 'node:worker_threads';
  parentPort.on('message', async ({ wait = 0, hang, die, fail, name }) => {
    if (hang) for (;;);
    if (die) process.exit(3);
    if (fail) throw new Error('broken');
    await new Promise((resolve) => setTimeout(resolve, wait));
    parentPort.postMessage({ name, threadId });
  });
`)}`);

let threads: Threads<Task, { name?: string; threadId: number }>;
const open = (count: number, timeoutMs = 5000): void => { threads = openThreads(script, { count, timeoutMs }); };
afterEach(() => threads.close());

test('each task gets its own reply, and no more threads work than allowed', async () => {
  open(2);
  const replies = await Promise.all(Array.from({ length: 20 }, (_, index) => threads.run({ name: `task ${index}`, wait: 20 - index })));
  expect(replies.map(({ name }) => name)).toEqual(Array.from({ length: 20 }, (_, index) => `task ${index}`));
  expect(new Set(replies.map(({ threadId }) => threadId)).size).toBe(2);
});

test('the time allowed counts from the start of a task: waiting one’s turn is not being stuck', async () => {
  open(1, 1500); // Less than the eight together; more than a busy machine takes to start a thread.
  const replies = await Promise.all(Array.from({ length: 8 }, () => threads.run({ wait: 250 })));
  expect(replies).toHaveLength(8);
});

test.each([
  ['hangs', { hang: true }, 'more than 1500 ms'],
  ['ends its thread', { die: true }, 'ended in the middle'],
  ['throws', { fail: true }, 'broken'],
])('a task that %s fails alone: those behind it are served by a new thread', async (_what, bad, reason) => {
  open(1, 1500);
  const [failed, next] = await Promise.allSettled([threads.run(bad), threads.run({ name: 'next' })]);
  expect(failed).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining(reason) } });
  expect(next).toMatchObject({ status: 'fulfilled', value: { name: 'next' } });
});

test('closing ends what runs and what waits, and nothing starts afterwards', async () => {
  open(1);
  const running = Promise.allSettled([threads.run({ wait: 5000 }), threads.run({})]);
  await threads.close();
  expect((await running).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(threads.run({})).rejects.toThrow('closed');
});
