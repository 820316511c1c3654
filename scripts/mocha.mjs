// Runs the mocha tests below the folders (or in the files) named: `node scripts/mocha.mjs test/core [--grep X]`.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const args = process.argv.slice(2);
const specs = args.flatMap(a => (existsSync(a) ? [statSync(a).isDirectory() ? `${a}/**/*.test.ts` : a] : [a]));
const run = spawnSync(process.execPath, ['--import', 'tsx', 'node_modules/mocha/bin/mocha.js', '--ui', 'bdd', '--timeout', '20000', '--reporter', process.env.MOCHA_REPORTER ?? 'dot', ...specs], { stdio: 'inherit' });
process.exit(run.status ?? 1);
