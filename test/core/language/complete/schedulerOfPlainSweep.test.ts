import assert from 'node:assert/strict';
import { taken } from '../cursor.ts';
import { diagnose } from '../rules/say.ts';

const PARAMETERS = 'parameters:\n  lr:\n    min: 0.1\n    max: 0.5\n';
const METRIC = 'metric:\n  name: val_loss\n  goal: minimize';
const completed = (head: string) => taken(`${head}${PARAMETERS}|`, 'scheduler').slice(`${head}${PARAMETERS}`.length);

describe('completion: the scheduler of a plain sweep', () => {
  it('brings the method and the metric that its engine needs', () => {
    assert.equal(completed('program: train.py\n'), `scheduler:\n  engine: wandb\nmethod: random\n${METRIC}`);
  });

  it('brings only what is missing', () => {
    assert.equal(completed('program: train.py\nmethod: random\n'), `scheduler:\n  engine: wandb\n${METRIC}`);
    assert.equal(completed('program: train.py\nmetric: {name: loss}\n'), 'scheduler:\n  engine: wandb\nmethod: bayes');
    assert.equal(completed('program: train.py\nmethod: bayes\nmetric: {name: loss}\n'), 'scheduler:\n  engine: wandb');
  });

  it('takes the engine that goes with the method, or with several metrics', () => {
    assert.equal(completed('program: train.py\nmethod: custom\n'), `scheduler:\n  engine: optuna\n${METRIC}`);
    const metrics = 'metrics: [{name: loss, goal: minimize}, {name: speed, goal: maximize}]\n';
    assert.equal(completed(`program: train.py\n${metrics}`), 'scheduler:\n  engine: optuna\nmethod: custom');
  });

  it('leaves nothing to warn of', () => {
    for (const head of ['', 'method: grid\n', 'method: custom\n', 'metric: {name: loss}\n', 'run_cap: 3\n']) {
      const space = head.includes('grid') ? PARAMETERS.replace(/min[^]*/, 'values: [1, 2]\n') : PARAMETERS;
      const text = taken(`program: train.py\n${head}${space}|`, 'scheduler');
      assert.deepEqual(
        diagnose(`${text}\n`).map(({ code, message }) => `${code}: ${message}`),
        [],
        text,
      );
    }
  });
});
