import assert from 'node:assert/strict';
import { hover } from '../../../../src/core/language/hover/hover.ts';
import { nothingKnown, type AccountKnowledge } from '../../../../src/core/language/accountKnowledge.ts';
import { readSweepFile } from '../../../../src/core/sweep/sweepFile.ts';
import { parseYaml } from '../../../../src/core/yaml/read/parse.ts';
import { atCursor } from '../cursor.ts';

/** What is said at the `|`, and of which text. */
function at(marked: string, knowledge: Partial<AccountKnowledge> = {}): { said: string; of: string } {
  const { text, offset } = atCursor(marked);
  const found = hover(readSweepFile(parseYaml(text), 'sweep.yaml'), offset, { ...nothingKnown, ...knowledge });
  return { said: found?.markdown ?? '', of: found ? text.slice(found.start, found.end) : '' };
}

describe('hover', () => {
  it('tells of a key what it is, what is allowed, its default, its value and where it is documented', () => {
    const { said, of } = at('metric:\n  name: x\n  go|al: maximize');
    assert.equal(of, 'goal');
    for (const part of [
      '**goal** (string)',
      '- `minimize`: smaller is better',
      'Default: `minimize`',
      'Here: the string `maximize`.',
      'https://docs.wandb.ai/',
    ])
      assert.ok(said.includes(part), part);
  });
  it('tells what PyYAML makes of a value', () => {
    const values: readonly (readonly [string, string])[] = [
      ['1e-5', 'the string `1e-5`'],
      ['1.0e-5', 'the number `1e-05`'],
      ['yes', 'the boolean `true`'],
      ['010', 'the integer `8`'],
      ['1_000', 'the integer `1000`'],
      ['1:30', 'the integer `90`'],
      ['2024-01-01', 'the date `2024-01-01`'],
      ['~', 'nothing (`null`)'],
      ['"1"', 'the string `1`'],
    ];
    for (const [written, read] of values)
      assert.ok(
        at(`parameters: {a: {value: |${written}}}`).said.includes(`Read as ${read}.`),
        at(`parameters: {a: {value: |${written}}}`).said,
      );
    assert.match(at('parameters: {a: {values: [1e|-5]}}').said, /Use `1\.0e-5`/);
    assert.match(at('parameters: {a: {value: n|o}}').said, /Quote the word/);
    assert.match(at('parameters: {a: {value: 2024|-01-01}}').said, /cannot be sent/);
  });
  it('tells the form of a parameter as it is drawn', () => {
    const forms: readonly (readonly [string, string])[] = [
      ['{min: 1, max: 9}', 'int_uniform, 1 … 9, 9 values'],
      ['{min: 0.0, max: 0.5}', 'uniform, 0.0 … 0.5'],
      ['{values: [a, b, b]}', 'one of 2 values: a, b, b'],
      ['{value: 3}', 'always 3'],
      ['{distribution: q_uniform, min: 0, max: 10, q: 2}', 'q_uniform, 0 … 10, in steps of 2, 5 values'],
      ['{distribution: normal}', 'normal, mu 0, sigma 1'],
      ['{distribution: log_uniform, min: -9, max: -2}', 'log_uniform, e^-9 … e^-2 (0.000123 … 0.135)'],
      ['{parameters: {b: {values: [1, 2]}, c: {values: [1, 2, 3]}}}', 'a group of 2 parameters, 6 combinations'],
    ];
    for (const [form, words] of forms)
      assert.ok(at(`parameters:\n  |a: ${form}`).said.includes(words), at(`parameters:\n  |a: ${form}`).said);
  });
  it('tells what Optuna makes of it', () => {
    const head =
      'job: a/b/c:d\nscheduler: {job: "wandb/sweep-jobs/job-optuna-sweep-scheduler:latest"}\nparameters:\n  |a: ';
    assert.match(
      at(`${head}{distribution: log_uniform_values, min: 0.1, max: 1.0}`).said,
      /Optuna: suggest_float, 0\.1 … 1\.0, evenly spread, log_uniform_values is ignored/,
    );
    assert.match(at(`${head}{values: [1, 2]}`).said, /Optuna: suggest_categorical: 1, 2/);
  });
  it('tells the size of the search space on method and parameters', () => {
    const rest = '\nparameters:\n  a: {values: [1, 2, 3]}\n  b: {min: 1, max: 9}\n  c: {value: 1}';
    assert.match(at(`met|hod: grid${rest}`).said, /3 × 9 = 27 combinations\. The grid ends after 27 runs\./);
    assert.match(at(`method: gr|id\nrun_cap: 10${rest}`).said, /`run_cap` ends the sweep after 10 runs/);
    assert.match(
      at(`method: random${rest.replace('para', 'pa|ra')}`).said,
      /27 combinations\.\n\n- `a`: 3 values\n- `b`: 9 values/,
    );
    assert.match(
      at('metho|d: random\nparameters: {a: {min: 0.1, max: 0.2}}').said,
      /endless, because `a` is a real number\. Runs go on until somebody stops/,
    );
  });
  it('tells whether the account has a job or a queue, where that is known', () => {
    assert.match(at('job: a/b/|c:d', { jobExists: () => false }).said, /The account has no job of this name/);
    assert.match(
      at('job: a/b/c:d\nlaunch: {queue: |q}', { queueExists: () => true }).said,
      /The account has this queue/,
    );
    assert.doesNotMatch(at('job: a/b/|c:d').said, /account/);
  });
  it('reads through aliases, and is silent where there is nothing', () => {
    assert.match(at('parameters:\n  a: &x {min: 1, max: 3}\n  |b: *x').said, /int_uniform, 1 … 3/);
    for (const marked of ['|\n# c\nmethod: grid', 'method: grid\n# c|', '{}|', 'other: |'])
      assert.doesNotMatch(at(marked).said, /undefined/);
  });
});
