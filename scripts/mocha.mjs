// Runs the mocha tests under the folders (or in the files) named: `node scripts/mocha.mjs test/core [--grep X] [--watch]`.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { existsSync, readdirSync, statSync } from 'node:fs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** The test files below a folder; the named path itself where it is no folder (a file, or a flag of mocha's). */
const expand = path => {
  if (!existsSync(path)) return [path];
  if (!statSync(path).isDirectory()) return [path];
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
  console.log('no test files');
  process.exit(0);
}
const run = spawnSync(
  process.execPath,
  [
    // Node's own watching: mocha's does not load ES modules again.
    ...(watch ? ['--watch'] : []),
    '--import',
    'tsx',
    join(root, 'node_modules/mocha/bin/mocha.js'),
    '--ui',
    'bdd',
    '--timeout',
    '20000',
    '--reporter',
    join(root, 'scripts/summaryReporter.cjs'),
    ...specs,
  ],
  { stdio: 'inherit', cwd: root },
);
process.exit(run.status ?? 1);
