import assert from 'node:assert/strict';
import { judge } from './judge.ts';

const refused = (config: string): string | undefined => judge(config).refused;

describe("the server's refusals", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'a grid over floats',
      'method: grid\nparameters: {lr: {distribution: uniform, min: 0.0001, max: 0.1}}',
      'Parameter lr is a disallowed type with grid search. Grid search requires all parameters to be ' +
        'categorical, constant, int_uniform, or q_uniform. ' +
        'Specification of probabilities for categorical parameters is disallowed in grid search',
    ],
    ['no method', 'parameters: {a: {value: 1}}', 'Sweep config must contain method section'],
    ['no parameters', 'method: random', 'Sweep config must contain parameters section'],
    [
      'an empty parameters section',
      'method: random\nparameters: {}',
      'Parameters section of sweep config must be a dict of at least length 1',
    ],
    [
      'an unknown method',
      'method: bayesian\nparameters: {a: {value: 1}}',
      'Invalid search type bayesian, must be one of ["grid", "random", "bayes"]',
    ],
    [
      'bayes without a metric',
      'method: bayes\nparameters: {a: {min: 0.0, max: 1.0}}',
      'Bayesian search requires "metric" section',
    ],
    [
      'bayes over constants',
      'method: bayes\nmetric: {name: loss}\nparameters: {a: {value: 1}}',
      'Need at least one searchable parameter for bayes search.',
    ],
    [
      'a parameter of no form',
      'method: random\nparameters: {lr: {min: 0}}',
      'invalid hyperparameter configuration: lr',
    ],
    [
      'a nested parameter of no form',
      'method: random\nparameters: {o: {parameters: {lr: {max: 0}}}}',
      'invalid hyperparameter configuration: o',
    ],
    [
      'bounds the wrong way round',
      'method: random\nparameters: {lr: {min: 1.0, max: 1.0e-05}}',
      'lr: min 1.0 is not less than max 1e-05',
    ],
    [
      'a parameter that is not a mapping',
      'method: random\nparameters: {lr: 3}',
      "Invalid configuration for hyperparameter 'lr'",
    ],
    ['a list', '- method', 'Sweep config must be parsable as a JSON object.'],
    [
      'bounds that do not compare',
      'method: random\nparameters: {lr: {min: [], max: 0.5}}',
      "'>=' not supported between instances of 'list' and 'float'",
    ],
    ['infinity', 'method: random\nparameters: {lr: {value: .inf}}', 'Out of range float values are not JSON compliant'],
  ];
  for (const [name, config, message] of cases) {
    it(`refuses ${name}`, () => {
      assert.deepEqual(judge(config), { refused: `Invalid sweep config: ${message}`, warnings: [] });
    });
  }

  it('refuses what is not YAML', () => {
    assert.match(refused('a: [1') ?? '', /^Invalid sweep config: ./);
  });

  it('reads a bare 1e-5, which is a string for the client, as a float', () => {
    assert.deepEqual(judge('method: random\nparameters: {lr: {min: 1e-5, max: 1e-2}}'), { warnings: [] });
    assert.match(
      refused('method: random\nparameters: {lr: {min: "1e-5", max: "1e-2"}}') ?? '',
      /invalid hyperparameter configuration: lr/,
    );
  });

  it('has no engine for method custom: a scheduler job answers for the parameters', () => {
    assert.deepEqual(judge('method: custom\nparameters: {lr: {distribution: uniform, min: 0.0001, max: 0.1}}'), {
      warnings: [],
    });
  });
});

describe("the server's warnings", () => {
  const base = 'method: random\nparameters: {a: {values: [1, 2]}}\n';
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['a key it does not know', `${base}custom: 1`, ["Additional properties are not allowed ('custom' was unexpected)"]],
    [
      'two keys it does not know',
      `${base}y: 1\nx: 2`,
      ["Additional properties are not allowed ('x', 'y' were unexpected)"],
    ],
    ['a wrong goal', `${base}metric: {name: loss, goal: min}`, ["'min' is not one of ['minimize', 'maximize']"]],
    ['a metric without a name', `${base}metric: {goal: minimize}`, ["'name' is a required property"]],
    ['a run_cap of 0', `${base}run_cap: 0`, ['0 is less than or equal to the minimum of 0']],
    ['a run_cap in words', `${base}run_cap: ten`, ["'ten' is not of type 'integer'"]],
    [
      'hyperband without iterations',
      `${base}early_terminate: {type: hyperband}`,
      ["{'type': 'hyperband'} is not valid under any of the given schemas"],
    ],
    [
      'a name with a slash',
      'method: random\nparameters: {a/b: {value: 1}}',
      ["'a/b' does not match '^^[A-Za-z_][A-Za-z0-9_.-]*$'"],
    ],
    [
      'bounds that are exponents',
      'method: random\nparameters: {lr: {distribution: log_uniform, min: -9.0, max: -2.0}}',
      ['lr uses log_uniform, where min/max specify base-e exponents. Use log_uniform_values to specify limit values.'],
    ],
    [
      'probabilities that are too few',
      'method: random\nparameters: {a: {values: [1, 2], probabilities: [1.0]}}',
      ['Parameter a: values [1, 2] and probabilities [1.0] are not the same length'],
    ],
    [
      'probabilities that do not sum to 1',
      'method: random\nparameters: {a: {values: [1, 2], probabilities: [0.5, 0.4]}}',
      ['Parameter a: Probabilities [0.5, 0.4] do not sum to 1'],
    ],
    [
      'no parameters for a custom scheduler',
      'method: custom',
      ['`parameters` is required unless `scheduler.search_space` is set.'],
    ],
    [
      'several metrics without custom',
      `${base}metrics: [{name: a}, {name: b}]`,
      [
        '`metrics` requires `method: custom` (got `method: random`): multi-objective optimization is only ' +
          'supported with a custom scheduler.',
      ],
    ],
    [
      'an engine that is not supported',
      `${base}scheduler: {engine: tune}`,
      [
        "'tune' is not one of ['optuna', 'ax', 'wandb']",
        "scheduler.engine 'tune' is not supported. supported engines are: wandb, optuna, ax",
      ],
    ],
    [
      'an engine with the wrong method',
      `${base}scheduler: {engine: optuna}`,
      ['`scheduler.engine: optuna` does not support `method: random`. supported methods are: `method: custom`'],
    ],
  ];
  for (const [name, config, warnings] of cases) {
    it(`warns of ${name} and creates the sweep`, () => {
      assert.deepEqual(judge(config), { warnings: [...warnings] });
    });
  }

  it('says nothing of a sweep that is right', () => {
    assert.deepEqual(judge(`${base}program: train.py\nmetric: {name: loss}`), { warnings: [] });
  });

  it("keeps the goal's fallback for bayes: a wrong goal warns and does not refuse", () => {
    const { refused: why, warnings } = judge(
      'method: bayes\nmetric: {name: loss, goal: min}\nparameters: {lr: {min: 0.0, max: 1.0}}',
    );
    assert.deepEqual([why, warnings.length], [undefined, 1]);
  });
});
