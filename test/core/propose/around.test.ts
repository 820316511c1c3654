import assert from 'node:assert/strict';
import { aroundRun } from '../../../src/core/propose/aroundRun.ts';
import { readSearched } from '../../../src/core/propose/propose.ts';
import { priorRunsOf } from '../../../src/core/propose/runs/priorRuns.ts';
import { writeChanges } from '../../../src/core/propose/writeProposal.ts';

const fileName = 'sweep.yaml';

describe('A sweep around a run', () => {
  it('searches the neighborhood of each value, and what the run does not have as before', () => {
    const text = [
      'method: random',
      'metric: {name: loss}',
      'parameters:',
      '  lr: {distribution: log_uniform_values, min: 0.00001, max: 1.0}',
      '  optimizer: {values: [adam, sgd]}',
      '  layers: {min: 1, max: 8}',
      '  other: {min: 0.0, max: 1.0}',
      '',
    ].join('\n');
    const searched = readSearched({ text, fileName });
    assert.ok(!('refused' in searched));
    const changes = aroundRun(searched, { lr: 0.01, optimizer: 'sgd', layers: 8 });
    assert.equal(
      writeChanges(text, fileName, changes),
      text
        .replace('min: 0.00001, max: 1.0', 'min: 0.0031, max: 0.032')
        .replace('[adam, sgd]', '[sgd]')
        .replace('min: 1, max: 8', 'min: 7, max: 8'),
    );
  });
});

describe('The earlier runs that count', () => {
  it('are those that tell something, the best first, as many as W&B takes', () => {
    const runs = Array.from({ length: 1010 }, (_, i) => ({
      id: `r${i}`,
      config: {},
      summary: { acc: i },
      state: i % 100 === 0 ? 'running' : 'finished',
    }));
    const { all, best, beyond } = priorRunsOf(runs, { name: 'acc', goal: 'maximize' });
    assert.deepEqual([all.length, all[0], beyond], [999, 'r1009', 0]);
    assert.equal(best.length, 100);
    const more = priorRunsOf([...runs, ...runs.map(run => ({ ...run, id: `${run.id}b` }))], {
      name: 'acc',
      goal: 'maximize',
    });
    assert.deepEqual([more.all.length, more.beyond], [1000, 998]);
  });
});
