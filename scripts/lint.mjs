// `npm run lint`: format, oxlint, the rooms and circles, dead code, and generated files. Runs all of them, then says
// which failed.
import { spawnSync } from 'node:child_process';
import { root, tool } from './install.mjs';

const checks = [
  ['format', ...tool('oxfmt'), '--check', '.'],
  ['oxlint', ...tool('oxlint'), '--deny-warnings', '.'],
  ['rooms', ...tool('dependency-cruiser'), 'src', '--config', '.dependency-cruiser.mjs'],
  ['dead code', ...tool('knip'), '--no-progress'],
  ['generated files', process.execPath, 'scripts/generate.mjs', '--check'],
];
const failed = checks.filter(
  ([, command, ...args]) => spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status !== 0,
);
if (failed.length) console.log(`lint failed: ${failed.map(([name]) => name).join(', ')}`);
process.exit(failed.length ? 1 : 0);
