// The scaffold of a scheduler of one's own, as a job of ours, run by the real agent.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UpsertSweepVariables } from '../../src/core/api/operations/upsertSweep.ts';
import { valueAt } from '../emulator/world/json.ts';
import { runsOf } from '../emulator/world/runsOf.ts';
import { openChain, type Chain } from './chain.ts';
import type { Figures } from './chainControl.ts';
import { trainJob } from './chainSweep.ts';
import { repositoryRoot } from './launchShared.ts';
import type { RealWandb } from './realWandb.ts';

const SCAFFOLD = join(repositoryRoot, 'media', 'templates', 'scheduler');

/** The files that the command writes, with changes of the test's own. */
export function scaffoldFiles(
  alter: (path: string, text: string) => string = (_, text) => text,
): Record<string, string> {
  return Object.fromEntries(
    readdirSync(SCAFFOLD).map(path => [path, alter(path, readFileSync(join(SCAFFOLD, path), 'utf8'))]),
  );
}

const text = (job: string, scheduler: string, runCap: number | undefined): string =>
  [
    `job: ${job}`,
    'metric: {name: loss, goal: minimize}',
    ...(runCap === undefined ? [] : [`run_cap: ${String(runCap)}`]),
    'parameters:',
    '  rate: {min: 0.001, max: 0.1}',
    '  steps: {min: 1, max: 9}',
    '  optimizer: {values: [adam, sgd]}',
    '  seconds: {value: 1}',
    'scheduler:',
    `  job: ${scheduler}`,
    '  resource: local-container',
    '  num_workers: 2',
    '  settings: {patience: 3}',
    '',
  ].join('\n');

/**
 * The client refuses local-process for scheduler jobs, and there are no containers here: the item says local-process
 * all the same.
 */
function onProcess(variables: UpsertSweepVariables): UpsertSweepVariables {
  const outer = JSON.parse(variables.launchScheduler ?? '{}') as { run_spec: string };
  const spec = JSON.parse(outer.run_spec) as Record<string, unknown>;
  assert.deepEqual(
    [spec['resource'], valueAt(spec, 'overrides', 'run_config', 'settings', 'patience')],
    ['local-container', 3],
  );
  return {
    ...variables,
    launchScheduler: JSON.stringify({ ...outer, run_spec: JSON.stringify({ ...spec, resource: 'local-process' }) }),
  };
}

/** Launch Sweep, up to the item in the queue. */
export async function queuedScaffold(): Promise<void> {
  const chain = await openChain();
  try {
    const scheduler = await schedulerJob(chain);
    const sweep = await chain.launch(text(await trainJob(chain), scheduler, 2));
    const item = chain.schedulerItem(sweep);
    assert.deepEqual(
      [item?.state, item?.runSpec['job'], item?.runSpec['resource'], item?.runSpec['run_id'], sweep.method],
      ['PENDING', scheduler, 'local-container', sweep.name, 'custom'],
    );
    assert.deepEqual(valueAt(item?.runSpec, 'overrides', 'run_config', 'sweep_args', 'sweep_id'), sweep.name);
  } finally {
    await chain.close();
  }
}

function schedulerJob(chain: Chain, files = scaffoldFiles()): Promise<string> {
  return chain.makeJob('my-scheduler', files, 'python scheduler.py');
}

/** Fails where the requirements of a new project do not admit the client of an environment, or are not met in it. */
const MEETS = `
import sys
from importlib.metadata import version
from packaging.requirements import Requirement
for line in sys.stdin.read().splitlines():
    wanted = Requirement(line)
    assert wanted.specifier.contains(version(wanted.name)), f"{wanted}: {version(wanted.name)}"
`;

function meetsRequirements({ python }: RealWandb): void {
  const input = readFileSync(join(SCAFFOLD, 'requirements.txt'), 'utf8');
  const { status, stderr } = spawnSync(python, ['-c', MEETS], { input, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
}

/** `run_cap` ends the sweep; without one, a scheduler that has nothing more to try does (`nothingAfter` values). */
export async function runScaffold(
  real: RealWandb,
  { runCap, nothingAfter }: { readonly runCap?: number; readonly nothingAfter?: number },
): Promise<Figures> {
  meetsRequirements(real);
  const chain = await openChain();
  try {
    const files = scaffoldFiles((path, source) =>
      nothingAfter === undefined || path !== 'scheduler.py'
        ? source
        : source.replace(
            '        values: dict[str, Any] = {}\n',
            `        if self._num_runs_launched >= ${String(nothingAfter)}:\n            return None\n` +
              '        values: dict[str, Any] = {}\n',
          ),
    );
    const scheduler = await schedulerJob(chain, files);
    const job = await trainJob(chain);
    const agent = await chain.startAgent(real, { maxJobs: 2 });
    const sweep = await chain.launch(text(job, scheduler, runCap), { alter: onProcess });
    const started = await chain.until(
      'the scheduler runs',
      () => sweep.project.runs.get(sweep.name)?.state === 'running',
    );
    const firstRun =
      started + (await chain.until('the first run runs', () => runsOf(sweep).some(run => run.state === 'running')));
    const finished = firstRun + (await chain.until('the sweep ends', () => sweep.state === 'FINISHED', 120_000));
    await chain.until('the scheduler goes', () => sweep.project.runs.get(sweep.name)?.state === 'finished');
    const runs = runsOf(sweep);
    assert.deepEqual(
      runs.map(run => run.state),
      Array<string>(runCap ?? nothingAfter ?? 0).fill('finished'),
    );
    for (const run of runs) {
      const value = (name: string): unknown => valueAt(run.config, name, 'value');
      assert.ok(Number(value('rate')) >= 0.001 && Number(value('rate')) <= 0.1, `rate ${String(value('rate'))}`);
      assert.ok(Number.isInteger(value('steps')) && ['adam', 'sgd'].includes(String(value('optimizer'))));
      assert.equal(typeof run.summary['loss'], 'number');
    }
    await chain.until('the explorer shows the end', () =>
      /: finished · .* · custom(?: · |$)/.test(chain.explorer.rows()[0] ?? ''),
    );
    assert.equal(
      agent.output().match(/last value [\d.]+/g)?.length,
      runs.length,
      "each run's end is told to the scheduler once, with what it logged",
    );
    assert.deepEqual(chain.explorer.compared().wrong, []);
    return { started, firstRun, finished, record: chain.explorer.record() };
  } finally {
    await chain.close();
  }
}
