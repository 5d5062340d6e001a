import { join } from 'node:path';
import { systemClock } from './clock.ts';
import type { Database } from './database/connection.ts';
import { openFolderStore } from './files/store.ts';
import { openMailer } from './mail/send.ts';
import type { Platform } from './module.ts';
import { openRenderer } from './rendering/render-letter.ts';
import { openSecretBox } from './secrets/box.ts';
import { redact } from './secrets/redact.ts';
import type { Settings } from './settings.ts';

/** Everything a module stands on, from the settings and two open databases. */
export function openPlatform(parts: { settings: Settings; office: Database; extranet: Database; log: Platform['log']; clock?: Platform['clock'] }): Platform {
  const { settings, log } = parts;
  return {
    ...parts,
    log: (line, detail) => log(line, detail && redact(detail)),
    clock: parts.clock ?? systemClock,
    files: openFolderStore(join(settings.dataFolder, 'files')),
    secrets: openSecretBox(join(settings.dataFolder, 'secrets.json')),
    mailer: openMailer({ smtpUrl: settings.smtpUrl, from: settings.mailFrom, folder: join(settings.dataFolder, 'mail') }),
    renderer: openRenderer(),
  };
}
