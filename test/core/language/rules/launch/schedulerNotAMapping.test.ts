import assert from 'node:assert/strict';
import { ofRule } from '../say.ts';
import { LAUNCH_SWEEP } from '../texts.ts';

const CODE = 'scheduler-not-a-mapping';
const { reported, fixed } = ofRule(CODE);

describe(CODE, () => {
  it('is an error for a block or settings that the client crashes on', () => {
    for (const [block, place] of [
      ['', 'scheduler'],
      [' []', 'scheduler'],
      [' fast', 'fast'],
      [' {settings: }', 'settings'],
      [' {settings: a}', 'a'],
    ] as const)
      assert.deepEqual(reported(`${LAUNCH_SWEEP}scheduler:${block}\n`), [`error: ${place}`], block);
  });

  it('is not reported for mappings, also empty ones', () => {
    for (const block of ['{}', '{settings: {}}', '{settings: {method: grid}}'])
      assert.deepEqual(reported(`${LAUNCH_SWEEP}scheduler: ${block}\n`), [], block);
  });

  it('is fixed by removing the key', () => {
    assert.deepEqual(fixed(`${LAUNCH_SWEEP}scheduler:\n`), [LAUNCH_SWEEP]);
    assert.deepEqual(fixed(`${LAUNCH_SWEEP}scheduler: {num_workers: 2, settings: a}\n`), [
      `${LAUNCH_SWEEP}scheduler: {num_workers: 2}\n`,
    ]);
  });
});
