// Runs the mocha tests under the folders (or in the files) named:
// `node scripts/mocha.mjs test/core [--grep X] [--watch]`.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, tool } from './install.mjs';

/** The test files under a folder; the named path itself where it is not a folder (a file, or a flag of mocha's). */
const expand = path => {
  if (!existsSync(path) || !statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true })
    .map(String)
    .filter(f => f.endsWith('.test.ts') && !f.includes('node_modules'))
    .sort()
    .map(f => join(path, f));
};
const watch = process.argv.includes('--watch');
const specs = process.argv
  .slice(2)
  .filter(word => word !== '--watch')
  .flatMap(expand);
if (!specs.length) {
  console.log('Name a folder with tests, or a test file.');
  process.exit(1);
}
const [, mocha] = tool('mocha');
const run = spawnSync(
  process.execPath,
  [
    // Node's own watching: mocha's does not load ES modules again.
    ...(watch ? ['--watch'] : []),
    '--import',
    'tsx',
    mocha,
    '--ui',
    'bdd',
    '--timeout',
    '120000',
    '--reporter',
    join(root, 'scripts/summaryReporter.cjs'),
    ...specs,
  ],
  // The command line speaks the language of its environment, and the tests read English.
  { stdio: 'inherit', cwd: root, env: { ...process.env, LC_ALL: 'C.UTF-8' } },
);
process.exit(run.status ?? 1);
