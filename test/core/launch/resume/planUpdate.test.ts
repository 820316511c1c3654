import assert from 'node:assert/strict';
import { planLaunch } from '../../../../src/core/launch/plan/planLaunch.ts';
import type { Plan, Planned } from '../../../../src/core/launch/plan/types.ts';
import type { FoundSweep } from '../../../../src/core/launch/resume/foundSweep.ts';
import { planUpdate, planUpdateLaunched } from '../../../../src/core/launch/resume/planUpdate.ts';

const PLAIN = 'method: random\nparameters:\n  a: {values: [1, 2]}\n';
const LAUNCH = `job: t/p/train:latest\n${PLAIN}launch: {queue: q, priority: 1}\nscheduler: {num_workers: 2}\n`;
const CHOICES = { entity: 't', project: 'p', sweep: 'abcd1234', author: 'jane' };
const file = (text: string) => ({ name: 'sweep.yaml', text });

function planned(plan: Plan): Planned {
  assert.ok('upsertSweep' in plan, 'refused' in plan ? plan.refused.message : '');
  return plan;
}
const found = (config: string, scheduler: string | null = null): FoundSweep => ({
  id: 'U3dlZXA=',
  name: 'abcd1234',
  state: 'PENDING',
  config,
  scheduler,
});

describe('An update of a plain sweep', () => {
  it("sends the file's configuration for the sweep's id, without a state", () => {
    const { upsertSweep } = planned(planUpdate(file(PLAIN), found('method: grid\n'), CHOICES));
    assert.equal(upsertSweep.id, 'U3dlZXA=');
    assert.match(upsertSweep.config, /^method: random\nparameters:/);
    assert.equal(upsertSweep.launchScheduler, null);
    assert.equal('state' in upsertSweep, false);
  });

  it('is refused where the sweep was not found', () => {
    const plan = planUpdate(file(PLAIN), null, CHOICES);
    assert.equal('refused' in plan && plan.refused.code, 'sweepNotFound');
  });
});

describe('An update of a sweep that was launched', () => {
  const launched = planned(planLaunch(file(LAUNCH), { ...CHOICES, author: 'joe' })).upsertSweep;
  const before = found(launched.config, (launched.launchScheduler ?? '').replaceAll('WANDB_SWEEP_ID', 'abcd1234'));

  it('sends the configuration without the blocks, whoever launched it', () => {
    const changed = file(LAUNCH.replace('[1, 2]', '[1, 2, 3]'));
    const { upsertSweep } = planned(planUpdateLaunched(changed, before, CHOICES));
    assert.equal(upsertSweep.id, 'U3dlZXA=');
    assert.match(upsertSweep.config, /- 3\n/);
    assert.doesNotMatch(upsertSweep.config, /launch:|scheduler:/);
    assert.equal(upsertSweep.launchScheduler, null);
    assert.equal('state' in upsertSweep, false);
  });

  it('is refused where the file changes what the scheduler was queued with', () => {
    for (const [was, is] of [
      ['train:latest', 'train:v2'],
      ['queue: q', 'queue: other'],
      ['priority: 1', 'priority: 2'],
      ['num_workers: 2', 'num_workers: 3'],
    ] as const) {
      const plan = planUpdateLaunched(file(LAUNCH.replace(was, is)), before, CHOICES);
      assert.equal('refused' in plan && plan.refused.code, 'updateChangesScheduler', was);
    }
  });
});
