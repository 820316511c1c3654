// How long `launch-sweeps check` takes on one file, over the start of Node alone, and on 1,000 files. The packed
// command is measured, each in a process of its own: the least of several, on the clock and as computing time, which
// other work on the machine disturbs less.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run } from '../../scripts/install.mjs';

const ONE =
  'program: train.py\nmethod: bayes\nmetric: {name: loss, goal: minimize}\nparameters:\n  lr: {min: 0.1, max: 1.0}\n';
const folder = mkdtempSync(join(tmpdir(), 'launch-sweeps-bench-'));
const usage = join(folder, 'usage.json');
/** Writes what a process has used when it ends. */
const hook = join(folder, 'hook.cjs');
writeFileSync(
  hook,
  [
    `const { writeFileSync } = require('node:fs');`,
    `process.on('exit', () => writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.cpuUsage())));`,
  ].join('\n'),
);

/** The least milliseconds of several processes. */
function least(times, words) {
  let [clock, computing] = [Infinity, Infinity];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['--require', hook, ...words], { cwd: folder });
    if (status !== 0) throw new Error(String(stderr));
    clock = Math.min(clock, performance.now() - start);
    const { user, system } = JSON.parse(readFileSync(usage, 'utf8'));
    computing = Math.min(computing, (user + system) / 1000);
  }
  return { clock, computing };
}

const told = (name, { clock, computing }) =>
  console.log(
    `${name.padEnd(34)} ${clock.toFixed(0).padStart(6)} ms, ${computing.toFixed(0).padStart(6)} ms of computing`,
  );

try {
  await run(process.execPath, ['scripts/packageNpm.mjs'], { quiet: true });
  const command = join(root, 'out', 'npm', 'launch-sweeps.mjs');
  writeFileSync(join(folder, 'empty.mjs'), '');
  const program = join(root, 'test', 'fixtures', 'sample', 'train.py');
  copyFileSync(program, join(folder, 'train.py'));
  writeFileSync(join(folder, 'sweep.yaml'), ONE.replace('train.py', 'other.py'));
  writeFileSync(join(folder, 'beside.yaml'), ONE);
  const config = `{'method': 'grid', 'parameters': {'lr': {'values': [1, 2]}}}`;
  writeFileSync(join(folder, 'sweep.py'), `import wandb\nwandb.sweep(${config})\n`);
  const bare = least(15, ['empty.mjs']);
  told('Node alone', bare);
  for (const [name, file] of [
    ['check, one file', 'sweep.yaml'],
    ['check, one file and its program', 'beside.yaml'],
    ['check, one file of Python', 'sweep.py'],
  ]) {
    const one = least(15, [command, 'check', file]);
    told(name, one);
    told('  over Node alone', { clock: one.clock - bare.clock, computing: one.computing - bare.computing });
  }
  mkdirSync(join(folder, 'many'));
  for (let i = 0; i < 1000; i++)
    writeFileSync(join(folder, 'many', `${i}.yaml`), ONE.replace('0.1', `0.${1 + (i % 8)}`));
  told('check, 1,000 files', least(3, [command, 'check', 'many']));
} finally {
  rmSync(folder, { recursive: true });
}
