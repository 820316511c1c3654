import assert from 'node:assert/strict';
import { createLanguageService } from '../../../../src/core/language/service.ts';
import { parseYaml } from '../../../../src/core/yaml/read/parse.ts';
import { nothingKnown } from '../../../../src/core/language/accountKnowledge.ts';
import { applyEdits } from '../../../../src/core/yaml/edit/applyEdits.ts';
import { offered } from '../rules/say.ts';

/** The codes whose fixes are offered. */
const codes = (text: string) => offered(text).map(f => f.code);

/** The text after the first fix of a code. */
function afterFix(text: string, code: string): string {
  const fix = offered(text).find(f => f.code === code);
  assert.ok(fix, `no fix for ${code} among ${codes(text).join(', ')}`);
  return applyEdits(text, fix.edits);
}

describe('fixes', () => {
  it('keep quotes, comments and line endings', () => {
    assert.equal(
      afterFix('program: t.py\nmethod: "Grid"  # all\nparameters: {a: {values: [1]}}\n', 'method-unknown'),
      'program: t.py\nmethod: "grid"  # all\nparameters: {a: {values: [1]}}\n',
    );
    const crlf = 'program: t.py\r\nmethod: random\r\nparameters:\r\n  a:\r\n    mu: 0.0 # mean\r\n    sigma: 1.0\r\n';
    assert.equal(afterFix(crlf, 'distribution-missing'), crlf.replace('    mu', '    distribution: normal\r\n    mu'));
  });

  it('write into flow mappings and lists of mappings in their style', () => {
    assert.equal(
      afterFix('program: t.py\nmethod: random\nparameters: {a: {mu: 0, sigma: 1}}\n', 'distribution-missing'),
      'program: t.py\nmethod: random\nparameters: {a: {distribution: normal, mu: 0, sigma: 1}}\n',
    );
    assert.equal(
      afterFix(
        'program: t.py\nmethod: random\nearly_terminate: {min_iter: 3}\nmetric: {name: l}\n' +
          'parameters: {a: {min: 1, max: 2}}\n',
        'early-terminate',
      ),
      'program: t.py\nmethod: random\nearly_terminate: {type: hyperband, min_iter: 3}\nmetric: {name: l}\n' +
        'parameters: {a: {min: 1, max: 2}}\n',
    );
  });

  it('remove a key with its lines, in flow style with its comma', () => {
    const block =
      'program: t.py\nmethod: grid\nparameters:\n  a:\n    values: [1]\n    # of a\n  a:\n    values: [2]\n';
    assert.equal(
      afterFix(block, 'duplicate-key'),
      'program: t.py\nmethod: grid\nparameters:\n    # of a\n  a:\n    values: [2]\n',
    );
    const inside = block.replace('values: [1]', 'values: [1] # once');
    assert.ok(!codes(inside).includes('duplicate-key'), 'a comment would go with it');
    assert.equal(
      afterFix('program: t.py\nmethod: grid\nparameters: {a: {value: 1}, a: {value: 2}}\n', 'duplicate-key'),
      'program: t.py\nmethod: grid\nparameters: {a: {value: 2}}\n',
    );
  });

  it('do not touch what an alias shares, what is tagged or what an anchor names', () => {
    assert.deepEqual(
      codes('program: t.py\nmethod: grid\nx: &x {values: 3}\nparameters: {a: *x}\n').filter(
        code => code === 'values-not-a-list',
      ),
      [],
    );
    assert.deepEqual(codes('program: t.py\nmethod: !!str Grid\nparameters: {a: {values: [1]}}\n'), []);
    assert.deepEqual(
      codes('program: t.py\nmethod: grid\nparameters:\n  a: &a {value: 1}\n  a: {value: 2}\n  b: *a\n'),
      [],
    );
  });

  it('swap bounds as they are written', () => {
    assert.equal(
      afterFix(
        'program: t.py\nmethod: random\nparameters:\n  a:\n    min: 1.0e-1 # high\n    max: 0.010\n',
        'bounds-swapped',
      ),
      'program: t.py\nmethod: random\nparameters:\n  a:\n    min: 0.010 # high\n    max: 1.0e-1\n',
    );
  });

  it('convert the bounds of a deprecated distribution, or use them as values', () => {
    const text =
      'program: t.py\nmethod: random\nparameters:\n  a: {distribution: log_uniform, min: -6.907755, max: 0}\n';
    assert.equal(
      afterFix(text, 'log-uniform-exponents'),
      text.replace('log_uniform, min: -6.907755, max: 0', 'log_uniform_values, min: 0.001, max: 1.0'),
    );
    const values = text.replace('-6.907755, max: 0', '0.001, max: 0.1');
    assert.equal(afterFix(values, 'log-uniform-exponents'), values.replace('log_uniform,', 'log_uniform_values,'));
  });

  it('draw at random what no grid can try, with an end where a launch sweep would have none', () => {
    const text = 'method: grid # all\nparameters: {a: {min: 0.1, max: 0.5}}\n';
    assert.equal(
      afterFix(`program: t.py\n${text}`, 'grid-continuous'),
      `program: t.py\n${text.replace('grid', 'random')}`,
    );
    assert.equal(
      afterFix(`job: me/p/j:latest\n${text}`, 'grid-continuous'),
      `run_cap: 50\njob: me/p/j:latest\n${text.replace('grid', 'random')}`,
    );
    assert.deepEqual(codes(`job: me/p/j:latest\nrun_cap: 5\n${text}`), ['grid-continuous']);
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
    'job: a/b/c:d\nmethod: random\nrun_cap: 5\nmetric: {name: loss, goal: minimize}\nparameters:\n' +
    `  lr: {min: 0.01, max: 0.1}\n${rest}`;
  const optuna = launch('scheduler:\n  job: wandb/sweep-jobs/job-optuna-sweep-scheduler:latest\n').replace(
    'method: random\n',
    '',
  );
  const cases: readonly (readonly [string, string, string, string])[] = [
    [
      'a list that is one value',
      'program: t.py\nmethod: grid\nparameters:\n  lr:\n    value: [0.1, 0.2]\n',
      'value-is-list',
      'program: t.py\nmethod: grid\nparameters:\n  lr:\n    values: [0.1, 0.2]\n',
    ],
    [
      'an item that is there twice',
      'program: t.py\nmethod: grid\nparameters:\n  lr: {values: [1, 2, 1]}\n',
      'duplicate-values',
      'program: t.py\nmethod: grid\nparameters:\n  lr: {values: [1, 2]}\n',
    ],
    [
      'an item on a line of its own',
      'program: t.py\nmethod: grid\nparameters:\n  lr:\n    values:\n      - 1\n      - 1\n      - 2\n',
      'duplicate-values',
      'program: t.py\nmethod: grid\nparameters:\n  lr:\n    values:\n      - 1\n      - 2\n',
    ],
    ['workers without effect', `${optuna}  num_workers: 4\n`, 'num-workers-ignored', optuna],
    [
      "a method beside W&B's scheduler job",
      launch('scheduler:\n  job: wandb/sweep-jobs/job-wandb-sweep-scheduler:latest\n'),
      'method-beside-scheduler-job',
      launch(
        'scheduler:\n  settings: {method: random}\n  job: wandb/sweep-jobs/job-wandb-sweep-scheduler:latest\n',
      ).replace('method: random', 'method: custom'),
    ],
    [
      'a sweep without an end',
      launch('').replace('run_cap: 5\n', ''),
      'no-run-cap',
      `run_cap: 50\n${launch('').replace('run_cap: 5\n', '')}`,
    ],
    [
      'variables as a mapping',
      launch('launch:\n  resource_args:\n    local-container:\n      env:\n        FAST: 1\n        MODE: "a b"\n'),
      'local-container-value',
      launch('launch:\n  resource_args:\n    local-container:\n      env: ["FAST=1", "MODE=a b"]\n'),
    ],
    [
      'a goal the wrong way round',
      'program: t.py\nmethod: random\nmetric: {name: val_loss, goal: maximize}\nparameters: {lr: {values: [1, 2]}}\n',
      'goal-against-name',
      'program: t.py\nmethod: random\nmetric: {name: val_loss, goal: minimize}\nparameters: {lr: {values: [1, 2]}}\n',
    ],
    [
      'a macro with a slip',
      launch('launch:\n  resource_args: {local-container: {name: "x-${run_nam}"}}\n'),
      'resource-macro',
      launch('launch:\n  resource_args: {local-container: {name: "x-${run_name}"}}\n'),
    ],
  ];
  for (const [what, text, code, after] of cases)
    it(`fix ${what}`, () => {
      assert.equal(afterFix(text, code), after);
    });

  it('do not bring an earlier key of the same name back', () => {
    assert.ok(
      !codes('program: t.py\nmethod: grid\nparameters:\n  a:\n    value: 1\n    value: [1, 2]\n').includes(
        'value-is-list',
      ),
    );
    assert.ok(
      !codes('program: t.py\nmethod: grid\nnote: 1\nnote: 2\nparameters: {a: {values: [1]}}\n').includes('unknown-key'),
    );
  });
});
