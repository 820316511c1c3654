import assert from 'node:assert/strict';
import { diagnose, ofRule } from '../../say.ts';
import { engineSweep } from './engineSweep.ts';

const CODE = 'engine-parameter';
const { reported, fixed } = ofRule(CODE);
const withEngine = (engine: string, parameter: string) =>
  engineSweep({ scheduler: `{engine: ${engine}}`, parameters: `{a: ${parameter}}` });
/** The worst that is said of a parameter. */
const worst = (engine: string, parameter: string) => {
  const said = diagnose(withEngine(engine, parameter)).map(one => one.severity);
  return said.includes('error') ? 'refused' : said.includes('warning') ? 'warned' : 'ok';
};

/** What each engine makes of a parameter: Optuna, Ax (docs/facts/local-engines.md). */
const TABLE: readonly (readonly [string, string, string])[] = [
  ['{value: 3}', 'ok', 'ok'],
  ['{value: null}', 'ok', 'refused'],
  ['{values: [1, 2.5]}', 'ok', 'ok'],
  ['{values: [1, a]}', 'ok', 'refused'],
  ['{values: [true, 1]}', 'ok', 'refused'],
  ['{values: [null, a]}', 'ok', 'refused'],
  ['{values: [[1], [2, 3]]}', 'warned', 'refused'],
  ['{values: []}', 'refused', 'refused'],
  ['{values: abc}', 'warned', 'warned'],
  ['{distribution: categorical, values: [a, b]}', 'ok', 'ok'],
  ['{distribution: categorical}', 'refused', 'refused'],
  ['{distribution: categorical_w_probabilities, values: [a, b], probabilities: [0.5, 0.5]}', 'refused', 'refused'],
  ['{values: [a, b], probabilities: [0.5, 0.5]}', 'ok', 'ok'],
  ['{min: 1, max: 5}', 'ok', 'ok'],
  ['{min: 5, max: 1}', 'refused', 'refused'],
  ['{min: 5, max: 5}', 'warned', 'refused'],
  ['{min: 1}', 'refused', 'refused'],
  ['{distribution: uniform, min: 0.5}', 'refused', 'refused'],
  ['{distribution: log_uniform_values, min: 0.0, max: 1.0}', 'refused', 'refused'],
  ['{distribution: log_uniform_values, min: 1e-6, max: 1e-2}', 'refused', 'warned'],
  ['{distribution: log_uniform_values, min: 1.0e-6, max: 1.0e-5}', 'ok', 'refused'],
  ['{distribution: q_uniform, min: 10, max: 90, q: 40}', 'ok', 'ok'],
  ['{distribution: q_uniform, min: 10, max: 100, q: 40}', 'warned', 'refused'],
  ['{distribution: q_uniform, min: 0.0, max: 1.0, q: 0.1}', 'ok', 'ok'],
  ['{distribution: q_uniform, min: 1, max: 5, q: -1}', 'refused', 'refused'],
  ['{distribution: q_log_uniform_values, min: 8, max: 64, q: 1}', 'ok', 'ok'],
  ['{distribution: q_log_uniform_values, min: 8, max: 64, q: 8}', 'warned', 'refused'],
  ['{distribution: normal, mu: 0.0, sigma: 1.0}', 'refused', 'refused'],
  ['{distribution: q_beta, a: 1, b: 2, q: 0.1}', 'refused', 'refused'],
  ['{parameters: {b: {value: 1}}}', 'refused', 'refused'],
];

describe(CODE, () => {
  for (const [parameter, optuna, ax] of TABLE)
    it(`says what the engines make of ${parameter}`, () => {
      assert.equal(worst('optuna', parameter), optuna, 'optuna');
      assert.equal(worst('ax', parameter), ax, 'ax');
    });

  it('reports the distribution itself', () => {
    assert.deepEqual(reported(withEngine('optuna', '{distribution: normal, mu: 0.0, sigma: 1.0}')), ['error: normal']);
  });

  it('is not reported where the engine does not read the parameters', () => {
    const parameters = '{a: {distribution: normal, mu: 0.0, sigma: 1.0}}';
    for (const scheduler of [
      '{engine: optuna, source: s.py, search_space: space}',
      '{engine: ax, source: s.py, optimizer: client}',
    ])
      assert.deepEqual(reported(engineSweep({ scheduler, parameters })), [], scheduler);
  });

  it('leaves ranges and groups to the engine of W&B, but not numbers that are strings', () => {
    const sweep = (parameters: string) => engineSweep({ method: 'random', scheduler: '{engine: wandb}', parameters });
    assert.deepEqual(diagnose(sweep('{g: {parameters: {a: {distribution: normal}}}}')), []);
    const text = sweep('{a: {distribution: log_uniform_values, min: 1e-6, max: 1.0e-2}}');
    assert.deepEqual(
      diagnose(text).map(one => `${one.severity} ${one.code}`),
      ['error sci-string'],
    );
  });

  it('is fixed by removing the name of a distribution that the values imply', () => {
    const named = '{distribution: categorical_w_probabilities, values: [a, b], probabilities: [0.5, 0.5]}';
    assert.deepEqual(fixed(withEngine('optuna', named)), [
      withEngine('optuna', '{values: [a, b], probabilities: [0.5, 0.5]}'),
    ]);
  });
});
