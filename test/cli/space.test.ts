import assert from 'node:assert/strict';
import { runCommand } from './runCommand.ts';

const GRID = 'method: grid\nparameters: {a: {values: [1, .inf, {x: .nan}]}, b: {value: 1.5}}';
const STOPPED =
  'method: random\nmetric: {name: loss}\nearly_terminate: {type: hyperband, max_iter: 6, s: 1}\n' +
  'parameters: {a: {value: 1}}';
const LARGE = 'method: grid\nparameters: {a: {min: 0, max: 100000000000}}';
const DOTTED = 'method: random\nparameters: {g: {parameters: {a.b: {min: 1, max: 4}}}}';

describe('npm run space', function () {
  this.timeout(120_000);
  let answers: Record<string, unknown>[] = [];

  before(() => {
    const requests = [
      { id: 'ppf', config: DOTTED, want: 'ppf', parameter: 'g.a.b', percentiles: [0.1, 0.9], x: [2] },
      { id: 7, config: GRID, want: 'grid', first: 2 },
      { id: 'all', config: GRID, want: 'grid', first: 200 },
      {
        id: 'bands',
        config: STOPPED,
        want: 'hyperband',
        histories: [
          [1, 1],
          [2, 'NaN', 2],
          [null, 3, 3, 3],
        ],
      },
      { id: 'bands only', config: STOPPED, want: 'hyperband' },
      { id: 'runs', config: STOPPED, want: 'runs' },
      { id: 'capped', config: `${GRID}\nrun_cap: 2`, want: 'runs' },
      { id: 'yaml', config: 'a: [', want: 'runs' },
      { id: 'date', config: 'method: random\nparameters: {a: {value: 2024-01-01}}', want: 'runs' },
      { id: 'list', config: '[1]', want: 'runs' },
      { id: 'missing', config: DOTTED, want: 'ppf', parameter: 'g.c', percentiles: [0.5] },
      { id: 'group', config: DOTTED, want: 'ppf', parameter: 'g', percentiles: [0.5] },
      { id: 'no grid', config: DOTTED, want: 'grid', first: 1 },
      { id: 'unknown', config: GRID, want: 'bayes' },
      { id: 'no list', config: DOTTED, want: 'ppf', parameter: 'g.a.b', percentiles: '0.5' },
      { id: 'no number', config: DOTTED, want: 'ppf', parameter: 'g.a.b', percentiles: [0.5, null] },
      { id: 'too many', config: LARGE, want: 'grid', first: 1e12 },
      { id: 'no count', config: LARGE, want: 'grid', first: 'all' },
      { id: 'no histories', config: STOPPED, want: 'hyperband', histories: { a: [1] } },
      { id: 'no rows', config: STOPPED, want: 'hyperband', histories: [1] },
    ].map(request => JSON.stringify(request));
    answers = runCommand('src/cli/space.ts', [], `${requests.join('\n')}\n\n{broken\n[1]\n`).map(
      line => JSON.parse(line) as Record<string, unknown>,
    );
  });

  it('draws values at percentiles, with their form and what is known of it', () => {
    assert.deepEqual(answers[0], {
      id: 'ppf',
      values: [1, 4],
      form: 'int_uniform',
      kind: 'int',
      cdf: [0.5],
      levels: [1, 2, 3, 4].map(value => [value, 0.25]),
    });
  });

  it('lists a grid, with names for what JSON cannot hold', () => {
    const configs = [1, 'Infinity', { x: 'NaN' }].map(a => ({ a, b: 1.5 }));
    assert.deepEqual(answers[1], { id: 7, total: 3, configs: configs.slice(0, 2) });
    assert.deepEqual(answers[2], { id: 'all', total: 3, configs });
  });

  it('gives bands and who is stopped, and counts runs', () => {
    assert.deepEqual(answers.slice(3, 7), [
      { id: 'bands', bands: [2], stopped: { '2': 3 } },
      { id: 'bands only', bands: [2] },
      { id: 'runs', runs: 'infinite', by: 'none' },
      { id: 'capped', runs: 2, by: 'run_cap' },
    ]);
  });

  it('says in a sentence what the engine refuses, and what is not a request', () => {
    for (const { id, refused, ...rest } of answers.slice(7)) {
      assert.match(String(refused), /\.$/, String(id));
      assert.deepEqual(rest, {});
    }
    assert.equal(answers.length, 22);
  });
});
