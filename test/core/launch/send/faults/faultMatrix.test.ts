import assert from 'node:assert/strict';
import { changeState } from '../../../../../src/core/launch/send/changeState.ts';
import type { LaunchOutcome } from '../../../../../src/core/launch/send/outcome.ts';
import { planLaunch } from '../../../../../src/core/launch/plan/planLaunch.ts';
import { planResume } from '../../../../../src/core/launch/resume/planResume.ts';
import { openWindow } from './editorWindow.ts';
import { createFaultyHost, LOOKS, WHILE_LOOKS, type FaultLook, type FaultyHost, type Moment } from './faultyHost.ts';
import { createMemoryJournal } from './memoryJournal.ts';

const FILE = {
  name: 'sweep.yaml',
  text: 'job: my-team/my-proj/job-train:latest\nmethod: random\nparameters:\n  lr: {min: 1.0e-5, max: 0.1}\n',
};
const WHERE = { entity: 'my-team', project: 'my-proj', queue: 'gpu-queue', author: 'jane' };
const MOMENTS: readonly Moment[] = ['before', 'while', 'after'];

const cases = MOMENTS.flatMap(moment =>
  (moment === 'while' ? WHILE_LOOKS : LOOKS).map(look => [moment, look] as const),
);

function sweepsOf(host: FaultyHost): readonly string[] {
  return host.world.project('my-team', 'my-proj')?.sweeps.kept.map(sweep => sweep.name) ?? [];
}

function schedulersOf(host: FaultyHost, sweep: string): number {
  return [...host.world.items.values()].filter(item => JSON.stringify(item.runSpec).includes(`Scheduler.${sweep}`))
    .length;
}

async function ended<T>(host: FaultyHost, promise: Promise<T>, forMs = 120_000): Promise<T> {
  let isOver = false;
  const watched = promise.finally(() => {
    isOver = true;
  });
  await host.clock.run(forMs, () => isOver);
  assert.ok(isOver, 'it never ended');
  return watched;
}

/** What the person must be told. */
function truth(moment: Moment, look: FaultLook, outcome: LaunchOutcome, there: boolean): void {
  if (outcome.kind === 'created') assert.ok(there, `told created: ${outcome.sentence}`);
  if (outcome.kind === 'notCreated' || outcome.kind === 'refused')
    assert.ok(!there, `told ${outcome.kind}: ${outcome.sentence}`);
  if (moment === 'after') assert.equal(outcome.kind, 'created', outcome.sentence);
  if (moment === 'before' && look !== 'hang' && look !== 504 && look !== 408)
    assert.match(outcome.kind, /^(notCreated|refused)$/, outcome.sentence);
  assert.match(outcome.sentence, /^[A-Z].*\.$/);
  assert.doesNotMatch(outcome.sentence, /undefined|\.\.|\[object/);
  assert.ok(outcome.kind === 'refused' || outcome.actions.length > 0, outcome.sentence);
}

describe('Each fault at each moment', () => {
  for (const [moment, look] of cases) {
    it(`launch, ${String(look)} ${moment} the work: one sweep at most, and the truth`, async () => {
      const host = createFaultyHost(7, moment === 'after' ? 3_600_000 : -3_600_000);
      const before = new Set(sweepsOf(host));
      const window = openWindow(host, createMemoryJournal(host.clock, true), 'w1');
      host.arm([{ operation: 'UpsertSweep', look, moment, times: 1, lateMs: 1500 }]);
      const plan = planLaunch(FILE, WHERE);
      assert.ok('upsertSweep' in plan);
      const outcome = await ended(host, window.sender.launch({ plan, source: 'file:///a/sweep.yaml' }));
      const made = sweepsOf(host).filter(name => !before.has(name));
      assert.ok(made.length <= 1);
      assert.equal(host.asked.filter(name => name === 'UpsertSweep').length, 1, 'sent once');
      truth(moment, look, outcome, made.length === 1);
      if (outcome.kind === 'created') assert.equal(outcome.sweep.name, made[0]);
      if (outcome.kind === 'unknown') {
        const [later] = await ended(host, window.sender.recover());
        assert.ok(later?.kind === 'told');
        assert.equal(
          later.outcome.kind,
          made.length === 1 || sweepsOf(host).length > before.size ? 'created' : 'notCreated',
        );
      }
    });

    it(`resume, ${String(look)} ${moment} the work: one scheduler at most, and the truth`, async () => {
      const host = createFaultyHost(8);
      const sweep = host.world.project('my-team', 'my-proj')?.sweeps.get('paused01');
      const before = schedulersOf(host, 'paused01');
      const window = openWindow(host, createMemoryJournal(host.clock, false), 'w1');
      host.arm([{ operation: 'UpsertSweep', look, moment, times: 1, lateMs: 1500 }]);
      const plan = planResume(
        null,
        {
          id: sweep?.id ?? '',
          name: 'paused01',
          state: 'PAUSED',
          config: sweep?.config ?? '',
          scheduler: sweep?.launched?.text ?? null,
        },
        { ...WHERE, sweep: 'paused01' },
      );
      assert.ok('upsertSweep' in plan);
      const request = { plan, sweep: 'paused01', state: 'PAUSED' };
      const outcome = await ended(host, window.sender.resume(request));
      const pushed = schedulersOf(host, 'paused01') - before;
      assert.ok(pushed <= 1);
      truth(moment, look, outcome, pushed === 1);
      if (outcome.kind === 'unknown') {
        const [later] = await ended(host, window.sender.recover());
        assert.ok(later?.kind === 'told');
        assert.equal(later.outcome.kind, schedulersOf(host, 'paused01') > before ? 'created' : 'notCreated');
      }
    });

    for (const verb of ['pause', 'stop', 'cancel'] as const) {
      it(`${verb}, ${String(look)} ${moment} the work: never a false word`, async () => {
        const host = createFaultyHost(9);
        const sweep = host.world.project('my-team', 'my-proj')?.sweeps.get('running1');
        const window = openWindow(host, createMemoryJournal(host.clock, true), 'w1');
        host.arm([{ operation: 'SetSweepState', look, moment, times: 1, lateMs: 1500 }]);
        const outcome = await ended(
          host,
          changeState(window.client, { entity: 'my-team', project: 'my-proj', sweep: 'running1', verb }),
        );
        const isDone = sweep?.state !== 'RUNNING';
        if (outcome.kind === 'done') assert.ok(isDone, outcome.sentence);
        if (outcome.kind === 'notDone' || outcome.kind === 'refused') assert.ok(!isDone, outcome.sentence);
        if (moment === 'after') assert.equal(outcome.kind, 'done', outcome.sentence);
        if (moment === 'before') assert.notEqual(outcome.kind, 'done');
        assert.match(outcome.sentence, /^[A-Z].*\.$/);
      });
    }
  }
});
