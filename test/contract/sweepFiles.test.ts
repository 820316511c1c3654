import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { judgeSweepFile, sweepFiles, sweepTruthFile } from './sweepFiles.ts';

describe('Sweeps in Python as people write them, held against what was received when they were run', () => {
  const truths = readFileSync(sweepTruthFile, 'utf8').trim().split('\n');
  const judged = sweepFiles().map((file, at) => judgeSweepFile(file, truths[at] ?? ''));

  it('has the truth of every file', () => {
    assert.equal(truths.length, judged.length, 'npm run measure -- sweepFiles record');
  });

  it('says nothing wrong, and calls nothing known that is not', () => {
    assert.deepEqual(
      judged.flatMap(({ wrong }) => wrong),
      [],
    );
  });

  it('knows most of those in full that are the same at every run', () => {
    const fixed = judged.reduce((sum, each) => sum + each.fixed, 0);
    const unseen = judged.flatMap(each => each.unseen);
    assert.ok(fixed > 250, `${fixed} sweeps`);
    assert.ok(unseen.length <= fixed * 0.35, unseen.join('\n'));
  });
});
