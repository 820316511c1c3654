// The real client, unpatched, against the emulator: neither may notice that it is not W&B's server.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator, type Emulator } from '../emulator/start.ts';
import { parseBag, valueAt } from '../emulator/world/json.ts';
import type { QueueItemRecord, SweepRecord } from '../emulator/world/records.ts';
import { sharedFile } from './launchShared.ts';
import { FORGE_VERSION, noWandb, realWandb, runWandb, WANDB_VERSION, type RealWandb } from './realWandb.ts';

const AT = ['-e', 'my-team', '-p', 'my-proj', '-q', 'gpu-queue'];
const seed = (name: string): string => readFileSync(sharedFile('seed', name) ?? '', 'utf8');

const named = process.env['WANDB_CLIENT'];

for (const version of named === undefined ? [WANDB_VERSION, FORGE_VERSION] : [named]) {
  /** A test that every run takes with the newest client alone; `npm run measure -- client -- VERSION` with any. */
  const further: (title: string, test: () => Promise<void>) => unknown =
    version === WANDB_VERSION && named === undefined ? () => undefined : it;

  describe(`the real client ${version} on the emulator`, function () {
    this.timeout(120_000);
    let emulator: Emulator;
    let real: RealWandb;
    let folder: string;

    before(function () {
      this.timeout(600_000);
      const found = realWandb(version);
      if (!found) {
        console.log(`    ${noWandb(version)}`);
        return this.skip();
      }
      if (!sharedFile('seed', 'standard.yaml')) {
        console.log('    skipped: the seed examples are not beside the repository');
        return this.skip();
      }
      real = found;
      folder = mkdtempSync(join(tmpdir(), 'launch-sweeps-real-client-'));
    });
    beforeEach(async () => {
      emulator = await startEmulator({ noLife: true });
    });
    afterEach(() => emulator.stop());
    after(() => {
      if (folder) rmSync(folder, { recursive: true, force: true });
    });

    /** Runs `wandb ARGS`, `text` being the file sweep.yaml; gives what it printed. */
    const wandb = async (args: readonly string[], text?: string): Promise<{ code: number | null; output: string }> => {
      if (text !== undefined) writeFileSync(join(folder, 'sweep.yaml'), text);
      return runWandb(real, args, { url: emulator.url, key: emulator.key, cwd: folder });
    };
    const launch = (text: string, ...more: readonly string[]): Promise<{ code: number | null; output: string }> =>
      wandb(['launch-sweep', 'sweep.yaml', ...AT, ...more], text);
    const sweepNamed = (name: string): SweepRecord => {
      const sweep = emulator.world.project('my-team', 'my-proj')?.sweeps.get(name);
      assert.ok(sweep, `no sweep ${name}`);
      return sweep;
    };
    /** The sweep that the client says it created, and the scheduler item that waits for it. */
    const created = (output: string): { sweep: SweepRecord; item: QueueItemRecord } => {
      const sweep = sweepNamed(/(?:Created|Resumed|Creating) sweep with ID: (\w+)/.exec(output)?.[1] ?? output);
      const item = [...emulator.world.items.values()].findLast(each => each.runSpec['run_id'] === sweep.name);
      assert.ok(item, 'no scheduler waits');
      return { sweep, item };
    };
    const sweepCount = (): number => emulator.world.project('my-team', 'my-proj')?.sweeps.length ?? 0;

    it("creates the standard example, its scheduler waiting with the sweep's name in all three places", async () => {
      const { code, output } = await launch(seed('standard.yaml'));
      assert.equal(code, 0, output);
      const { sweep, item } = created(output);
      assert.deepEqual(
        [sweep.state, sweep.method, sweep.description],
        ['PENDING', 'bayes', 'sweep examples using launch jobs'],
      );
      assert.deepEqual(
        [item.state, item.queue.name, item.runSpec['name'], item.runSpec['run_id']],
        ['PENDING', 'gpu-queue', `Scheduler.${sweep.name}`, sweep.name],
      );
      assert.deepEqual(valueAt(item.runSpec, 'overrides', 'entry_point'), ['wandb', 'scheduler', sweep.name]);
      assert.match(output, /Scheduler added to launch queue \(gpu-queue\)/);
    });

    further('creates the optuna example with its scheduler job and settings', async () => {
      const { code, output } = await launch(seed('optuna.yaml'));
      assert.equal(code, 0, output);
      const { sweep, item } = created(output);
      assert.deepEqual(
        [sweep.method, sweep.runCap, item.runSpec['job']],
        ['custom', 5, 'wandb/sweep-jobs/job-optuna-sweep-scheduler:latest'],
      );
      assert.equal(valueAt(item.runSpec, 'overrides', 'run_config', 'sweep_args', 'sweep_id'), sweep.name);
      assert.equal(valueAt(item.runSpec, 'overrides', 'run_config', 'settings', 'pruner', 'type'), 'PercentilePruner');
    });

    further("is refused the wandb-scheduler example, a grid over floats, in W&B's words", async () => {
      const before = sweepCount();
      const { code, output } = await launch(seed('wandb-scheduler.yaml'));
      assert.equal(code, 1);
      assert.match(
        output,
        new RegExp(
          'Error: Invalid sweep config: Parameter learning_rate is a disallowed type with grid search\\. ' +
            'Grid search requires all parameters to be categorical, constant, int_uniform, or q_uniform\\.',
        ),
      );
      assert.equal(sweepCount(), before);
    });

    further('creates the same with method bayes', async () => {
      const { code, output } = await launch(
        `${seed('wandb-scheduler.yaml').replace('method: grid', 'method: bayes')}\nmetric:\n  name: loss\n` +
          '  goal: minimize\n',
      );
      assert.equal(code, 0, output);
      const { sweep, item } = created(output);
      assert.deepEqual(
        [sweep.method, item.runSpec['job']],
        ['bayes', 'wandb/sweep-jobs/job-wandb-sweep-scheduler:latest'],
      );
    });

    further("creates the custom scheduler's fragment, once it has a job and parameters", async () => {
      const fragment = seed('custom-scheduler.fragment.yaml')
        .replaceAll('...\n', '')
        .replace('<entity>/<project>', 'my-team/my-proj');
      const { code, output } = await launch(
        `job: my-team/my-proj/job-train:latest\nparameters:\n  learning_rate: {min: 0.1, max: 0.2}\n${fragment}`,
      );
      assert.equal(code, 0, output);
      const { sweep, item } = created(output);
      assert.deepEqual(
        [sweep.method, item.runSpec['job'], item.runSpec['resource']],
        ['custom', 'my-team/my-proj/job-CustomWandbScheduler:latest', 'local-container'],
      );
    });

    further("prints the server's warnings and creates all the same", async () => {
      const { code, output } = await launch(
        'job: my-team/my-proj/job-train:latest\nmethod: random\nfoo: 1\nparameters:\n  a: {min: 0.1, max: 0.2}\n',
      );
      assert.equal(code, 0, output);
      assert.match(output, /Malformed sweep config detected[\s\S]*'foo' was unexpected/);
      assert.match(created(output).sweep.config, /foo: 1/);
    });

    further('says that a job does not exist', async () => {
      const before = sweepCount();
      const { output } = await launch(
        'job: my-team/my-proj/job-nowhere:latest\nmethod: random\nparameters:\n  a: {min: 0.1, max: 0.2}\n',
      );
      assert.match(output, /Job artifact my-team\/my-proj\/job-nowhere:latest not found/);
      assert.equal(sweepCount(), before);
    });

    further(
      'is refused a template variable that does not fit the queue, and then sends again without any',
      async () => {
        const before = sweepCount();
        const { code, output } = await launch(
          'job: my-team/my-proj/job-train:latest\nmethod: random\nparameters:\n  a: {min: 0.1, max: 0.2}\n' +
            'scheduler:\n  template_variables: {gpus: 9}\n',
        );
        assert.equal(code, 0, output);
        assert.deepEqual(
          emulator.requests.seen.filter(({ operation }) => operation === 'UpsertSweep').map(({ status }) => status),
          [400, 200],
        );
        assert.equal(sweepCount(), before + 1);
      },
    );

    it('resumes a paused sweep: its scheduler is pushed again', async () => {
      const before = sweepCount();
      const { code, output } = await wandb(['launch-sweep', '-r', 'paused01', ...AT]);
      assert.equal(code, 0, output);
      const { sweep, item } = created(output);
      assert.deepEqual([sweep.name, sweep.state, item.state, sweepCount()], ['paused01', 'PENDING', 'PENDING', before]);
      assert.equal(valueAt(parseBag(valueAt(parseBag(sweep.launched?.text), 'run_spec')), 'run_id'), 'paused01');
      assert.match(
        (await wandb(['launch-sweep', '-r', 'running1', ...AT])).output,
        /Cannot resume sweep my-team\/my-proj\/running1, it is already running/,
      );
    });

    it('creates a plain sweep', async () => {
      const { code, output } = await wandb(
        ['sweep', '-e', 'my-team', '-p', 'my-proj', 'sweep.yaml'],
        'program: train.py\nmethod: random\nparameters:\n  a: {min: 1, max: 9}\n',
      );
      assert.equal(code, 0, output);
      const sweep = sweepNamed(/Creating sweep with ID: (\w+)/.exec(output)?.[1] ?? '');
      assert.deepEqual([sweep.state, sweep.launched, sweep.method], ['PENDING', undefined, 'random']);
      assert.match(sweep.config, /distribution: int_uniform/);
    });

    further('pauses, resumes, stops and cancels', async () => {
      for (const [flag, name, state] of [
        ['--pause', 'running1', 'PAUSED'],
        ['--resume', 'running1', 'RUNNING'],
        ['--stop', 'running1', 'FINISHED'],
        ['--cancel', 'classic2', 'CANCELED'],
      ] as const) {
        const { code, output } = await wandb(['sweep', flag, `my-team/my-proj/${name}`]);
        assert.equal(code, 0, output);
        assert.equal(sweepNamed(name).state, state);
      }
      assert.ok(
        sweepNamed('running1').runs.some(run => run.state === 'running' && !run.stopRequested),
        'a stop leaves runs alone',
      );
      assert.ok(
        sweepNamed('classic2')
          .runs.filter(run => run.state === 'running')
          .every(run => run.stopRequested),
        'a cancel stops runs',
      );
    });

    further('lists the jobs with their aliases', async () => {
      const { code, output } = await wandb(['job', 'list', '-e', 'my-team', '-p', 'my-proj']);
      assert.equal(code, 0, output);
      assert.match(output, /job-train -- versions \(2\): (prod,latest|latest,prod)/);
      assert.match(output, /job-train-image -- versions/);
    });

    further("says that a key is nobody's", async () => {
      const { code, output } = await runWandb(real, ['launch-sweep', '-r', 'paused01', ...AT], {
        url: emulator.url,
        key: 'x'.repeat(40),
        cwd: folder,
      });
      assert.notEqual(code, 0);
      assert.match(output, /did not recognize an account|invalid|not logged in/i);
    });
  });
}
