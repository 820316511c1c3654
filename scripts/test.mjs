// `npm test`, from a fresh clone too: installs what is missing, then types, lint, unit, emulator and contract tests, those
// in real VS Code and those in VS Code for the Web. Ends with the line `N passed, N failed`. A stage that is no test suite (types, lint) counts as one.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const total = { passed: 0, failed: 0, skipped: 0 };
const started = Date.now();
const say = text => console.log(`\n== ${text} (${Math.round((Date.now() - started) / 1000)} s)`);
const run = (command, args, env = {}) =>
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } }).status ?? 1;

/** A stage without counts of its own: passed or failed as a whole. */
function stage(name, command, args) {
  say(name);
  if (run(command, args) === 0) total.passed++;
  else total.failed++;
}

/** A suite that leaves its counts in the file MOCHA_SUMMARY; one that dies without them counts as one failure. */
function suite(name, args) {
  say(name);
  const summary = join(root, 'out', 'mocha-summary.json');
  mkdirSync(dirname(summary), { recursive: true });
  rmSync(summary, { force: true });
  const status = run(process.execPath, args, { MOCHA_SUMMARY: summary });
  if (!existsSync(summary)) {
    if (status !== 0) total.failed++;
    return;
  }
  const counts = JSON.parse(readFileSync(summary, 'utf8'));
  for (const key of Object.keys(total)) total[key] += counts[key];
  if (status !== 0 && counts.failed === 0) total.failed++;
}

if (!existsSync('node_modules/.package-lock.json')) {
  say('Installing packages (npm ci)');
  if (run('npm', ['ci', '--no-audit', '--no-fund']) !== 0) {
    console.log('0 passed, 1 failed');
    process.exit(1);
  }
}
const bin = name => join('node_modules', '.bin', name);
stage('Types of the core (no editor, no DOM, no Node)', bin('tsc'), ['-p', 'tsconfig.core.json']);
stage('Types', bin('tsc'), ['-p', 'tsconfig.json']);
stage('Lint', bin('eslint'), ['.', '--max-warnings', '0']);
suite('Unit tests', ['scripts/mocha.mjs', ...['test/core', 'test/cli', 'test/vscode/unit'].filter(existsSync)]);
suite('Emulator tests', ['scripts/mocha.mjs', 'test/emulator']);
suite('Contract tests', ['scripts/mocha.mjs', 'test/contract']);
suite('Real VS Code', ['test/vscode/run.mjs']);
suite('VS Code for the Web', ['test/vscode/web/run.mjs']);

console.log(
  `\n${Math.ceil((Date.now() - started) / 1000)} s${total.skipped ? `; ${total.skipped} skipped, each with a sentence above` : ''}`,
);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
