// `npm start`: installs, builds, migrates, loads the demo agency the first time, serves, prints where.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { installDependencies, nodeProgram, projectFolder } from './runtime.mjs';

const node = nodeProgram();
installDependencies(node);
// What Node made of each source is kept, so that the next start only reads it again.
const env = { NODE_COMPILE_CACHE: join(projectFolder, 'node_modules', '.cache', 'node'), ...process.env };
const child = spawn(node, [join(projectFolder, 'server', 'main.ts'), ...process.argv.slice(2)], { cwd: projectFolder, stdio: 'inherit', env });
// Ctrl+C reaches the whole group; the program below ends in order, and this one waits for it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => { if (signal !== 'SIGINT') child.kill(signal); });
child.on('exit', (code, signal) => process.exit(signal ? 1 : code ?? 1));
