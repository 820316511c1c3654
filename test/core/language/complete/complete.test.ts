import assert from 'node:assert/strict';
import { atCursor, labels, offered, taken } from '../cursor.ts';

describe('completion: which keys are offered', () => {
  it('offers parameters right below an empty `parameters:`, indented, where the editor does not indent', () => {
    const head = 'program: train.py\nmethod: random\nparameters:\n';
    assert.deepEqual(labels(`${head}|`), labels(`${head}  |`));
    assert.ok(offered(`${head}|`).every(({ insertText }) => insertText.startsWith('  ')));
    assert.ok(labels(`${head}|\nrun_cap: 5\n`).includes('metric'));
    assert.ok(labels(`${head}me|`).includes('metric'));
  });

  it('offers what a sweep needs first, and nothing twice', () => {
    const keys = labels('method: random\n|');
    assert.equal(keys[0], 'parameters');
    assert.ok(!keys.includes('method'));
    assert.ok(
      ['program', 'metric', 'name', 'command'].every(key => keys.slice(0, 8).includes(key)),
      keys.join(),
    );
  });
  it('offers the keys of a launch sweep where one is written', () => {
    const keys = labels('job: a/b/c:latest\nmethod: random\nparameters:\n  a: {value: 1}\n|');
    assert.deepEqual(keys.slice(0, 3), ['metric', 'scheduler', 'launch']);
    assert.ok(!keys.includes('image_uri'), 'a job shuts an image out');
  });
  it('offers keys that follow after the cursor only once', () => {
    assert.ok(
      !labels('parameters:\n  a:\n    min: 1\n    |\n    max: 3\n').some(label => label === 'max' || label === 'min'),
    );
  });
  it('narrows to the form that the other keys decide', () => {
    assert.deepEqual(labels('parameters:\n  a:\n    min: 1\n    |'), ['max', 'distribution', 'q']);
    assert.deepEqual(labels('parameters:\n  a:\n    distribution: normal\n    |'), ['mu', 'sigma']);
    assert.deepEqual(labels('parameters:\n  a:\n    values: [1, 2]\n    |'), ['distribution', 'probabilities']);
  });
  it('offers a parameter its keys first, then whole forms', () => {
    const all = labels('method: random\nparameters:\n  lr:\n    |');
    assert.deepEqual(all.slice(0, 5), ['values', 'value', 'min', 'max', 'distribution']);
    assert.ok(all.includes('log-uniform') && all.includes('choice') && all.includes('integer'));
  });
  it('offers no real numbers to a grid, nor what Optuna cannot draw', () => {
    assert.ok(!labels('method: grid\nparameters:\n  lr:\n    |').includes('log-uniform'));
    const optuna = labels(
      'job: a/b/c:d\nscheduler:\n  job: wandb/sweep-jobs/job-optuna-sweep-scheduler:latest\nparameters:\n  lr:\n    |',
    );
    assert.ok(!optuna.includes('parameters') && !optuna.includes('mu'));
  });
  it('offers `metrics` to a custom method only', () => {
    assert.ok(labels('method: custom\n|').includes('metrics'));
    assert.ok(!labels('method: grid\n|').includes('metrics'));
  });
  it('offers what the scheduler job takes', () => {
    const settings = 'scheduler:\n  job: wandb/sweep-jobs/job-optuna-sweep-scheduler:latest\n  settings:\n    |';
    assert.deepEqual(labels(settings).slice(0, 2), ['pruner', 'sampler']);
    assert.deepEqual(
      labels('scheduler:\n  job: wandb/sweep-jobs/job-wandb-sweep-scheduler:latest\n  settings:\n    |'),
      ['method'],
    );
    assert.deepEqual(labels('scheduler:\n  job: a/b/c:d\n  settings:\n    |').slice(0, 2), ['method', 'pruner']);
  });
  it('offers the arguments of the class that is named', () => {
    const text =
      'scheduler:\n  job: wandb/sweep-jobs/job-optuna-sweep-scheduler:latest\n  settings:\n    pruner:\n' +
      '      type: PercentilePruner\n      args:\n        |';
    assert.equal(labels(text)[0], 'percentile');
  });
  it('offers what a word with a slip is near, past the filter of an editor', () => {
    for (const [text, first] of [
      ['metod|', 'method'],
      ['method: bayse|', 'bayes'],
      ['parameters:\n  a:\n    valeus|', 'values'],
      ['parameters:\n  a:\n    distribution: log_unf|', 'log_uniform_values'],
    ] as const) {
      const [item] = offered(text);
      assert.equal(item?.label, first);
      assert.equal(item.filterText, /\S+$/.exec(text.replace('|', ''))?.[0]);
    }
  });
  it('leaves the filter alone where the word leads to an item', () => {
    assert.ok(offered('meth|').every(item => item.filterText === undefined));
  });
  it('offers nothing in comments, block strings and after a finished value', () => {
    for (const text of [
      '# a|\nmethod: grid',
      'description: >\n  a|\n',
      'parameters:|\n  a:\n    value: 1\n',
      'metric:|\n  name: x',
    ])
      assert.deepEqual(labels(text), [], text);
  });
});

