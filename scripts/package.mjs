// `npm run package [-- --pre-release]`: builds out/launch-sweeps.vsix and checks its size and what is in it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, root, run, shell } from './install.mjs';

/** The most bytes of the package: it is loaded over slow lines, too, and unpacked on each machine. */
const LARGEST = 1_200_000;
const VSCE = ['--yes', '@vscode/vsce@3.9.1'];
/** What users need; anything else got in by mistake. */
const WANTED = [
  /^(package(\.nls(\.[\w-]+)?)?\.json|README\.md|CHANGELOG\.md|LICENSE)$/,
  /^dist\/[\w.-]+\.c?js$/,
  /^dist\/webviews\/\w+\.(js|css)$/,
  /^dist\/NOTICE\.txt$/,
  /^l10n\/[\w.-]+\.json$/,
  /^media\/.+$/,
  /^skills\/[\w-]+\/SKILL\.md$/,
];

/** What is read at run time and no bundle holds. */
const NEEDED = [
  'scheduler/scheduler.py',
  'scheduler/requirements.txt',
  'scheduler/README.md',
  'optuna/search_space.py',
].map(name => `media/templates/${name}`);

const log = line => console.error(line);
const flags = process.argv.slice(2).filter(word => word === '--pre-release');
await installPackages(log);
// What an earlier build left would go along.
rmSync(join(root, 'dist'), { recursive: true, force: true });
await run(process.execPath, ['esbuild.mjs', '--production']);
const file = join(root, 'out', 'launch-sweeps.vsix');
mkdirSync(join(root, 'out'), { recursive: true });
await run('npx', [...VSCE, 'package', '--no-dependencies', '--allow-missing-repository', ...flags, '--out', file], {
  quiet: true,
  shell,
});
const listed = spawnSync('npx', [...VSCE, 'ls', '--no-dependencies'], { cwd: root, encoding: 'utf8', shell })
  .stdout.split('\n')
  .map(line => line.trim())
  .filter(Boolean);
const strangers = listed.filter(name => !WANTED.some(form => form.test(name)));
const { size } = statSync(file);
console.log(`${file}: ${(size / 1024).toFixed(0)} kB, ${listed.length} files`);
if (strangers.length) {
  console.error(`These do not belong in the package: ${strangers.join(', ')}`);
  process.exit(1);
}
const missing = NEEDED.filter(name => !listed.includes(name));
if (missing.length) {
  console.error(`These are missing from the package: ${missing.join(', ')}`);
  process.exit(1);
}
if (size > LARGEST) {
  console.error(`The package is over ${(LARGEST / 1024).toFixed(0)} kB.`);
  process.exit(1);
}
