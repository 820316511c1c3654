// From the command to the sweep in the queue: ours (plan, preflight, send once) beside `wandb launch-sweep` as a whole
// process, on one emulator.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startEmulatorProcess } from '../emulator/emulatorProcess.ts';
import { root } from '../../scripts/install.mjs';
import { NO_WANDB, realWandb, wandbEnvironment } from '../contract/realWandb.ts';

const [OURS, THEIRS] = [15, 5];
const LIMITS = { ratio: 0.1, requests: 3 };
const text =
  'job: my-team/my-proj/job-train:latest\nmethod: bayes\nmetric: {name: loss, goal: minimize}\nparameters:\n' +
  '  lr: {min: 1.0e-5, max: 0.1}\n  batch: {values: [16, 32, 64]}\nscheduler: {num_workers: 4}\n';
const choices = { entity: 'my-team', project: 'my-proj', queue: 'docker-queue', author: 'jane' };
const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const log = { info() {}, warn() {} };
const clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

const emulator = await startEmulatorProcess(['--no-life']);
/**
 * When the mutation that makes the sweep arrived, by the emulator, which uses this machine's clock and handles it at
 * once; and how many GraphQL requests that took.
 */
async function told(start) {
  const seen = await emulator.requests();
  return {
    ms: seen.findLast(each => each.operation === 'UpsertSweep').at - start,
    requests: seen.filter(each => !/^(GET|PUT) /.test(each.operation)).length,
  };
}
const clear = () => fetch(new URL('/_requests/clear', emulator.url), { method: 'POST' });

/** The core as the extension ships it: bundled, its modules loaded when they are first needed. */
async function loadCore() {
  const outdir = join(root, 'out', 'bench-launch');
  const entry = ['api/client', 'launch/plan/planLaunch', 'launch/preflight/preflight', 'launch/send/sender']
    .map(file => `export * from './src/core/${file}.ts';`)
    .join('\n');
  await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    outdir,
    bundle: true,
    splitting: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    // Its file for Node uses `require`, which a bundle of ES modules does not have.
    alias: { '@vscode/l10n': '@vscode/l10n/dist/browser.js' },
    target: 'node20',
    logLevel: 'warning',
    outExtension: { '.js': '.mjs' },
    absWorkingDir: root,
    entryNames: 'core',
  });
  return import(pathToFileURL(join(outdir, 'core.mjs')).href);
}

async function ours(core, jobFiles) {
  await clear();
  const start = Date.now();
  const client = core.createApiClient({
    host: emulator.url,
    getKey: async () => emulator.key,
    fetch: (input, init) => fetch(input, init),
    clock,
    log,
  });
  const kept = new Map();
  const journal = {
    get: async key => kept.get(key),
    put: async (key, value) => void kept.set(key, value),
    remove: async key => void kept.delete(key),
    keys: async prefix => [...kept.keys()].filter(key => key.startsWith(prefix)),
    claim: async (key, value) => !kept.has(key) && Boolean(kept.set(key, value)),
  };
  const sender = core.createSender({ client, journal, owner: 'bench', log });
  const plan = core.planLaunch({ name: 'sweep.yaml', text }, choices);
  const source = 'file:///sweep.yaml';
  const { baseline } = await core.preflight(client, {
    facts: plan.facts,
    last: await sender.lastLaunch(source),
    jobFiles,
  });
  const outcome = await sender.launch({ plan, source, baseline });
  if (outcome.kind !== 'created') throw new Error(outcome.sentence);
  return told(start);
}

/** As a person runs it: a process of its own, which imports the client. */
async function theirs(real, folder) {
  await clear();
  const start = Date.now();
  const { status, stdout, stderr } = spawnSync(
    join(real.bin, 'wandb'),
    ['launch-sweep', 'sweep.yaml', '-e', choices.entity, '-p', choices.project, '-q', choices.queue],
    { env: wandbEnvironment(real, emulator, folder), cwd: folder, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stdout + stderr);
  return told(start);
}

const real = realWandb();
const folder = mkdtempSync(join(tmpdir(), 'launch-bench-'));
writeFileSync(join(folder, 'sweep.yaml'), text);
const core = await loadCore();
try {
  // The emulator warms up on the peer, so that neither pays for it.
  if (real) for (let i = 0; i < 2; i++) await theirs(real, folder);
  const first = await ours(core, new Map());
  const jobFiles = new Map();
  const mine = [];
  for (let i = 0; i < OURS; i++) mine.push(await ours(core, jobFiles));
  const requests = Math.max(first.requests, ...mine.map(each => each.requests));
  const ms = median(mine.map(each => each.ms));
  console.log(
    `ours     first ${first.ms} ms (its modules load), then median ${ms} ms of ${OURS}; ${requests} GraphQL ` +
      `requests at most (at most ${LIMITS.requests})`,
  );
  let failed = requests > LIMITS.requests;
  if (!real) console.log(`beside   ${NO_WANDB}`);
  else {
    const peer = [];
    for (let i = 0; i < THEIRS; i++) peer.push(await theirs(real, folder));
    const theirMs = median(peer.map(each => each.ms));
    const [ratio, cold] = [ms / theirMs, first.ms / theirMs];
    console.log(`beside   wandb launch-sweep: median ${theirMs} ms of ${THEIRS}, ${peer[0].requests} GraphQL requests`);
    console.log(`ratio    ${ratio.toFixed(3)}, of the first launch ${cold.toFixed(3)} (at most ${LIMITS.ratio})`);
    failed ||= ratio > LIMITS.ratio;
  }
  if (failed) {
    console.error('Over the limit');
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
  await emulator.stop();
}
