import assert from 'node:assert/strict';
import { createClock } from './clock.ts';

describe("the emulator's clock", () => {
  it('does what falls due in order, each at its own time', () => {
    const clock = createClock({ start: 1000, still: true });
    const seen: (readonly [string, number])[] = [];
    const note = (what: string) => () => {
      seen.push([what, clock.now()]);
    };
    clock.after(300, note('third'));
    clock.after(100, note('first'));
    clock.after(200, () => {
      note('second')();
      clock.after(50, note('from the second'));
    });
    clock.advance(150);
    assert.deepEqual(seen, [['first', 1100]]);
    clock.advance(1000);
    assert.deepEqual(seen.slice(1), [
      ['second', 1200],
      ['from the second', 1250],
      ['third', 1300],
    ]);
    assert.equal(clock.now(), 2150);
  });

  it('keeps the order of a thousand events, and of those that fall due together', () => {
    const clock = createClock({ start: 0, still: true });
    const seen: number[] = [];
    for (let index = 0; index < 1000; index += 1)
      clock.after((index * 7919) % 1000, () => {
        seen.push(clock.now());
      });
    clock.after(500, () => {
      seen.push(-1);
    });
    clock.advance(1000);
    assert.equal(seen.length, 1001);
    const times = seen.filter(time => time >= 0);
    assert.deepEqual(
      times,
      [...times].sort((a, b) => a - b),
    );
    assert.equal(seen[seen.indexOf(-1) - 1], 500);
  });

  it('does nothing that was called off, and nothing after its stop', () => {
    const clock = createClock({ still: true });
    let count = 0;
    clock
      .after(10, () => {
        count += 1;
      })
      .cancel();
    clock.after(20, () => {
      count += 1;
    });
    clock.stop();
    clock.advance(100);
    assert.equal(count, 0);
  });

  it('goes with the real one', async () => {
    const clock = createClock();
    const before = clock.now();
    await new Promise<void>(done => {
      clock.after(20, done);
      setTimeout(() => undefined, 60);
    });
    assert.ok(clock.now() - before >= 20);
    clock.stop();
  });
});
