import assert from 'node:assert/strict';
import { isItemState, itemStateRank, itemWaits } from '../../../src/core/wandb/itemStates.ts';
import { isRunState, runStateAlive } from '../../../src/core/wandb/runStates.ts';
import { isSweepState, sweepActive, sweepEnded, sweepStateName } from '../../../src/core/wandb/sweepStates.ts';

describe('states', () => {
  it('takes CANCELED and CANCELLED, in any case, for one state of a sweep', () => {
    for (const word of ['CANCELED', 'CANCELLED', 'canceled', 'Cancelled']) {
      assert.equal(sweepStateName(word), 'CANCELED');
      assert.ok(isSweepState(word, 'CANCELED') && sweepEnded(word) && !sweepActive(word), word);
    }
  });

  it('counts a sweep in an unknown state as neither ended nor active, and keeps its word', () => {
    assert.equal(sweepStateName('Napping'), 'NAPPING');
    assert.ok(!sweepEnded('Napping') && !sweepActive('Napping') && !sweepActive(undefined));
  });

  it('reads the states of runs and items in any case', () => {
    assert.ok(isRunState('Running', 'running') && runStateAlive('PREEMPTING') && !runStateAlive('preempted'));
    assert.ok(isItemState('leased', 'LEASED') && itemWaits('pending') && !itemWaits('CLAIMED'));
    assert.ok(!isRunState(undefined, 'running') && !isItemState(undefined, 'PENDING'));
  });

  it('orders items by how far they have come, unknown states last', () => {
    const words = ['FAILED', 'NAPPING', 'claimed', 'PENDING', 'LEASED'];
    assert.deepEqual(
      words.sort((a, b) => itemStateRank(a) - itemStateRank(b)),
      ['PENDING', 'LEASED', 'claimed', 'FAILED', 'NAPPING'],
    );
  });
});
