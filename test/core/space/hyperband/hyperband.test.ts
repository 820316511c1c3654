import assert from 'node:assert/strict';
import { readHyperband } from '../../../../src/core/space/hyperband/bands.ts';
import { stopRuns, type Rows } from '../../../../src/core/space/hyperband/stopRuns.ts';
import { config, isRefused } from '../config.ts';

const hyperband = (settings: string, metric = '{name: loss}') =>
  readHyperband(config(`metric: ${metric}\nearly_terminate: {type: hyperband, ${settings}}`));
const bands = (settings: string) => hyperband(settings).bands;
const stopped = (settings: string, histories: readonly Rows[], metric?: string, starts?: readonly number[]) =>
  Object.fromEntries(stopRuns(hyperband(settings, metric), histories, starts));

describe('the bands of early_terminate', () => {
  it('follow max_iter down, cut to integers', () => {
    assert.deepEqual(bands('max_iter: 27, s: 2'), [3, 9]);
    assert.deepEqual(bands('max_iter: 100, s: 9'), [1, 3, 11, 33]);
    assert.deepEqual(bands('max_iter: 27.0, s: 1, min_iter: 5'), [9]);
    assert.deepEqual(bands('max_iter: 10, s: 2, eta: 2.5'), [1, 4]);
  });

  it('follow min_iter up a hundred times, and may repeat', () => {
    assert.deepEqual(bands('min_iter: 3').slice(0, 3), [3, 9, 27]);
    assert.equal(bands('min_iter: 3').length, 100);
    assert.deepEqual(bands('min_iter: 1, eta: 1.5').slice(0, 4), [1, 1, 2, 3]);
  });

  it('are refused where the engine raises', () => {
    for (const settings of [
      'eta: 3',
      'max_iter: 27',
      'max_iter: 27, min_iter: 3',
      'max_iter: 27, s: 2.0',
      'max_iter: 27, s: 0',
      'max_iter: 2, s: 1',
      'max_iter: 2.5, s: 1',
      'min_iter: 0',
      'min_iter: "3"',
      'min_iter: 3, eta: 1',
      'min_iter: 3, eta: .nan',
      'min_iter: 3, eta: 10000.0',
      'min_iter: 3, strict: 1',
      'min_iter: 3, s: x',
    ])
      assert.ok(
        isRefused(() => hyperband(settings)),
        settings,
      );
    for (const metric of [
      'loss',
      '{goal: minimize}',
      '{name: 3}',
      '{name: loss, direction: up}',
      '{name: loss, target: x}',
      '{name: loss, impute_while_running: false}',
    ])
      assert.ok(
        isRefused(() => hyperband('min_iter: 1', metric)),
        metric,
      );
    assert.ok(
      isRefused(() => readHyperband(config('early_terminate: {type: hyperband, min_iter: 1}'))),
      'no metric',
    );
    assert.ok(
      isRefused(() => readHyperband(config('metric: {name: l}'))),
      'no early_terminate',
    );
    assert.ok(isRefused(() => readHyperband(config('metric: {name: l}\nearly_terminate: {type: envelope}'))));
  });

  it('do not mind keys and words that are not known', () => {
    const found = hyperband('min_iter: 1, patience: 3', '{name: loss, goal: max, impute: no}');
    assert.deepEqual([found.metric.goal, found.isStrict, found.eta], ['minimize', true, 3]);
  });
});

describe('runs that log side by side', () => {
  const three: readonly Rows[] = [
    [1, 1, 1],
    [2, 2, 0],
    [3, 3, 3],
  ];

  it('are stopped at a band where they are worse than the value that ends the best third', () => {
    assert.deepEqual(stopped('max_iter: 6, s: 1', three), { 2: 2 });
    assert.deepEqual(stopped('max_iter: 6, s: 1', three, '{name: loss, goal: maximize}'), { 0: 2 });
    assert.deepEqual(stopped('max_iter: 6, s: 1, eta: 1.1', three), {});
  });

  it('are judged again at each row after the band, by the rows of those that came later', () => {
    assert.deepEqual(stopped('max_iter: 3, s: 1', [[2, 2, 2], [1]], undefined, [0, 1]), { 0: 2 });
  });

  it('count by their best value where it is not strict', () => {
    const histories: readonly Rows[] = [
      [0, 9],
      [1, 1],
    ];
    assert.deepEqual(stopped('max_iter: 6, s: 1', histories), { 0: 2 });
    assert.deepEqual(stopped('max_iter: 6, s: 1, strict: false', histories), {});
  });

  it('go on where a row has no metric, and count it when they are stopped', () => {
    assert.deepEqual(
      stopped('max_iter: 6, s: 1', [
        [1, 1, 1],
        [null, 5, NaN, 5, 5],
      ]),
      { 1: 4 },
    );
  });
});
