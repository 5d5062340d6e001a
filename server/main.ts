import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWeb } from '../bin/build-web.ts';
import { boot } from './boot.ts';
import { loadDemo, openDemoPayments } from './demo.ts';
import { claimDataFolder, demandFreePort } from './instance.ts';
import { modules } from './modules.ts';
import { startSandbox } from './sandbox.ts';
import { openAgency, ownAgencies, type OpenedAgency } from './open-agency.ts';
import { serveWebPages } from './platform/http/web-pages.ts';
import { redactText } from './platform/secrets/redact.ts';
import { readSettings, type Settings } from './platform/settings.ts';
import { buildApp } from './serve.ts';
import { startModuleWorkers } from './worker.ts';

const say = (line: string): void => { process.stdout.write(`${line}\n`); };
const log = (line: string, detail?: Record<string, unknown>): void => { if (process.env.MITOYEN_LOG) process.stderr.write(`${JSON.stringify({ line, ...detail })}\n`); };

async function main(): Promise<void> {
  const projectFolder = join(import.meta.dirname, '..');
  const settings = readSettings(process.env, projectFolder);
  const claim = claimDataFolder(settings);
  if (!claim) {
    say(`Mitoyen tourne déjà sur ce dossier (${settings.dataFolder})\u00A0: ${settings.publicUrl}/\nArrêtez-le (Ctrl+C dans sa fenêtre) avant d’en lancer un autre, ou donnez un autre dossier (MITOYEN_DATA) et un autre port (PORT).`);
    return;
  }
  const endings: (() => void | Promise<void>)[] = [claim.release];
  // Each part ends before the one it stands on: requests, jobs, connections, database.
  const end = async (): Promise<void> => {
    for (const close of endings.splice(0).reverse()) await close();
  };
  const opened = open(settings, projectFolder, endings);
  const asked = untilAsked();
  try {
    await Promise.race([opened, asked]);
    await asked;
    // Asked while still opening: what is half open is waited for, then closed.
    await opened.catch(() => undefined);
  } finally {
    await end();
  }
  say('Mitoyen est arrêté. Rien n’a été perdu.');
}

/** Opens each part on the one it stands on. */
async function open(settings: Settings, projectFolder: string, endings: (() => void | Promise<void>)[]): Promise<void> {
  await demandFreePort(settings);
  buildWeb(say);
  const running = await boot(settings, log);
  endings.push(() => running.close());
  const { app } = await buildApp(running.platform, modules);
  await serveWebPages(app, running.platform.extranet, join(projectFolder, 'web', 'dist'));
  const demo = settings.demo ? await loadDemo(running.platform, say) : null;
  if (demo) {
    const sandboxOf = async (provider: 'stripe' | 'lyra'): Promise<string> => {
      const sandbox = await startSandbox(settings, provider);
      endings.push(() => sandbox.stop());
      return sandbox.address;
    };
    settings.stripeSandboxUrl ??= await sandboxOf('stripe');
    settings.lyraSandboxUrl ??= await sandboxOf('lyra');
    await openDemoPayments(running.platform, settings.stripeSandboxUrl);
  }
  const asked = parseArgs({ options: { agence: { type: 'string' } } }).values.agence;
  const agency = asked === undefined ? null : await openAgency(running.platform, asked);
  if (settings.roles.has('worker')) {
    const workers = await startModuleWorkers(running, modules);
    endings.push(() => workers.stop());
  }
  endings.push(() => app.close());
  await app.listen({ host: settings.host, port: settings.port });
  say(welcome(settings.publicUrl, demo, await ownAgencies(running.platform, demo?.slug ?? null), agency));
}

/** Ctrl+C, or the machine that stops. */
function untilAsked(): Promise<void> {
  return new Promise((asked) => {
    let first = true;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (first) say('\nArrêt en cours…');
        first = false;
        asked();
      });
    }
  });
}

function welcome(publicUrl: string, demo: Awaited<ReturnType<typeof loadDemo>>, agencies: readonly { name: string; slug: string }[], opened: OpenedAgency | null): string {
  const lines = ['', `Mitoyen est prêt\u00A0: ${publicUrl}/`];
  if (demo) {
    lines.push('', `Agence de démonstration «\u00A0${demo.agencyName}\u00A0» (données inventées)`, `  Agence    ${publicUrl}/${demo.slug}/connexion/`, `  Clients   ${publicUrl}/${demo.slug}/extranet/`, '');
    lines.push('  Identifiants de démonstration (mot de passe de tous\u00A0: ' + demo.password + ')');
    for (const person of demo.people) lines.push(`    ${person.face === 'office' ? 'Agence ' : 'Clients'}  ${person.login.padEnd(16)} ${person.who}`);
  }
  for (const { name, slug } of agencies) {
    lines.push('', `Votre agence «\u00A0${name}\u00A0»`, `  Agence    ${publicUrl}/${slug}/connexion/`, `  Clients   ${publicUrl}/${slug}/extranet/`);
    if (opened?.slug === slug && opened.password) lines.push(`  Compte maître\u00A0: ${opened.login}, premier mot de passe ${opened.password} (affiché une seule fois\u202F; vous choisirez le vôtre en entrant)`);
  }
  lines.push('', 'Ctrl+C pour arrêter.');
  return lines.join('\n');
}

main().then(() => process.exit(0), (error: unknown) => {
  process.stderr.write(redactText(`Mitoyen ne peut pas démarrer. ${error instanceof Error ? error.message : String(error)}\n`));
  if (process.env.MITOYEN_LOG && error instanceof Error) process.stderr.write(redactText(`${error.stack}\n`));
  process.exit(1);
});
