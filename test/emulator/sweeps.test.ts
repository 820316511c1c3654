import assert from 'node:assert/strict';
import { ask } from './ask.ts';
import { launchVariables, UPSERT } from './launch.ts';
import { startEmulator, type Emulator } from './start.ts';
import { parseBag } from './world/json.ts';

const QUICK = 'method: random\nparameters:\n  a: {min: 0.1, max: 0.2}\n';

describe('sweeps on the emulator', () => {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await startEmulator({ noLife: true });
  });
  afterEach(() => emulator.stop());

  const project = () => emulator.world.project('my-team', 'my-proj');
  const upsert = async (
    variables: Record<string, unknown>,
  ): Promise<{
    sweep: { name: string; id: string; state: string };
    inserted: boolean;
    configValidationWarnings: string[];
  }> => {
    const { data, errors } = await ask(emulator, UPSERT, variables);
    assert.deepEqual(errors, []);
    return data['upsertSweep'] as {
      sweep: { name: string; id: string; state: string };
      inserted: boolean;
      configValidationWarnings: string[];
    };
  };
  const itemCount = (): number => emulator.world.items.size;

  it('get their name wherever the client left WANDB_SWEEP_ID, in the item and in the stored sweep', async () => {
    const {
      sweep: { name },
    } = await upsert(
      launchVariables(QUICK, {
        spec: {
          overrides: {
            run_config: { sweep_args: { sweep_id: 'WANDB_SWEEP_ID' } },
            entry_point: ['wandb', 'scheduler', 'WANDB_SWEEP_ID'],
          },
        },
      }),
    );
    const sweep = project()?.sweeps.get(name);
    const spec = parseBag(parseBag(sweep?.launched?.text)['run_spec']);
    assert.deepEqual([spec['name'], spec['run_id']], [`Scheduler.${name}`, name]);
    assert.ok(!sweep?.launched?.text.includes('WANDB_SWEEP_ID'));
    assert.match(
      JSON.stringify([...emulator.world.items.values()].at(-1)?.runSpec),
      new RegExp(`"entry_point":\\["wandb","scheduler","${name}"\\].*|"sweep_id":"${name}"`),
    );
  });

  it("are created despite warnings, which are in W&B's words", async () => {
    const { inserted, configValidationWarnings } = await upsert({
      config: `${QUICK}foo: 1\n`,
      entityName: 'my-team',
      projectName: 'my-proj',
    });
    assert.ok(inserted);
    assert.match(configValidationWarnings.join(), /'foo' was unexpected/);
  });

  it('are pushed again under their id: no second sweep, a second item, the state PENDING', async () => {
    const paused = project()?.sweeps.get('paused01');
    const before = [project()?.sweeps.length, itemCount()];
    const { inserted, sweep } = await upsert({ ...launchVariables(paused?.config), id: paused?.id });
    assert.deepEqual([inserted, sweep.name, sweep.state], [false, 'paused01', 'PENDING']);
    assert.deepEqual([project()?.sweeps.length, itemCount()], [before[0], (before[1] ?? 0) + 1]);
  });

  it('keep the runs that they start from', async () => {
    const run = [...(project()?.runs.values() ?? [])][0]?.name;
    const { sweep } = await upsert({
      config: QUICK,
      entityName: 'my-team',
      projectName: 'my-proj',
      priorRunsFilters: JSON.stringify({ $or: [{ name: run }, { name: 'nobody' }] }),
    });
    assert.deepEqual(project()?.sweeps.get(sweep.name)?.priorRuns, [run]);
  });

  it('create a project that does not exist yet', async () => {
    await upsert({ config: QUICK, entityName: 'my-team', projectName: 'brand-new' });
    assert.equal(emulator.world.project('my-team', 'brand-new')?.sweeps.length, 1);
  });

  it('are refused before anything is done', async () => {
    const before = [project()?.sweeps.length, itemCount()];
    const state = await ask(emulator, UPSERT, {
      id: project()?.sweeps.get('paused01')?.id,
      state: 'DANCING',
      entityName: 'my-team',
      projectName: 'my-proj',
    });
    assert.deepEqual([state.status, state.errors[0]?.message], [400, 'Invalid sweep state: DANCING']);
    assert.equal(
      (
        await ask(emulator, UPSERT, {
          id: 'U3dlZXA6djE6bm8=',
          state: 'PAUSED',
          entityName: 'my-team',
          projectName: 'my-proj',
        })
      ).status,
      404,
    );
    const values = await ask(emulator, UPSERT, {
      ...launchVariables(QUICK),
      templateVariableValues: '{"gpus": 9, "colour": "red"}',
    });
    assert.equal(
      values.errors[0]?.message,
      'queue "gpu-queue" has no template variable "colour"; invalid value for template variable "gpus": 9 is ' +
        'greater than the maximum of 8',
    );
    assert.equal((await ask(emulator, UPSERT, { ...launchVariables(QUICK), launchScheduler: '{' })).status, 400);
    assert.equal((await ask(emulator, UPSERT, { entityName: 'my-team', projectName: 'my-proj' })).status, 400);
    assert.deepEqual([project()?.sweeps.length, itemCount()], before);
    assert.equal(
      (await upsert({ ...launchVariables(QUICK), templateVariableValues: 'null' })).inserted,
      true,
      'the text null is none',
    );
  });

  it('are deleted for good, with their runs or without', async () => {
    const remove =
      'mutation($id: ID!, $runs: Boolean!) { deleteSweep(input: {id: $id, deleteRuns: $runs}) { affectedRuns ' +
      'affectedAgents } }';
    const [keep, drop] = ['gridbest', 'classic1'].map(name => project()?.sweeps.get(name));
    const kept = await ask(emulator, remove, { id: keep?.id, runs: false });
    assert.deepEqual(kept.data, { deleteSweep: { affectedRuns: 6, affectedAgents: 0 } });
    assert.ok(keep?.runs.every(run => project()?.runs.has(run.name)));
    await ask(emulator, remove, { id: drop?.id, runs: true });
    assert.ok(drop?.runs.every(run => !project()?.runs.has(run.name)));
    assert.equal(project()?.sweeps.get('classic1'), undefined);
  });

  it('stop a run by its global id', async () => {
    const run = project()?.sweeps.get('running1')?.runs.at(-1);
    await ask(emulator, 'mutation($id: ID!) { stopRun(input: {id: $id}) { success } }', {
      id: Buffer.from(`Run:v1:${run?.name ?? ''}:my-proj:my-team`).toString('base64'),
    });
    assert.equal(run?.stopRequested, true);
  });
});
