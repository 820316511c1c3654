import assert from 'node:assert/strict';
import { createPace } from '../../../src/core/api/pace.ts';
import type { Outcome } from '../../../src/core/api/pace.ts';
import { createFakeClock } from '../live/fakeClock.ts';

describe('the pace', () => {
  const make = (outcome: () => Outcome = () => 'quiet') => {
    const clock = createFakeClock();
    const start = clock.now();
    const looks: number[] = [];
    const pace = createPace(clock, () => {
      looks.push((clock.now() - start) / 1000);
      return Promise.resolve(outcome());
    });
    return { clock, looks, pace };
  };

  it('slows down to a minute', async () => {
    const { clock, looks, pace } = make();
    pace.setMode('live');
    await clock.pass(300_000);
    assert.deepEqual(looks, [15, 45, 105, 165, 225, 285]);
  });

  it('is quick after an action, while things change, and slow when hidden', async () => {
    let outcome: Outcome = 'quiet';
    const { clock, looks, pace } = make(() => outcome);
    pace.setMode('live');
    pace.hurry();
    await clock.pass(30_000);
    assert.deepEqual(looks, [0, 6, 18]);
    outcome = 'changed';
    await clock.pass(42_000);
    assert.deepEqual(looks.slice(3), [42, 48, 54, 60, 66, 72]);
    pace.setMode('slow');
    await clock.pass(180_000);
    assert.deepEqual(looks.slice(9), [132, 192, 252]);
    pace.setMode('off');
    await clock.pass(900_000);
    assert.equal(looks.length, 12);
  });

  it('is quick after an action where nothing is on show, and then slower and slower, whatever changes', async () => {
    const { clock, looks, pace } = make(() => 'changed');
    pace.hurry();
    pace.setMode('slow');
    await clock.pass(240_000);
    assert.deepEqual(looks, [0, 3, 6, 12, 24, 48, 96, 156, 216]);
  });

  it('catches up at once when it may poll again', async () => {
    const { clock, looks, pace } = make();
    pace.setMode('live');
    await clock.pass(20_000);
    pace.setMode('off');
    await clock.pass(600_000);
    pace.setMode('live');
    await clock.pass(0);
    assert.deepEqual(looks, [15, 620]);
  });

  it('does not poll at once after a short interruption', async () => {
    const { clock, looks, pace } = make();
    pace.setMode('live');
    await clock.pass(16_000);
    for (let time = 0; time < 20; time++) {
      pace.setMode('off');
      pace.setMode('live');
    }
    await clock.pass(1_000);
    assert.deepEqual(looks, [15]);
  });

  it('waits longer after failures, and as long as the server asks', async () => {
    let outcome: Outcome = { failed: true };
    const { clock, looks, pace } = make(() => outcome);
    pace.setMode('live');
    await clock.pass(200_000);
    assert.deepEqual(looks, [15, 45, 105, 165]);
    outcome = { failed: true, retryAfterMs: 300_000 };
    await clock.pass(600_000);
    assert.deepEqual(looks.slice(4), [225, 525]);
  });

  it('polls once more when the action came during a poll', async () => {
    const clock = createFakeClock();
    let looks = 0;
    let finish = (): void => undefined;
    const pace = createPace(clock, () => {
      looks++;
      return new Promise(resolve => {
        finish = () => {
          resolve('quiet');
        };
      });
    });
    pace.setMode('live');
    await clock.pass(15_000);
    pace.hurry();
    pace.hurry();
    await clock.pass(1_000);
    assert.equal(looks, 1, 'never twice at a time');
    finish();
    await clock.pass(0);
    assert.equal(looks, 2);
    pace.dispose();
    finish();
    await clock.pass(600_000);
    assert.equal(looks, 2);
  });
});
