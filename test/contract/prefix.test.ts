import assert from 'node:assert/strict';
import { corpusFiles } from './corpusFiles.ts';
import { judgePrefix } from './prefixes.ts';

describe('A real sweep while it is typed', function () {
  this.timeout(300_000);
  const files = corpusFiles('accepted');
  if (!files) {
    it('skipped: the corpus of real sweeps is not beside the repository');
    return;
  }

  it('throws on no prefix, and says no Error of a part that is finished and right', () => {
    const wrong: string[] = [];
    let total = 0;
    for (const [i, { id, text }] of files.entries()) {
      for (let length = i % 61; length <= text.length; length += 61) {
        total++;
        for (const { code, message } of judgePrefix(text, length).wrong)
          wrong.push(`${id} at ${length}: ${code} ${message}`);
      }
    }
    assert.ok(total > 2000, `only ${total} prefixes`);
    assert.ok(wrong.length <= total / 1000, wrong.slice(0, 5).join('\n'));
  });
});
