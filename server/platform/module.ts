import type { FileStore } from './files/store.ts';
import type { Clock } from './clock.ts';
import type { Database } from './database/connection.ts';
import type { FindSession } from './http/access.ts';
import type { App } from './http/server.ts';
import type { JobHandler } from './jobs/jobs.ts';
import type { SecretBox } from './secrets/box.ts';
import type { Mailer } from './mail/send.ts';
import type { Renderer } from './rendering/render-letter.ts';
import type { Settings } from './settings.ts';

/** What every module is given. Nothing else is reachable from a use case. */
export interface Platform {
  settings: Settings;
  clock: Clock;
  /** Signed in as the office's role: rows of `schema office`, and what publication writes in `schema extranet`. */
  office: Database;
  /** Signed in as the extranet's role, which has no right on `schema office`. */
  extranet: Database;
  files: FileStore;
  secrets: SecretBox;
  mailer: Mailer;
  renderer: Renderer;
  log: (line: string, detail?: Record<string, unknown>) => void;
}

/** What a module brings: main.ts and worker.ts read this and nothing else of it. */
export interface Module {
  name: string;
  officeRoutes?: (app: App, platform: Platform) => void | Promise<void>;
  extranetRoutes?: (app: App, platform: Platform) => void | Promise<void>;
  /** Reads the face's cookie; exactly one module does it for each face. */
  officeSession?: (platform: Platform) => FindSession;
  extranetSession?: (platform: Platform) => FindSession;
  /** Background work by task name. */
  jobs?: (platform: Platform) => Record<string, JobHandler>;
  /** graphile-worker crontab lines, in UTC. */
  crontab?: string[];
}