describe('completion: what a key brings along', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['method: random\n|', 'metric', 'method: random\nmetric:\n  name: val_loss\n  goal: minimize'],
    ['parameters:\n  n:\n    |', 'min', 'parameters:\n  n:\n    min: 1\n    max: 8'],
    ['parameters:\n  dropout:\n    |', 'max', 'parameters:\n  dropout:\n    max: 0.5\n    min: 0.0'],
    [
      'parameters:\n  lr:\n    |',
      'distribution',
      'parameters:\n  lr:\n    distribution: log_uniform_values\n    min: 0.0001\n    max: 0.1',
    ],
    ['parameters:\n  x:\n    |', 'mu', 'parameters:\n  x:\n    mu: 0\n    distribution: normal'],
    [
      'parameters:\n  x:\n    min: 2\n    max: 9\n    |',
      'q',
      'parameters:\n  x:\n    min: 2\n    max: 9\n    q: 1\n    distribution: q_uniform',
    ],
    ['parameters:\n  x:\n    min: 3\n    |', 'max', 'parameters:\n  x:\n    min: 3\n    max: 13'],
    ['parameters:\n  x:\n    max: 0.5\n    |', 'min', 'parameters:\n  x:\n    max: 0.5\n    min: 0.005'],
    [
      'parameters:\n  x:\n    values: [a, b, c]\n    |',
      'probabilities',
      'parameters:\n  x:\n    values: [a, b, c]\n    probabilities: [0.34, 0.33, 0.33]',
    ],
    [
      'method: random\n|',
      'early_terminate',
      'method: random\nearly_terminate:\n  type: hyperband\n  min_iter: 3\nmetric:\n  name: val_loss\n  goal: minimize',
    ],
    [
      'program: a.py\n|',
      'command',
      'program: a.py\ncommand:\n  - ${env}\n  - ${interpreter}\n  - ${program}\n  - ${args}',
    ],
    ['job: a/b/c:d\n|', 'command', 'job: a/b/c:d\ncommand:\n  - python\n  - train.py\n  - ${args}'],
    ['job: a/b/c:d\n|', 'launch', 'job: a/b/c:d\nlaunch:\n  queue: my-queue'],
    [
      'method: random\nparameters:\n    a:\n        value: 1\n|',
      'metric',
      'method: random\nparameters:\n    a:\n        value: 1\nmetric:\n    name: val_loss\n    goal: minimize',
    ],
  ];
  for (const [marked, label, expected] of cases)
    it(`${label} in ${JSON.stringify(atCursor(marked).text)}`, () => assert.equal(taken(marked, label), expected));
});

describe('completion: where it is put', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    [
      'over a half-typed word',
      'me|\nmethod: grid',
      'metric',
      'metric:\n  name: val_loss\n  goal: minimize\nmethod: grid',
    ],
    ['over a key whose colon is there', 'metod|: grid', 'method', 'method: grid'],
    [
      'deeper, where the line would cut a block in two',
      'metric:\n|\n  name: x\n',
      'goal',
      'metric:\n  goal: minimize\n  name: x\n',
    ],
    [
      'less deep, where the line would end the block that follows',
      'parameters:\n  a:\n      |\n    max: 3\n',
      'min',
      'parameters:\n  a:\n    min: 0\n    max: 3\n',
    ],
    ['behind a colon without its blank', 'metric:\n  goal:|', 'minimize', 'metric:\n  goal: minimize'],
    ['before a comment', 'metric:\n  goal: | # why', 'maximize', 'metric:\n  goal: maximize # why'],
    [
      'between Windows line ends',
      'metric:\r\n  name: acc\r\n  |\r\nmethod: grid\r\n',
      'goal',
      'metric:\r\n  name: acc\r\n  goal: maximize\r\nmethod: grid\r\n',
    ],
    [
      'in a flow mapping, with the comma that is required',
      'parameters: {a: {| max: 3}}',
      'min',
      'parameters: {a: {min: 0, max: 3}}',
    ],
    ['right before a key of a flow mapping', 'parameters: {a: {|max: 3}}', 'min', 'parameters: {a: {min: 0, max: 3}}'],
    ['behind the comma of a flow mapping', 'parameters: {a: {min: 1, |}}', 'max', 'parameters: {a: {min: 1, max: 11}}'],
    ['as a mapping behind its colon', 'parameters:\n  n: |', 'values', 'parameters:\n  n: \n    values: [2, 4, 8]'],
    ['as a mapping behind its colon, in brackets', 'parameters: {n: |}', 'value', 'parameters: {n: {value: 4}}'],
    [
      'over an open quote',
      'metric:\n  goal: "mi|\nmethod: grid',
      'minimize',
      'metric:\n  goal: minimize\nmethod: grid',
    ],
    [
      'as the next item of a list',
      'program: a.py\ncommand:\n  - ${env}\n  - |',
      '${interpreter}',
      'program: a.py\ncommand:\n  - ${env}\n  - ${interpreter}',
    ],
    ['as the first item of a list', 'program: a.py\ncommand:\n  |', '${env}', 'program: a.py\ncommand:\n  - ${env}'],
    [
      'as a mapping in a list',
      'method: custom\nmetrics:\n  - name: a\n    |',
      'goal',
      'method: custom\nmetrics:\n  - name: a\n    goal: minimize',
    ],
  ];
  for (const [name, marked, label, expected] of cases) it(name, () => assert.equal(taken(marked, label), expected));

  it('writes JSON in JSON', () => {
    const asked = { fileName: 'sweep.json' };
    assert.equal(
      taken('{"method": "random", |}', 'metric', asked),
      '{"method": "random", "metric": {"name": "val_loss", "goal": "minimize"}}',
    );
    assert.equal(
      taken('{"parameters": {"lr": |}}', 'values', asked),
      '{"parameters": {"lr": {"values": [0.0001, 0.001, 0.01]}}}',
    );
    assert.equal(taken('{"metric": {"goal": "|"}}', 'minimize', asked), '{"metric": {"goal": "minimize"}}');
    assert.deepEqual((JSON.parse(taken('|', 'sweep: grid search', asked)) as { method: string }).method, 'grid');
  });

  it('compares the word with its quote', () => {
    assert.equal(offered('metric:\n  goal: "mi|').find(item => item.label === 'minimize')?.filterText, '"minimize');
  });
});
