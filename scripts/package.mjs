// `npm run package`: builds out/launch-sweeps.vsix and checks its size and what is in it.
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, root, run } from './install.mjs';

const LARGEST = 1024 * 1024;
const log = line => console.error(line);
await installPackages(log);
await run(process.execPath, ['esbuild.mjs', '--production']);
const file = join(root, 'out', 'launch-sweeps.vsix');
mkdirSync(join(root, 'out'), { recursive: true });
await run('npx', ['--yes', '@vscode/vsce@3.9.1', 'package', '--no-dependencies', '--allow-missing-repository', '--out', file], { quiet: true });
await run('npx', ['--yes', '@vscode/vsce@3.9.1', 'ls', '--no-dependencies']);
const { size } = statSync(file);
console.log(`${file}: ${(size / 1024).toFixed(0)} kB`);
if (size > LARGEST) { console.error(`The package is over ${LARGEST / 1024} kB.`); process.exit(1); }
