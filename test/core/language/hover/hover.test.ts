import assert from 'node:assert/strict';
import { hover } from '../../../../src/core/language/hover/hover.ts';
import { nothingKnown, type AccountKnowledge } from '../../../../src/core/language/accountKnowledge.ts';
import { readSweepFile } from '../../../../src/core/sweep/sweepFile.ts';
import { parseYaml } from '../../../../src/core/yaml/read/parse.ts';
import { atCursor } from '../cursor.ts';

/** What is said at the `|`, and of which text. */
function at(marked: string, knowledge: Partial<AccountKnowledge> = {}, isMarked = false): { said: string; of: string } {
  const { text, offset } = atCursor(marked);
  const found = hover(
    readSweepFile(parseYaml(text), 'sweep.yaml'),
    offset,
    { ...nothingKnown, ...knowledge },
    isMarked,
  );
  return { said: found?.markdown ?? '', of: found ? text.slice(found.start, found.end) : '' };
}

describe('hover', () => {
  it('tells of a key what it is, what is allowed, its default, its value and where it is documented', () => {
    const { said, of } = at('metric:\n  name: x\n  go|al: maximize');
    assert.equal(of, 'goal');
    for (const part of ['**goal**', '- `minimize`: ', ': `minimize`', '`maximize`.', 'https://docs.wandb.ai/'])
      assert.ok(said.includes(part), part);
  });
  it('does not repeat the reason of a diagnostic that is shown', () => {
    assert.equal(at('parameters: {a: {value: 1e|-5}}', {}, true).said, 'Read as the string `1e-5`.');
    assert.equal(at('launch: {queue: q|}', { queueExists: () => false }, true).said, 'Read as the string `q`.');
  });
  it('tells what PyYAML makes of a value', () => {
    const values: readonly (readonly [string, string])[] = [
      ['1e-5', 'string `1e-5`'],
      ['1.0e-5', 'number `1e-05`'],
      ['yes', 'boolean `true`'],
      ['010', 'integer `8`'],
      ['1_000', 'integer `1000`'],
      ['1:30', 'integer `90`'],
      ['2024-01-01', 'date `2024-01-01`'],
      ['~', '`null`'],
      ['"1"', 'string `1`'],
    ];
    for (const [written, read] of values)
      assert.ok(
        at(`parameters: {a: {value: |${written}}}`).said.includes(read),
        at(`parameters: {a: {value: |${written}}}`).said,
      );
    assert.match(at('parameters: {a: {values: [1e|-5]}}').said, /`1\.0e-5`/);
    // A word that is a boolean and a date have a further line: what to do about them.
    const lines = (marked: string): number => at(marked).said.split(/[.\n] ?/).length;
    for (const value of ['n|o', '2024|-01-01'])
      assert.ok(lines(`parameters: {a: {value: ${value}}}`) > lines('parameters: {a: {value: 1|2}}'), value);
  });
  it('tells the form of a parameter as it is drawn', () => {
    const forms: readonly (readonly [string, RegExp])[] = [
      ['{min: 1, max: 9}', /int_uniform.*1 … 9.*9/],
      ['{min: 0.0, max: 0.5}', /uniform.*0\.0 … 0\.5/],
      ['{values: [a, b, b]}', /2.*a, b, b/],
      ['{value: 3}', /\b3\b/],
      ['{distribution: q_uniform, min: 0, max: 10, q: 2}', /q_uniform.*0 … 10.*\b2\b.*\b5\b/],
      ['{distribution: normal}', /normal.*mu 0.*sigma 1/],
      ['{distribution: log_uniform, min: -9, max: -2}', /log_uniform.*e\^-9 … e\^-2 \(0\.000123 … 0\.135\)/],
      ['{parameters: {b: {values: [1, 2]}, c: {values: [1, 2, 3]}}}', /\b2\b.*\b6\b/],
    ];
    for (const [form, words] of forms) assert.match(at(`parameters:\n  |a: ${form}`).said, words);
  });
  it('tells what Optuna makes of it', () => {
    const head =
      'job: a/b/c:d\nscheduler: {job: "wandb/sweep-jobs/job-optuna-sweep-scheduler:latest"}\nparameters:\n  |a: ';
    assert.match(
      at(`${head}{distribution: log_uniform_values, min: 0.1, max: 1.0}`).said,
      /suggest_float.*0\.1 … 1\.0.*log_uniform_values/,
    );
    assert.match(at(`${head}{values: [1, 2]}`).said, /suggest_categorical.*1, 2/);
  });
  it('says what the local engine makes of a parameter', () => {
    const said = (engine: string, parameter: string) =>
      at(`method: custom\nscheduler: {engine: ${engine}}\nparameters: {p|1: ${parameter}}\n`).said;
    const log = '{distribution: q_log_uniform_values, min: 0.1, max: 9.0}';
    assert.match(said('optuna', log), /Optuna searches .* without steps/);
    assert.match(said('ax', '{min: 1, max: 9}'), /Ax searches the integers/);
    assert.match(said('ax', '{values: [1, a]}'), /Ax's engine refuses/);
    assert.match(said('optuna', '{values: [1, a]}'), /Optuna chooses/);
    assert.doesNotMatch(said('wandb', '{min: 1, max: 9}'), /searches|engine/);
    assert.doesNotMatch(said('optuna, search_space: f', '{min: 1, max: 9}'), /searches/);
  });
  it('names what each local engine needs installed', () => {
    for (const [engine, extra] of [
      ['wandb', 'sweeps'],
      ['optuna', 'optuna'],
      ['ax', 'ax'],
    ] as const)
      assert.ok(at(`method: custom\nscheduler: {engine: |${engine}}\n`).said.includes(`wandb[${extra}]`), engine);
  });
  it('says which runs count for the cap of a local engine', () => {
    const text = 'method: custom\nscheduler: {engine: optuna}\nparameters: {a: {values: [1, 2]}}\n';
    assert.match(at(`run_c|ap: 10\n${text}`).said, /finished runs/);
    assert.doesNotMatch(at(`run_c|ap: 10\n${text.replace('scheduler: {engine: optuna}\n', '')}`).said, /finished runs/);
  });

  it('tells the size of the search space on method and parameters', () => {
    const rest = '\nparameters:\n  a: {values: [1, 2, 3]}\n  b: {min: 1, max: 9}\n  c: {value: 1}';
    assert.match(at(`met|hod: grid${rest}`).said, /3 × 9 = 27.*\b27\b/);
    assert.match(at(`method: gr|id\nrun_cap: 10${rest}`).said, /`run_cap`.*\b10\b/);
    assert.match(at(`method: random${rest.replace('para', 'pa|ra')}`).said, /27.*\n\n- `a`: 3.*\n- `b`: 9/);
    assert.match(at('metho|d: random\nparameters: {a: {min: 0.1, max: 0.2}}').said, /`a`/);
  });
  it('tells whether the account has a job or a queue, where that is known', () => {
    for (const [marked, answers] of [
      ['job: a/b/|c:d', (exists: boolean | undefined) => ({ jobExists: () => exists })],
      ['job: a/b/c:d\nlaunch: {queue: |q}', (exists: boolean | undefined) => ({ queueExists: () => exists })],
    ] as const) {
      const said = [true, false, undefined].map(exists => at(marked, answers(exists)).said);
      assert.equal(new Set(said).size, 3, marked);
      assert.ok(
        said.every(each => each.startsWith(said[2] ?? 'x')),
        'what is known comes last',
      );
    }
  });
  it('tells who made a job, what it runs and takes, and how many items wait in a queue', () => {
    const runs = { author: 'jane', source: 'git github.com/o/r', inputs: ['lr', 'epochs'] };
    const { said } = at('job: a/b/|c:d', { jobExists: () => true, jobRuns: () => runs });
    assert.match(said, /Made by `jane`\. Source: `git github\.com\/o\/r`\. It takes `lr`, `epochs`\./);
    const words = (waiting: number, more = false) =>
      at('job: a/b/c:d\nlaunch: {queue: |q}', { queueExists: () => true, waitingIn: () => ({ waiting, more }) }).said;
    assert.match(words(0), /No item is waiting/);
    assert.match(words(1), /1 item is waiting/);
    assert.match(words(500, true), /At least 500 items are waiting/);
  });
  it('reads through aliases, and is silent where there is nothing', () => {
    assert.match(at('parameters:\n  a: &x {min: 1, max: 3}\n  |b: *x').said, /int_uniform, 1 … 3/);
    for (const marked of ['|\n# c\nmethod: grid', 'method: grid\n# c|', '{}|', 'other: |'])
      assert.doesNotMatch(at(marked).said, /undefined/);
  });
});
