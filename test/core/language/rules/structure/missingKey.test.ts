import assert from 'node:assert/strict';
import { LOOKALIKE, optunaFile } from '../optuna/file.ts';
import { diagnose, ofRule } from '../say.ts';
import { plainSweep } from '../texts.ts';

const CODE = 'missing-key';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is a warning at the block, and an error where bayes refuses it', () => {
    const metric = 'metric: {goal: maximize}\n';
    assert.deepEqual(reported(plainSweep(`method: random\n${metric}`)), ['warning: metric']);
    assert.deepEqual(reported(plainSweep(`method: bayes\n${metric}`)), ['error: metric']);
  });

  it('is reported for a key that another one needs', () => {
    assert.deepEqual(reported(plainSweep('method: random\ncontroller: {}\n')), ['warning: controller']);
  });

  it('does not ask for a name where Optuna reads the metrics of the settings, and is fixed by removing it', () => {
    const settings = 'metrics: [{name: a, goal: minimize}, {name: b, goal: maximize}]';
    const text = optunaFile({ metric: 'metric: {}', settings });
    const [found] = diagnose(text).filter(({ code }) => code === CODE);
    assert.equal(
      found?.message,
      '`metric` is empty, so Optuna reads `scheduler.settings.metrics`, but W&B warns. Remove `metric`.',
    );
    assert.equal(found.severity, 'warning');
    assert.deepEqual(fixed(text), [text.replace('metric: {}\n', '')]);
    const other = diagnose(optunaFile({ metric: 'metric: {}', settings, job: LOOKALIKE }));
    assert.match(other.find(({ code }) => code === CODE)?.message ?? '', /without the key `name`/);
  });

  it('is not reported where the key is there', () => {
    assert.deepEqual(reported(plainSweep('method: random\nmetric: {name: loss}\ncontroller: {type: cloud}\n')), []);
  });
});
