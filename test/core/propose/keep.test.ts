import assert from 'node:assert/strict';
import { axisOf } from '../../../src/core/propose/axes/axis.ts';
import { keepRange } from '../../../src/core/propose/keepRange.ts';
import { keepSome } from '../../../src/core/propose/keepSome.ts';
import { writeChanges } from '../../../src/core/propose/writeProposal.ts';
import { judgeRuns } from '../../../src/core/propose/runs/judgedRuns.ts';
import { quantile } from '../../../src/core/space/draws/quantile.ts';
import { readSpace } from '../../../src/core/space/readSpace.ts';
import { serverValue } from '../../../src/core/sweep/fieldValue.ts';
import { readDocument } from '../../../src/core/sweep/reading.ts';
import { drawnBy, runsOf } from './sweepRuns.ts';

const fileName = 'sweep.yaml';
const METRIC = { name: 'loss', goal: 'minimize' } as const;

/** The text with a narrower `p`: a range from 0.1 to 0.35 of it, or its first two values. */
function narrowed(form: string, range = { low: 0.1, high: 0.35 }): string {
  const text = `parameters:\n  p: ${form}\n`;
  const { sweep } = readDocument({ text, fileName });
  const config = serverValue(sweep.root);
  const [entry] = config?.type === 'map' ? readSpace(config) : [];
  const axis = entry && axisOf(entry);
  assert.ok(axis);
  const runs = judgeRuns(
    runsOf(text, 60, ({ place }) => place['p']),
    METRIC,
  );
  const change =
    axis.kind === 'numbers'
      ? keepRange({ sweep, runs }, axis, range, range.low < 0 ? [0, 0, 0] : [0.1, 0.2, 0.35])
      : keepSome({ sweep, runs }, axis, [0, 1]);
  assert.ok(change);
  return writeChanges(text, fileName, [change]).replace('parameters:\n  p: ', '').trim();
}

describe('A narrower parameter', () => {
  // Each keeps its form; the new bounds hold the range and are short.
  const cases: readonly (readonly [form: string, narrower: string])[] = [
    ['{distribution: uniform, min: 0.0, max: 0.6}', '{distribution: uniform, min: 0.06, max: 0.21}'],
    ['{min: 1, max: 11.0}', '{min: 2.0, max: 4.5}'],
    [
      '{distribution: log_uniform_values, min: 1.0e-05, max: 0.1}',
      '{distribution: log_uniform_values, min: 2.5e-5, max: 0.00026}',
    ],
    [
      '{distribution: inv_log_uniform_values, min: 1.0e-05, max: 0.1}',
      '{distribution: inv_log_uniform_values, min: 2.5e-5, max: 0.00026}',
    ],
    [
      '{distribution: q_log_uniform_values, min: 16, max: 1024, q: 16}',
      '{distribution: q_log_uniform_values, min: 16, max: 80, q: 16}',
    ],
    [
      '{distribution: q_uniform, min: 0.0, max: 2.0, q: 0.05}',
      '{distribution: q_uniform, min: 0.2, max: 0.7, q: 0.05}',
    ],
    ['{distribution: log_uniform, min: -12, max: -2}', '{distribution: log_uniform, min: -11.0, max: -8.47}'],
    ['{distribution: inv_log_uniform, min: 2, max: 12}', '{distribution: inv_log_uniform, min: 8.47, max: 11.0}'],
    ['{distribution: normal, mu: 1, sigma: 2}', '{distribution: normal, mu: -0.67, sigma: 0.7}'],
    ['{min: 1, max: 500}', '{min: 51, max: 175}'],
    ['{min: 1, max: 8}', '{min: 1, max: 2}'],
    ['{values: [8, 16, 32, 64]}', '{values: [8, 16]}'],
    ['{values: [a, b, c], probabilities: [0.5, 0.25, 0.25]}', '{values: [a, b], probabilities: [0.6667, 0.3333]}'],
  ];
  for (const [form, narrower] of cases) it(`of ${form}`, () => assert.equal(narrowed(form), narrower));

  it('or a wider one never gets a bound that W&B refuses', () => {
    for (const form of ['{distribution: q_log_uniform_values, min: 8, max: 512, q: 8}', '{min: 1, max: 40}'])
      assert.ok(drawnBy(`parameters: {p: ${narrowed(form, { low: -0.3, high: 0.4 })}}`).get('p'));
  });

  it('of a bell or a beta draws most from the range', () => {
    for (const form of [
      '{distribution: log_normal}',
      '{distribution: q_normal, sigma: 20, q: 1}',
      '{distribution: beta, a: 2, b: 2}',
    ]) {
      const [old, now] = [form, narrowed(form)].map(each => drawnBy(`parameters: {p: ${each}}`).get('p'));
      assert.ok(old && now);
      assert.equal(now.form, old.form);
      const value = (from: typeof old, u: number): number => (quantile(from.drawn, u) as { value: number }).value;
      assert.ok(value(now, 0.15) >= value(old, 0.08) && value(now, 0.85) <= value(old, 0.37));
    }
  });
});
