import assert from 'node:assert/strict';
import { passShares, type PassShares } from '../../../../src/core/results/forecast/passShares.ts';

const mean = (played: readonly PassShares[], of: keyof PassShares, band: number): number =>
  played.reduce((sum, each) => sum + (each[of][band] ?? 0), 0) / played.length;

describe('What the threshold of early_terminate lets pass', () => {
  it('is near 1 / eta in a long sweep', () => {
    const played = passShares({ shares: [1 / 3], eta: 3 }, { begun: 100, of: 30, ahead: 1000 });
    assert.ok(Math.abs(mean(played, 'ahead', 0) - 1 / 3) < 0.03, String(mean(played, 'ahead', 0)));
  });

  it('is more of the first runs, and of the few that come to a late band', () => {
    const played = passShares({ shares: [1 / 64, 1 / 16, 1 / 4], eta: 4 }, { begun: 6, of: 6, ahead: 34 });
    assert.ok(mean(played, 'seen', 0) > 0.32, String(mean(played, 'seen', 0)));
    assert.ok(mean(played, 'ahead', 2) > 0.4, String(mean(played, 'ahead', 2)));
  });

  it('is more where later runs are better', () => {
    const course = { begun: 30, of: 30, ahead: 270 };
    const plain = passShares({ shares: [1 / 3], eta: 3 }, course);
    const better = passShares({ shares: [1 / 3], eta: 3, improves: true }, course);
    assert.ok(mean(better, 'ahead', 0) > mean(plain, 'ahead', 0) + 0.05);
  });
});
