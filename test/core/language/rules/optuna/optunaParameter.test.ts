import assert from 'node:assert/strict';
import { diagnose, ofRule } from '../say.ts';
import { LOOKALIKE, optunaFile } from './file.ts';

const CODE = 'optuna-parameter';
const { reported, fixed, safelyFixed } = ofRule(CODE);
const withParameter = (parameter: string, job?: string) => optunaFile({ parameters: `a: ${parameter}`, job });

describe(CODE, () => {
  it('is an error for a parameter that Optuna cannot convert', () => {
    for (const [parameter, place] of [
      ['{value: 0}', '0'],
      ['{value: false}', 'false'],
      ['{value: ""}', '""'],
      ['{value: null}', 'null'],
      ['{value: []}', 'value'],
      ['{distribution: normal}', 'a'],
      ['{distribution: beta, a: 1, b: 2}', 'a'],
      ['{parameters: {b: {value: 1}}}', 'a'],
      ['{min: -5, max: 0}', '0'],
    ])
      assert.deepEqual(reported(withParameter(parameter ?? '')), [`error: ${place}`], parameter);
  });

  it('is a warning for a job that only looks like the published one', () => {
    for (const parameter of ['{value: 0}', '{distribution: normal}', '{min: -5, max: 0}'])
      assert.match(reported(withParameter(parameter, LOOKALIKE)).join(), /^warning: [^,]+$/, parameter);
  });

  it('is not reported for what no engine can convert, of which another rule warns, as the server does', () => {
    for (const parameter of ['{min: "1"}', '{}']) {
      for (const job of [undefined, LOOKALIKE]) {
        const found = diagnose(withParameter(parameter, job));
        assert.ok(found.length > 0, parameter);
        assert.ok(!found.some(({ severity }) => severity === 'error'), parameter);
        assert.equal(
          found.some(each => each.schedulerFails),
          job === undefined,
          parameter,
        );
      }
      assert.deepEqual(reported(withParameter(parameter)), [], parameter);
    }
  });

  it('is not reported for what Optuna converts', () => {
    for (const parameter of ['{value: 1}', '{values: [0, null, true]}', '{min: 0, max: 5}', '{min: 0.5, max: 5.5}'])
      assert.deepEqual(diagnose(withParameter(parameter)), [], parameter);
  });

  it('is not reported where a Python file makes the search space', () => {
    const parameters = 'a: {value: 0}';
    assert.deepEqual(diagnose(optunaFile({ parameters, settings: 'optuna_source: space.py' })), []);
  });

  it('is not reported for bounds in the wrong order, of which bounds-swapped warns, nor for equal ones', () => {
    const { reported: swapped } = ofRule('bounds-swapped');
    const fails = (text: string) => diagnose(text).some(({ schedulerFails }) => schedulerFails);
    const settings = 'optuna_source: space.py';
    for (const [text, isFatal] of [
      [withParameter('{min: 5, max: 1}'), true],
      [withParameter('{min: 5, max: 0}'), true],
      [withParameter('{min: 5, max: 1}', LOOKALIKE), false],
      [withParameter('{min: 5, max: 5}'), false],
      [optunaFile({ parameters: 'a: {min: 5, max: 1}', settings }), false],
    ] as const) {
      assert.deepEqual(swapped(text), ['warning: 5']);
      assert.deepEqual(reported(text), []);
      assert.equal(fails(text), isFatal, text);
    }
  });

  it('is not reported for an integer step of 0, which the scheduler takes for none', () => {
    assert.deepEqual(reported(withParameter('{min: 1, max: 5, step: 0}')), []);
    assert.deepEqual(reported(withParameter('{min: 0.1, max: 1.0, step: 0}')), ['error: 0']);
  });

  it('is an error for a step with log, and for log from 0 on', () => {
    assert.deepEqual(reported(withParameter('{min: 0.1, max: 1.0, log: true, step: 0.1}')), ['error: step']);
    assert.deepEqual(reported(withParameter('{min: 0.0, max: 1.0, log: true}')), ['error: 0.0']);
  });

  it('is fixed by a list with the one value', () => {
    assert.deepEqual(fixed(withParameter('{value: 0}')), [withParameter('{values: [0]}')]);
    assert.deepEqual(safelyFixed(withParameter('{value: 0}')), []);
  });
});
