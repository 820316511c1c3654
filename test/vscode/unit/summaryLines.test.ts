import assert from 'node:assert/strict';
import { summaryLines } from '../../../src/vscode/ui/wizard/summaryLines.ts';

describe('the lines of a summary', () => {
  it('are one where all of it fits below a row', () => {
    const parts = ['my-team/my-proj', 'bayes', '8 runs', '2 workers', 'priority medium', 'job-train:latest'];
    assert.deepEqual(summaryLines(parts), [parts.join(' · ')]);
    assert.deepEqual(summaryLines([]), ['']);
  });

  it('hold every part in its order, whole, and never more than fits', () => {
    for (let length = 1; length <= 60; length += 3) {
      const parts = Array.from({ length: 9 }, (_, i) => String(i).repeat(1 + ((length * (i + 1)) % 64)));
      const [first, ...others] = summaryLines(parts);
      assert.equal([first, ...others].join(' · '), parts.join(' · '));
      assert.ok(first.length <= 84, first);
      for (const line of others) assert.ok(line.length <= 80, line);
    }
  });

  it('leave the first empty for a part that is too long for it', () => {
    const long = 'x'.repeat(90);
    assert.deepEqual(summaryLines([long, 'bayes']), ['', long, 'bayes']);
  });
});
