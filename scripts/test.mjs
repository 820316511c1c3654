// `npm test`, from a fresh clone too: installs what is missing, then types, lint, unit, emulator and contract tests,
// those in real VS Code and those in VS Code for the Web. Three lanes go side by side: the editor's and contract tests,
// W&B's real client and agents, which mostly wait, and all the others. Ends with the line `N passed, N failed`. A stage
// that is not a test suite (types, lint) counts as one.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installPackages, root } from './install.mjs';

process.chdir(root);
const total = { passed: 0, failed: 0, skipped: 0 };
/** What failed, a line each, said again at the end: a record of a run may be cut in its middle. */
const failures = [];
const firstLine = message => message.trim().split('\n')[0];
const started = Date.now();
const seconds = since => `${Math.round((Date.now() - since) / 1000)} s`;

/** Runs a command; its output is shown as a whole when it has ended, so that lanes do not mix theirs. */
function run(name, command, args, env = {}) {
  const began = Date.now();
  console.log(`-- ${name}: started at ${seconds(started)}`);
  return new Promise(done => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', data => output.push(data));
    child.on('error', error => output.push(Buffer.from(`${error.message}\n`)));
    child.on('close', code => {
      console.log(`\n== ${name} (${seconds(began)})\n${Buffer.concat(output).toString()}`);
      done(code ?? 1);
    });
  });
}

/** A stage without counts of its own: passed or failed as a whole. */
async function stage(name, command, ...args) {
  if ((await run(name, command, args)) === 0) {
    total.passed++;
    return;
  }
  total.failed++;
  failures.push(name);
}

/** A suite that leaves its counts in the file MOCHA_SUMMARY; one that dies without them counts as one failure. */
async function suite(name, args, env = {}) {
  const summary = join(root, 'out', `summary-${name.replaceAll(/\W+/g, '-')}.json`);
  mkdirSync(dirname(summary), { recursive: true });
  rmSync(summary, { force: true });
  const status = await run(name, process.execPath, args, { MOCHA_SUMMARY: summary, ...env });
  const counts = existsSync(summary) ? JSON.parse(readFileSync(summary, 'utf8')) : {};
  for (const key of Object.keys(total)) total[key] += counts[key] ?? 0;
  failures.push(...(counts.failures ?? []).map(failure => `${name}: ${firstLine(failure)}`));
  if (status === 0 || counts.failed) return;
  total.failed++;
  failures.push(`${name}: ended with status ${status}`);
}

await installPackages(console.log).catch(error => {
  console.log(`${error.message}\n0 passed, 1 failed`);
  process.exit(1);
});

async function checks() {
  await stage('Types', process.execPath, 'scripts/types.mjs');
  await stage('Lint', process.execPath, 'scripts/lint.mjs');
  await suite('Unit tests', ['scripts/mocha.mjs', 'test/core', 'test/cli', 'test/webviews', 'test/vscode/unit']);
  await suite('Emulator tests', ['scripts/mocha.mjs', 'test/emulator']);
}

/** The contract tests that call the real client, and wait for its agents' polls every 5 and 10 s. */
const WAITS = /^(chain|jobs|launchWire|real|sweepScheduler)/;
const contractTests = which =>
  readdirSync('test/contract')
    .filter(file => file.endsWith('.test.ts') && which(file))
    .map(file => `test/contract/${file}`);

async function agents() {
  await suite('Real client and agents', ['scripts/mocha.mjs', ...contractTests(file => WAITS.test(file))]);
}

async function editors() {
  await suite('Real VS Code', ['scripts/editor.mjs']);
  // The first has built the extension.
  await suite('VS Code for the Web', ['scripts/editor.mjs', '--web', '--built']);
  // Not before: one of them reads what the first has built.
  await suite('Contract tests', ['scripts/mocha.mjs', ...contractTests(file => !WAITS.test(file))], { IS_BUILT: '1' });
}

await Promise.all([checks(), agents(), editors()]);
if (!existsSync('../shared'))
  console.log('Contract tests need reference material that is not in the repository; what needs it was skipped.');
for (const failure of failures) console.log(`FAILED ${failure}`);
console.log(`\n${seconds(started)}${total.skipped ? `; ${total.skipped} skipped, each with a sentence above` : ''}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
