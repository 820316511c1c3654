// `npm run lint`: format, oxlint, words, dead code, the rooms and circles, and generated files. Runs
// all of them, then says which failed.
import { spawnSync } from 'node:child_process';
import { root, tool } from './install.mjs';

const checks = [
  ['format', ...tool('oxfmt'), '--check', '.'],
  ['oxlint', ...tool('oxlint'), '--deny-warnings', '.'],
  ['words', process.execPath, 'scripts/lint/words.mjs'],
  ['dead code', ...tool('knip'), '--no-progress'],
  ['rooms and generated files', process.execPath, 'scripts/generate.mjs', '--check'],
];
const failed = checks.filter(
  ([, command, ...args]) => spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status !== 0,
);
if (failed.length) console.log(`lint failed: ${failed.map(([name]) => name).join(', ')}`);
process.exit(failed.length ? 1 : 0);
