import assert from 'node:assert/strict';
import { sample } from '../../../../tools/sample.ts';
import { randomRun, type RunResult } from './randomRun.ts';
import { randomStateRun } from './randomStateRun.ts';

describe('Random faults, double clicks, two windows, killed windows', () => {
  const bad = async (run: (seed: number) => Promise<RunResult>, seeds: number) => {
    const found: unknown[] = [];
    for (let seed = 1; seed <= seeds; seed++) {
      const { violations, told, faults } = await run(seed);
      if (violations.length > 0) found.push({ seed, violations, told, faults });
    }
    return found.slice(0, 3);
  };

  it('never creates two and never reports a falsehood, in seeded launches and resumes', async function () {
    this.timeout(120_000);
    assert.deepEqual(await bad(randomRun, sample(100)), []);
  });

  it('never says that a sweep is paused, stopped or canceled when it is not, in seeded runs', async function () {
    this.timeout(120_000);
    assert.deepEqual(await bad(randomStateRun, sample(100)), []);
  });
});
