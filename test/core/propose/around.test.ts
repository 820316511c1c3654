import assert from 'node:assert/strict';
import { aroundRun } from '../../../src/core/propose/aroundRun.ts';
import { bestRangeOf } from '../../../src/core/propose/bestRange.ts';
import { judgeRuns } from '../../../src/core/propose/runs/judgedRuns.ts';
import { readSearched } from '../../../src/core/propose/propose.ts';
import { learning } from '../../../src/core/propose/runs/learning.ts';
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

describe('The best range of a parameter', () => {
  it('is what the best tenth have, in words, as a narrower range and as the best value', () => {
    const text = 'method: random\nmetric: {name: loss}\nparameters: {a: {min: 0.0, max: 1.0}, b: {values: [x, y]}}\n';
    const searched = readSearched({ text, fileName });
    assert.ok(!('refused' in searched));
    const { sweep, axes, metric } = searched;
    const runs = Array.from({ length: 50 }, (_, i) => ({
      config: { a: i / 50, b: i % 2 ? 'x' : 'y' },
      summary: { loss: Math.abs(i - 20) },
    }));
    const [a, b] = axes.map(axis => bestRangeOf(sweep, axis, judgeRuns(runs, metric)));
    assert.deepEqual(a?.span, [0.36, 0.44]);
    assert.match(a.sentence, /0\.36 – 0\.44.* 50 /);
    assert.match(writeChanges(text, fileName, a.narrow ? [a.narrow] : []), /a: \{min: 0\.36, max: 0\.44\}/);
    assert.match(writeChanges(text, fileName, b?.freeze ? [b.freeze] : []), /b: \{value: y\}/);
    assert.equal(b?.narrow, undefined);
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
    const { all, best, beyond } = priorRunsOf(runs, { name: 'acc', goal: 'maximize' }, { from: () => true });
    assert.deepEqual([all.length, all[0], beyond], [999, 'r1009', 0]);
    assert.equal(best.length, 100);
    const twice = [...runs, ...runs.map(run => ({ ...run, id: `${run.id}b` }))];
    const more = priorRunsOf(twice, { name: 'acc', goal: 'maximize' }, { from: () => true });
    assert.deepEqual([more.all.length, more.beyond], [1000, 998]);
  });

  it('are not those at whose values bayes would fail', () => {
    const next = (method: string) => ({
      fileName: 'sweep.yaml',
      text:
        `method: ${method}\nmetric: {name: loss, goal: minimize}\nparameters:\n  lr: {min: 0.1, max: 0.2}\n` +
        '  group: {parameters: {optimizer: {values: [adam, lion]}}}\n  size: {values: [1, 2]}\n  epochs: {value: 3}\n',
    });
    const run = (id: string, config: object) => ({ id, config, summary: { loss: 1 }, state: 'finished' });
    const runs = [
      run('fits', { lr: 0.1, group: { optimizer: 'adam' }, size: 2, epochs: 3 }),
      run('beyond', { lr: 0.9, group: { optimizer: 'lion' }, size: 1, epochs: 9 }),
      run('bare', { lr: 0.1 }),
      run('sgd', { lr: 0.1, group: { optimizer: 'sgd' }, size: 2 }),
      run('three', { lr: 0.1, group: { optimizer: 'adam' }, size: 3 }),
    ];
    const of = (method: string) => priorRunsOf(runs, { name: 'loss', goal: 'minimize' }, learning(next(method)));
    assert.deepEqual(of('bayes').all, ['fits', 'beyond', 'bare']);
    assert.equal(of('bayes').unfit, 2);
    assert.equal(of('random').unfit, 0);
  });
});
