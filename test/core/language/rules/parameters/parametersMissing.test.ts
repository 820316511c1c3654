import assert from 'node:assert/strict';
import { optunaFile } from '../optuna/file.ts';
import { diagnose, ofRule } from '../say.ts';

const CODE = 'parameters-missing';
const { reported } = ofRule(CODE);

describe(CODE, () => {
  it('is an error at the method, and a warning for a custom one', () => {
    assert.deepEqual(reported('program: t.py\nmethod: random\n'), ['error: method']);
    assert.deepEqual(reported('program: t.py\nmethod: custom\n'), ['warning: method']);
  });

  it("is a warning also where W&B's Optuna scheduler fails without them, and says so", () => {
    const text = optunaFile({}).replace(/^parameters: .*\n/m, '');
    assert.deepEqual(reported(text), ['warning: job']);
    assert.ok(diagnose(text).some(({ code, schedulerFails }) => code === CODE && schedulerFails));
    const misspelled = optunaFile({}).replace('parameters:', 'params:');
    assert.ok(diagnose(misspelled).some(({ code, schedulerFails }) => code === 'unknown-key' && schedulerFails));
    assert.ok(!diagnose(misspelled).some(({ severity }) => severity === 'error'));
  });

  it('is not reported where they are there, or the YAML is broken', () => {
    for (const text of ['program: t.py\nmethod: random\nparameters: {}\n', 'program: t.py\nmethod: random\n: [\n'])
      assert.deepEqual(reported(text), [], text);
  });
});
