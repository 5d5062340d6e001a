import { Worker } from 'node:worker_threads';

/** A few threads running the same script: one task at a time each, the others wait their turn. */
export interface Threads<Task, Reply> {
  run(task: Task): Promise<Reply>;
  close(): Promise<void>;
}

interface Waiting<Task, Reply> {
  task: Task;
  resolve: (reply: Reply) => void;
  reject: (error: Error) => void;
}

interface Thread<Task, Reply> {
  worker: Worker;
  current: Waiting<Task, Reply> | null;
  timer?: NodeJS.Timeout;
}

/**
 * Threads start when there is work for them. The time allowed runs from the moment a task is taken up, not from when it was asked for: a batch of thousands
 * may wait without being taken for stuck. A thread that hangs or dies is replaced, and takes down its own task only.
 */
export function openThreads<Task, Reply>(script: URL, { count, timeoutMs }: { count: number; timeoutMs: number }): Threads<Task, Reply> {
  const threads = new Set<Thread<Task, Reply>>();
  const queue: Waiting<Task, Reply>[] = [];
  let closed = false;

  const release = (thread: Thread<Task, Reply>): Waiting<Task, Reply> | null => {
    clearTimeout(thread.timer);
    const task = thread.current;
    thread.current = null;
    return task;
  };
  const lose = (thread: Thread<Task, Reply>, reason: string): void => {
    if (!threads.delete(thread)) return;
    release(thread)?.reject(new Error(reason));
    void thread.worker.terminate();
    serve();
  };
  const start = (): Thread<Task, Reply> => {
    const thread: Thread<Task, Reply> = { worker: new Worker(script), current: null };
    // An idle thread does not keep the program running; the timer of a busy one does.
    thread.worker.unref();
    thread.worker.on('message', (reply: Reply) => {
      release(thread)?.resolve(reply);
      serve();
    });
    thread.worker.on('error', (error) => lose(thread, `A thread failed: ${String(error)}`));
    thread.worker.on('exit', () => lose(thread, 'A thread ended in the middle of its task.'));
    threads.add(thread);
    return thread;
  };
  const serve = (): void => {
    while (queue.length > 0) {
      const thread = [...threads].find(({ current }) => current === null) ?? (threads.size < count ? start() : null);
      if (!thread) return;
      const next = queue.shift()!;
      thread.current = next;
      thread.timer = setTimeout(() => lose(thread, `A task took more than ${timeoutMs} ms.`), timeoutMs);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      thread.worker.postMessage(next.task);
    }
  };

  return {
    run: (task) => new Promise((resolve, reject) => {
      if (closed) return reject(new Error('The threads are closed.'));
      queue.push({ task, resolve, reject });
      serve();
    }),
    close: async () => {
      closed = true;
      for (const { reject } of queue.splice(0)) reject(new Error('The threads are closed.'));
      await Promise.all([...threads].map((thread) => {
        threads.delete(thread);
        release(thread)?.reject(new Error('The threads are closed.'));
        return thread.worker.terminate();
      }));
    },
  };
}
