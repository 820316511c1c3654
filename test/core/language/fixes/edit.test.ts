import assert from 'node:assert/strict';
import { createLanguageService } from '../../../../src/core/language/service.ts';
import { parseYaml } from '../../../../src/core/yaml/read/parse.ts';
import { nothingKnown } from '../../../../src/core/language/accountKnowledge.ts';
import { applyEdits } from '../../../../src/core/yaml/edit/applyEdits.ts';
import { afterFix, offered } from '../rules/say.ts';

const titles = (text: string) => offered(text).map(f => f.title);

describe('fixes', () => {
  it('keep quotes, comments and line endings', () => {
    assert.equal(
      afterFix('program: t.py\nmethod: "Grid"  # all\nparameters: {a: {values: [1]}}\n', 'Write grid'),
      'program: t.py\nmethod: "grid"  # all\nparameters: {a: {values: [1]}}\n',
    );
    const crlf = 'program: t.py\r\nmethod: random\r\nparameters:\r\n  a:\r\n    mu: 0.0 # mean\r\n    sigma: 1.0\r\n';
    assert.equal(
      afterFix(crlf, 'Add distribution: normal'),
      crlf.replace('    mu', '    distribution: normal\r\n    mu'),
    );
  });

  it('write into flow mappings and lists of mappings as they stand', () => {
    assert.equal(
      afterFix('program: t.py\nmethod: random\nparameters: {a: {mu: 0, sigma: 1}}\n', 'Add distribution: normal'),
      'program: t.py\nmethod: random\nparameters: {a: {distribution: normal, mu: 0, sigma: 1}}\n',
    );
    assert.equal(
      afterFix(
        'program: t.py\nmethod: random\nearly_terminate: {min_iter: 3}\nmetric: {name: l}\nparameters: {a: {min: 1, max: 2}}\n',
        'Add type: hyperband',
      ),
      'program: t.py\nmethod: random\nearly_terminate: {type: hyperband, min_iter: 3}\nmetric: {name: l}\nparameters: {a: {min: 1, max: 2}}\n',
    );
  });

  it('take a key out with its lines, in flow style with its comma', () => {
    const block =
      'program: t.py\nmethod: grid\nparameters:\n  a:\n    values: [1]\n    # of a\n  a:\n    values: [2]\n';
    assert.equal(
      afterFix(block, 'Remove this one, which has no effect'),
      'program: t.py\nmethod: grid\nparameters:\n    # of a\n  a:\n    values: [2]\n',
    );
    const inside = block.replace('values: [1]', 'values: [1] # once');
    assert.ok(!titles(inside).includes('Remove this one, which has no effect'), 'a comment would go with it');
    assert.equal(
      afterFix(
        'program: t.py\nmethod: grid\nparameters: {a: {value: 1}, a: {value: 2}}\n',
        'Remove this one, which has no effect',
      ),
      'program: t.py\nmethod: grid\nparameters: {a: {value: 2}}\n',
    );
  });

  it('do not touch what an alias shares, what is tagged or what an anchor names', () => {
    assert.deepEqual(
      titles('program: t.py\nmethod: grid\nx: &x {values: 3}\nparameters: {a: *x}\n').filter(t =>
        t.startsWith('Write ['),
      ),
      [],
    );
    assert.deepEqual(titles('program: t.py\nmethod: !!str Grid\nparameters: {a: {values: [1]}}\n'), []);
    assert.deepEqual(
      titles('program: t.py\nmethod: grid\nparameters:\n  a: &a {value: 1}\n  a: {value: 2}\n  b: *a\n'),
      [],
    );
  });

  it('exchange bounds as they are written', () => {
    assert.equal(
      afterFix(
        'program: t.py\nmethod: random\nparameters:\n  a:\n    min: 1.0e-1 # high\n    max: 0.010\n',
        'Exchange min and max',
      ),
      'program: t.py\nmethod: random\nparameters:\n  a:\n    min: 0.010 # high\n    max: 1.0e-1\n',
    );
  });

  it('convert the bounds of a deprecated distribution, or take them for values', () => {
    const text =
      'program: t.py\nmethod: random\nparameters:\n  a: {distribution: log_uniform, min: -6.907755, max: 0}\n';
    assert.equal(
      afterFix(text, 'Keep the range 0.001 to 1.0 (log_uniform_values)'),
      text.replace('log_uniform, min: -6.907755, max: 0', 'log_uniform_values, min: 0.001, max: 1.0'),
    );
    const values = text.replace('-6.907755, max: 0', '0.001, max: 0.1');
    assert.equal(
      afterFix(values, 'Take 0.001 and 0.1 for the values themselves (log_uniform_values)'),
      values.replace('log_uniform,', 'log_uniform_values,'),
    );
  });

  it('draw at random what no grid can try, with an end where a launch sweep would have none', () => {
    const text = 'method: grid # all\nparameters: {a: {min: 0.1, max: 0.5}}\n';
    assert.equal(
      afterFix(`program: t.py\n${text}`, 'Write method: random'),
      `program: t.py\n${text.replace('grid', 'random')}`,
    );
    assert.equal(
      afterFix(`job: me/p/j:latest\n${text}`, 'Write method: random, run_cap: 50'),
      `run_cap: 50\njob: me/p/j:latest\n${text.replace('grid', 'random')}`,
    );
    assert.deepEqual(titles(`job: me/p/j:latest\nrun_cap: 5\n${text}`), ['Write method: random']);
  });

  it('write JSON into JSON', async () => {
    const text =
      '{"program": "t.py", "method": "Grid", "parameters": {"a": {"vales": [1], "distribution": "categorial"}}}';
    const service = createLanguageService();
    const document = { tree: parseYaml(text), fileName: 'sweep.json' };
    const { edits } = await service.fixAll(document, service.validate(document, nothingKnown));
    const after = applyEdits(text, edits);
    assert.deepEqual(JSON.parse(after), {
      program: 't.py',
      method: 'grid',
      parameters: { a: { values: [1], distribution: 'categorical' } },
    });
  });

  const launch = (rest: string) =>
    `job: a/b/c:d\nmethod: random\nrun_cap: 5\nmetric: {name: loss, goal: minimize}\nparameters:\n  lr: {min: 0.01, max: 0.1}\n${rest}`;
  const optuna = launch('scheduler:\n  job: wandb/sweep-jobs/job-optuna-sweep-scheduler:latest\n').replace(
    'method: random\n',
    '',
  );
  const cases: readonly (readonly [string, string, string, string])[] = [
    [
      'a list that is one value',
      'program: t.py\nmethod: grid\nparameters:\n  lr:\n    value: [0.1, 0.2]\n',
      'Write values',
      'program: t.py\nmethod: grid\nparameters:\n  lr:\n    values: [0.1, 0.2]\n',
    ],
    [
      'an item that stands twice',
      'program: t.py\nmethod: grid\nparameters:\n  lr: {values: [1, 2, 1]}\n',
      'Take this one out',
      'program: t.py\nmethod: grid\nparameters:\n  lr: {values: [1, 2]}\n',
    ],
    [
      'an item on a line of its own',
      'program: t.py\nmethod: grid\nparameters:\n  lr:\n    values:\n      - 1\n      - 1\n      - 2\n',
      'Take this one out',
      'program: t.py\nmethod: grid\nparameters:\n  lr:\n    values:\n      - 1\n      - 2\n',
    ],
    ['workers without effect', `${optuna}  num_workers: 4\n`, 'Remove num_workers', optuna],
    [
      "a method beside W&B's scheduler job",
      launch('scheduler:\n  job: wandb/sweep-jobs/job-wandb-sweep-scheduler:latest\n'),
      'Write method: custom, and random beneath scheduler.settings',
      launch(
        'scheduler:\n  settings: {method: random}\n  job: wandb/sweep-jobs/job-wandb-sweep-scheduler:latest\n',
      ).replace('method: random', 'method: custom'),
    ],
    [
      'a sweep without an end',
      launch('').replace('run_cap: 5\n', ''),
      'Add run_cap: 50',
      `run_cap: 50\n${launch('').replace('run_cap: 5\n', '')}`,
    ],
    [
      'variables as a mapping',
      launch('launch:\n  resource_args:\n    local-container:\n      env:\n        FAST: 1\n        MODE: "a b"\n'),
      'Use ["FAST=1", "MODE=a b"]',
      launch('launch:\n  resource_args:\n    local-container:\n      env: ["FAST=1", "MODE=a b"]\n'),
    ],
    [
      'a goal the wrong way round',
      'program: t.py\nmethod: random\nmetric: {name: val_loss, goal: maximize}\nparameters: {lr: {values: [1, 2]}}\n',
      'Write minimize',
      'program: t.py\nmethod: random\nmetric: {name: val_loss, goal: minimize}\nparameters: {lr: {values: [1, 2]}}\n',
    ],
    [
      'a macro with a slip',
      launch('launch:\n  resource_args: {local-container: {name: "x-${run_nam}"}}\n'),
      'Use ${run_name}',
      launch('launch:\n  resource_args: {local-container: {name: "x-${run_name}"}}\n'),
    ],
  ];
  for (const [what, text, title, mended] of cases)
    it(`mend ${what}`, () => {
      assert.equal(afterFix(text, title), mended);
    });

  it('do not bring an earlier key of the same name back', () => {
    assert.ok(
      !titles('program: t.py\nmethod: grid\nparameters:\n  a:\n    value: 1\n    value: [1, 2]\n').includes(
        'Write values',
      ),
    );
    assert.ok(
      !titles('program: t.py\nmethod: grid\nnote: 1\nnote: 2\nparameters: {a: {values: [1]}}\n').includes(
        'Take it out',
      ),
    );
  });
});
