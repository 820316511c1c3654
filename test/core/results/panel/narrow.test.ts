import assert from 'node:assert/strict';
import type { Brush } from '../../../../src/core/results/panel/brushes.ts';
import { settingsFile } from '../../../../src/core/results/panel/settingsFile.ts';
import { narrow } from '../../../../src/core/results/panel/narrow.ts';
import { readSweepFile } from '../../../../src/core/sweep/sweepFile.ts';
import { parseYaml } from '../../../../src/core/yaml/read/parse.ts';

const narrowed = (parameter: string, brush: Omit<Brush, 'column'>): string | undefined =>
  settingsFile(`method: random\nparameters:\n  x: ${parameter} # kept\n`, [{ column: 'x', ...brush }], false);
const parameterOf = (text: string | undefined): string => /x: (.*) # kept/.exec(text ?? '')?.[1] ?? String(text);

describe('narrowing a sweep file to marked values', () => {
  it('sets bounds, on the scale that a distribution states them in', () => {
    const range = [0.001, 0.01] as const;
    assert.equal(parameterOf(narrowed('{min: 0, max: 1}', { range })), '{min: 0.001, max: 0.01}');
    assert.equal(
      parameterOf(narrowed('{distribution: log_uniform_values, min: 1.0e-5, max: 0.1}', { range })),
      '{distribution: log_uniform_values, min: 0.001, max: 0.01}',
    );
    assert.equal(
      parameterOf(narrowed('{distribution: log_uniform, min: -9, max: 0}', { range })),
      '{distribution: log_uniform, min: -6.90776, max: -4.60517}',
    );
    assert.equal(
      parameterOf(narrowed('{distribution: inv_log_uniform, min: 0, max: 9}', { range })),
      '{distribution: inv_log_uniform, min: 4.60517, max: 6.90776}',
    );
  });

  it('writes bounds of many digits short, and leaves out no marked run', () => {
    assert.equal(
      parameterOf(narrowed('{min: -1, max: 1}', { range: [0.005467047900284444, 0.05665773220065833] })),
      '{min: 0.005467, max: 0.056658}',
    );
    assert.equal(
      parameterOf(narrowed('{min: -1, max: 1}', { range: [-0.123456789, 0.5] })),
      '{min: -0.12346, max: 0.5}',
    );
  });

  it('keeps the values of a list that are marked, and writes a single one as a constant', () => {
    assert.equal(parameterOf(narrowed('{values: [16, 32, 64]}', { range: [20, 70] })), '{values: [32, 64]}');
    assert.equal(
      parameterOf(narrowed('{values: [adam, sgd, lion]}', { values: ['"sgd"', '"lion"'] })),
      '{values: [sgd, lion]}',
    );
    assert.equal(parameterOf(narrowed('{values: [adam, sgd]}', { values: ['"sgd"'] })), '{value: sgd}');
    assert.equal(parameterOf(narrowed('{min: 0, max: 1}', { range: [0.5, 0.5] })), '{value: 0.5}');
  });

  it('leaves what has no bounds, or no marked value, and says so', () => {
    const file = readSweepFile(
      parseYaml('method: random\nparameters: {a: {distribution: normal, mu: 0, sigma: 1}, b: {values: [1, 2]}}'),
      'sweep.yaml',
    );
    const found = narrow(file, [
      { column: 'a', range: [0, 1] },
      { column: 'b', range: [5, 6] },
      { column: 'elsewhere', range: [5, 6] },
    ]);
    assert.deepEqual(found.changes, []);
    assert.equal(found.left.length, 2);
  });

  it('makes one run of the settings of one', () => {
    const text = settingsFile(
      'method: bayes\nparameters:\n  lr: {min: 0, max: 1}\n  model:\n    parameters:\n      depth: {values: [1, 2]}\n',
      [
        { column: 'lr', range: [0.25, 0.25] },
        { column: 'model.depth', range: [2, 2] },
      ],
      true,
    );
    const { root, parameters } = readSweepFile(parseYaml(text ?? ''), 'sweep.yaml');
    assert.equal(root.get('method')?.text, 'grid');
    assert.equal(root.get('run_cap')?.number, 1);
    assert.equal(parameters[0]?.field.get('value')?.number, 0.25);
    assert.equal(parameters[1]?.children[0]?.field.get('value')?.number, 2);
  });
});
