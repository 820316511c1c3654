import assert from 'node:assert/strict';
import { decodeSweep } from '../../../../src/core/api/operations/sweepFields.ts';
import { besideFile } from '../../../../src/core/launch/resume/besideFile.ts';
import { planLaunch } from '../../../../src/core/launch/plan/planLaunch.ts';
import { planPlain } from '../../../../src/core/launch/plan/planPlain.ts';
import { parseYaml } from '../../../../src/core/yaml/read/parse.ts';

const choices = { entity: 'team', project: 'proj', author: 'jane' };
const LAUNCH = `# tuned by hand
job: team/proj/job-train:latest
method: bayes
metric: {name: loss, goal: minimize}
parameters:
  lr:
    min: 0.001  # not lower
    max: 0.1
launch:
  queue: gpu
  resource: kubernetes
scheduler:
  num_workers: 4
`;
const PLAIN = 'program: train.py\nmethod: grid\nparameters:\n  layers:\n    values: [1, 2]\n';

/** A sweep as W&B keeps it after the file was launched. */
function launched(text: string, plain = false) {
  const plan = plain
    ? planPlain({ text, name: 'sweep.yaml' }, choices)
    : planLaunch({ text, name: 'sweep.yaml' }, choices);
  assert.ok('upsertSweep' in plan);
  const sweep = decodeSweep({
    id: '1',
    name: 'abcd1234',
    state: 'RUNNING',
    config: plan.upsertSweep.config,
    scheduler: plan.upsertSweep.launchScheduler,
  });
  assert.ok(sweep);
  return sweep;
}

const beside = (now: string, before: string, plain = false) =>
  besideFile({ text: now, name: 'sweep.yaml' }, parseYaml(now), launched(before, plain), choices);

describe('what was launched, beside the file', () => {
  it('is the file where nothing has changed', () => {
    assert.deepEqual(beside(LAUNCH, LAUNCH), { text: LAUNCH });
    assert.deepEqual(beside(PLAIN, PLAIN, true), { text: PLAIN });
  });

  it('is the file also where only order, style and comments have changed', () => {
    const restyled =
      'method: "bayes"\njob: team/proj/job-train:latest\nlaunch: {resource: kubernetes, queue: gpu}\n' +
      'scheduler: {num_workers: 4}\nmetric: {goal: minimize, name: loss}\n' +
      'parameters: {lr: {max: 0.1, min: 1.0e-3}}\n';
    assert.equal(beside(restyled, LAUNCH).text, restyled);
  });

  it('shows changed parameters where the file has them', () => {
    assert.equal(beside(LAUNCH.replace('max: 0.1', 'max: 0.5'), LAUNCH).text, LAUNCH);
    assert.equal(beside(PLAIN.replace('[1, 2]', '[1, 2, 3]'), PLAIN, true).text, PLAIN);
  });

  it('shows changed blocks of the launch too', () => {
    assert.equal(beside(LAUNCH.replace('num_workers: 4', 'num_workers: 8'), LAUNCH).text, LAUNCH);
    assert.equal(beside(LAUNCH.replace('resource: kubernetes', 'resource: local-container'), LAUNCH).text, LAUNCH);
  });

  it("is W&B's own text where the file cannot be launched now, and says why", () => {
    const { text, raw } = beside('- broken', LAUNCH);
    assert.match(text, /^job: |^method: /m);
    assert.match(raw ?? '', /list/);
  });
});
