import assert from 'node:assert/strict';
import { forecast } from '../../../../src/core/results/forecast/forecast.ts';
import { likelyLengths, meanLength } from '../../../../src/core/results/forecast/runLengths.ts';
import { foretellChanging } from './changingSweeps.ts';
import { foretell, isHeld, isNear } from './generatedSweeps.ts';
import { foretellLively } from './livelySweeps.ts';
import { foretellStopped } from './stoppedSweeps.ts';

const MINUTE = 60_000;

describe('The forecast of a sweep', () => {
  it('says nothing without earlier runs', () => {
    assert.equal(forecast({ lengths: { ended: [MINUTE], working: [] }, runs: 10, workers: 1 }), undefined);
  });

  it('is runs times length over workers where all are alike', () => {
    const told = forecast({ lengths: { ended: [MINUTE, MINUTE, MINUTE], working: [] }, runs: 12, workers: 4 });
    assert.deepEqual(told?.time, { low: 3 * MINUTE, middle: 3 * MINUTE, high: 3 * MINUTE });
    assert.equal(told.work.middle, 12 * MINUTE);
  });

  it('counts runs at work as longer than they are', () => {
    const ended = [MINUTE, MINUTE, MINUTE];
    const mean = meanLength(likelyLengths({ ended, working: [5 * MINUTE, 5 * MINUTE] }));
    assert.ok(mean > 2 * MINUTE, String(mean));
  });

  it('costs nothing for a grid of a million runs', () => {
    const told = forecast({ lengths: { ended: [MINUTE, 2 * MINUTE], working: [] }, runs: 1_000_000, workers: 10 });
    const middle = told?.time.middle ?? 0;
    assert.ok(Math.abs(middle / (150_000 * MINUTE) - 1) < 0.35, String(middle));
  });

  it('of more workers than runs is that of as many as there are runs', () => {
    const of = (workers: number) =>
      forecast({ lengths: { ended: [MINUTE, 2 * MINUTE], working: [] }, runs: 5, workers });
    assert.deepEqual(of(1e12), of(5));
  });

  it('from the first tenth of the runs the whole is foretold within a quarter in four of five sweeps', () => {
    const all = Array.from({ length: 60 }, (_, seed) => foretell(seed));
    assert.ok(all.filter(isNear).length >= 48, String(all.filter(isNear).length));
  });

  for (const kind of ['growing', 'twoMachines', 'heavyTail', 'workersChange'])
    it(`so it is where runs are not alike: ${kind}`, () => {
      const all = Array.from({ length: 60 }, (_, seed) => foretellChanging(kind, seed + 5000));
      const near = all.filter(isNear).length;
      assert.ok(near >= 48, String(near));
    });

  it('and so many come within the span that is told', () => {
    const held = Array.from({ length: 120 }, (_, seed) => foretell(seed)).filter(isHeld).length;
    assert.ok(held >= 90, String(held));
  });

  for (const kind of ['coldCaches', 'waiting', 'starting', 'startingUnseen', 'countsNoSeconds'])
    it(`so it is on workers as they are: ${kind}`, () => {
      const all = Array.from({ length: 60 }, (_, seed) => foretellLively(kind, seed + 7000));
      const near = all.filter(isNear).length;
      assert.ok(near >= 48, String(near));
    });

  for (const kind of ['oneBand', 'halves', 'neverReached', 'judgedLate'])
    it(`so it is where poor runs are stopped early: ${kind}`, () => {
      const all = Array.from({ length: 60 }, (_, seed) => foretellStopped(kind, seed + 9000));
      const near = all.filter(isNear).length;
      assert.ok(near >= 48, String(near));
    });
});
