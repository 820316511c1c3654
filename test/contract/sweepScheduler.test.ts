// A plain sweep with an engine of its own, to its end: the real `wandb sweep`, `sweep-scheduler` and `agent` on the
// emulator, the last two started as the editor starts them.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator, type Emulator } from '../emulator/start.ts';
import type { SweepRecord } from '../emulator/world/records.ts';
import { startSweepAgent, startSweepScheduler, type EngineFiles, type RunningAgent } from './chainAgent.ts';
import { FORGE_VERSION, noWandb, realWandb, runWandb, type RealWandb } from './realWandb.ts';

const PLACE = { entity: 'my-team', project: 'my-proj' };
const EXTRAS = ['optuna', 'sweeps'];
const TRAIN = `
import wandb
with wandb.init() as run:
    for step in range(3):
        run.log({"loss": run.config["lr"] * (3 - step)})
`;
/** The top level runs at the start, and imports its neighbor: neither folder is on the path without help. */
const SPACE = `
import optuna
from neighbor import LOW

def space(trial):
    return {"lr": trial.suggest_float("lr", LOW, 0.1)}

def study(info):
    return optuna.create_study(direction="minimize", sampler=optuna.samplers.RandomSampler(seed=1))
`;

const FILES = { 'engines/space.py': SPACE, 'engines/neighbor.py': 'LOW = 0.01\n' };

const config = (scheduler: string, method: string): string =>
  `program: train.py\nmethod: ${method}\nmetric: {name: loss, goal: minimize}\nrun_cap: 1\n` +
  `parameters:\n  lr: {min: 0.001, max: 0.1}\nscheduler: ${scheduler}\n`;

describe('a sweep with an engine of its own, by the real client 0.31.0', function () {
  this.timeout(200_000);
  let emulator: Emulator;
  let real: RealWandb;
  let folder: string;
  const started: RunningAgent[] = [];

  before(function () {
    this.timeout(600_000);
    const found = realWandb(FORGE_VERSION, EXTRAS);
    if (!found) {
      console.log(`    ${noWandb(FORGE_VERSION, EXTRAS)}`);
      return this.skip();
    }
    real = found;
  });
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'launch-sweeps-engine-'));
    emulator = await startEmulator({ noLife: true });
  });
  afterEach(async () => {
    for (const each of started.splice(0)) await each.remove();
    await emulator.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const create = async (text: string): Promise<SweepRecord> => {
    writeFileSync(join(folder, 'sweep.yaml'), text);
    const { code, output } = await runWandb(real, ['sweep', '-e', 'my-team', '-p', 'my-proj', 'sweep.yaml'], {
      url: emulator.url,
      key: emulator.key,
      cwd: folder,
    });
    assert.equal(code, 0, output);
    const name = /Run scheduler with: wandb sweep-scheduler my-team\/my-proj\/(\w+)/.exec(output)?.[1] ?? output;
    const sweep = emulator.world.project('my-team', 'my-proj')?.sweeps.get(name);
    assert.ok(sweep, `no sweep ${name}`);
    return sweep;
  };
  const until = async (what: string, holds: () => boolean, told: () => string): Promise<void> => {
    const end = Date.now() + 90_000;
    while (!holds()) {
      assert.ok(Date.now() < end, `${what} did not come: ${told()}`);
      await new Promise(done => {
        setTimeout(done, 100);
      });
    }
  };
  const start = (sweep: SweepRecord, files: EngineFiles): RunningAgent => {
    const scheduler = startSweepScheduler(real, emulator, { ...PLACE, name: sweep.name }, files);
    started.push(scheduler);
    return scheduler;
  };

  for (const [engine, scheduler, method, files] of [
    ['wandb', '{engine: wandb}', 'random', { files: {}, findsNeighbors: true }],
    [
      'optuna',
      '{engine: optuna, source: engines/space.py, search_space: space, optimizer: study}',
      'custom',
      { source: 'engines/space.py', files: FILES, findsNeighbors: true },
    ],
  ] as const)
    it(`is run to its end with the engine ${engine}`, async () => {
      const sweep = await create(config(scheduler, method));
      const process = start(sweep, files);
      const agent = startSweepAgent(real, emulator, { ...PLACE, name: sweep.name }, TRAIN);
      started.push(agent);
      const told = (): string => `${process.output()}\n${agent.output()}`;
      await until('the end of the scheduler', () => process.end() !== undefined, told);
      await until('the end of the agent', () => agent.end() !== undefined, told);
      assert.deepEqual([process.end(), agent.end(), sweep.state], [0, 0, 'FINISHED'], told());
      const finished = sweep.runs.filter(run => run.state === 'finished');
      assert.ok(finished.length >= 1, told());
      for (const run of finished)
        assert.ok(typeof run.summary['loss'] === 'number' && run.agent !== undefined && run.sweep === sweep);
      assert.match(process.output(), /exited: the sweep finished or was canceled \(the run cap was hit\)/);
      const log = sweep.project.runs.get(`ctl${sweep.name}`)?.log.map(({ line }) => line) ?? [];
      assert.ok(
        log.some(line => line.includes('[scheduler] Enqueued run')),
        "the scheduler's log is in its run",
      );
    });

  it('cannot import the neighbors of its source where nobody puts their folder on the path', async () => {
    const sweep = await create(config('{engine: optuna, source: engines/space.py, search_space: space}', 'custom'));
    const process = start(sweep, { source: 'engines/space.py', files: FILES, findsNeighbors: false });
    await until('the end of the scheduler', () => process.end() !== undefined, process.output);
    assert.equal(process.end(), 1);
    assert.match(process.output(), /No module named 'neighbor'/);
    assert.deepEqual([sweep.state, sweep.runs.length], ['PENDING', 0]);
  });
});
