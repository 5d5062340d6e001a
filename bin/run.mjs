// `node bin/run.mjs some/script.ts …`: runs a TypeScript script with the right Node, dependencies installed.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { installDependencies, nodeProgram, projectFolder } from './runtime.mjs';

const node = nodeProgram();
installDependencies(node);
const [script, ...rest] = process.argv.slice(2);
const child = spawn(node, [join(projectFolder, script), ...rest], { cwd: projectFolder, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : code ?? 1));
