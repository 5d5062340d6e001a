import { join } from 'node:path';
import { buildWeb } from '../bin/build-web.ts';
import { boot } from './boot.ts';
import { loadDemo } from './demo.ts';
import { claimDataFolder } from './instance.ts';
import { modules } from './modules.ts';
import { serveWebPages } from './platform/http/web-pages.ts';
import { readSettings, type Settings } from './platform/settings.ts';
import { buildApp } from './serve.ts';
import { startModuleWorkers } from './worker.ts';

const say = (line: string): void => { process.stdout.write(`${line}\n`); };
const log = (line: string, detail?: Record<string, unknown>): void => { if (process.env.MITOYEN_LOG) process.stderr.write(`${JSON.stringify({ line, ...detail })}\n`); };

async function main(): Promise<void> {
  const projectFolder = join(import.meta.dirname, '..');
  const settings = readSettings(process.env, projectFolder);
  const claim = await claimDataFolder(settings);
  if (!claim) {
    say(`Mitoyen tourne déjà : ${settings.publicUrl}/\nArrêtez-le (Ctrl+C dans sa fenêtre) avant d’en lancer un autre, ou donnez un autre dossier (MITOYEN_DATA) et un autre port (PORT).`);
    return;
  }
  try {
    await serve(settings, projectFolder, claim);
  } catch (error) {
    claim.release();
    throw error;
  }
}

/** Opens each part on the one it stands on, and ends them in the other order: at Ctrl+C, or as soon as one of them fails. */
async function serve(settings: Settings, projectFolder: string, claim: { release(): void }): Promise<void> {
  buildWeb(say);
  const running = await boot(settings, log);
  const endings: (() => Promise<void>)[] = [() => running.close()];
  const end = async (): Promise<void> => {
    for (const close of endings.splice(0).reverse()) await close();
    claim.release();
  };
  try {
    const { app } = await buildApp(running.platform, modules);
    endings.push(() => app.close());
    await serveWebPages(app, running.platform.extranet, join(projectFolder, 'web', 'dist'));
    const workers = settings.roles.has('worker') ? await startModuleWorkers(running, modules) : null;
    endings.splice(1, 0, async () => { await workers?.stop(); });
    stopOnSignal(end);
    const demo = settings.demo ? await loadDemo(running.platform, say) : null;
    await app.listen({ host: settings.host, port: settings.port });
    say(welcome(settings.publicUrl, demo));
  } catch (error) {
    await end();
    throw error;
  }
}

function stopOnSignal(end: () => Promise<void>): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    say('\nArrêt en cours…');
    await end();
    say('Mitoyen est arrêté. Rien n’a été perdu.');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
}

function welcome(publicUrl: string, demo: Awaited<ReturnType<typeof loadDemo>>): string {
  const lines = ['', `Mitoyen est prêt : ${publicUrl}/`];
  if (demo) {
    lines.push('', `Agence de démonstration « ${demo.agencyName} » (données inventées)`, `  Agence    ${publicUrl}/${demo.slug}/connexion/`, `  Clients   ${publicUrl}/${demo.slug}/extranet/`, '');
    lines.push('  Identifiants de démonstration (mot de passe de tous : ' + demo.password + ')');
    for (const person of demo.people) lines.push(`    ${person.face === 'office' ? 'Agence ' : 'Clients'}  ${person.login.padEnd(16)} ${person.who}`);
  }
  lines.push('', 'Ctrl+C pour arrêter.');
  return lines.join('\n');
}

main().catch((error: unknown) => {
  process.stderr.write(`Mitoyen ne peut pas démarrer. ${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env.MITOYEN_LOG) console.error(error);
  process.exit(1);
});
