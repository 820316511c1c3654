import assert from 'node:assert/strict';
import { spaceWords } from '../../../../src/core/language/hover/spaceWords.ts';
import { runsShort } from '../../../../src/core/space/runsShort.ts';
import { readSweepFile } from '../../../../src/core/sweep/sweepFile.ts';
import { parseYaml } from '../../../../src/core/yaml/read/parse.ts';

const read = (text: string) => readSweepFile(parseYaml(text), 'sweep.yaml');

describe('the size of a search in words', () => {
  it('is counted as long as a person can read it', () => {
    const sweep = read('method: grid\nparameters:\n  a: {values: [1, 2, 3]}\n  b: {min: 1, max: 1000}\n');
    assert.equal(spaceWords(sweep), 'Search space: 3 × 1,000 = 3,000 combinations.');
    assert.equal(runsShort(sweep), '3,000 runs');
  });

  it('is only estimated beyond that', () => {
    const many = Array.from({ length: 400 }, (_, i) => `  p${String(i)}: {values: [1, 2, 3]}\n`).join('');
    assert.equal(runsShort(read(`method: grid\nparameters:\n${many}`)), 'more than 10^190 runs');
  });
});
