import assert from 'node:assert/strict';
import { estimateRuns } from '../../../src/core/space/estimateRuns.ts';
import { searchSpace } from '../../../src/core/space/searchSpace.ts';
import { readSweepFile } from '../../../src/core/sweep/sweepFile.ts';
import { parseYaml } from '../../../src/core/yaml/read/parse.ts';

const sweep = (text: string) => readSweepFile(parseYaml(text), 'sweep.yaml');
const sizes = (parameters: string) =>
  searchSpace(sweep(`parameters: ${parameters}`)).dimensions.map(
    ({ names, count }) => `${names.join('.')} ${String(count)}`,
  );
const total = (parameters: string) => searchSpace(sweep(`parameters: ${parameters}`)).count;

describe('search space', () => {
  it('counts values as W&B tells them apart', () => {
    assert.deepEqual(
      sizes(
        '{a: {values: [1, 1.0, 2]}, b: {values: [1, "1", true]}, c: {values: [[1], [1], {x: 1, y: 2}, {y: 2, x: ' +
          '1}]}, d: {values: []}}',
      ),
      ['a 2', 'b 3', 'c 2', 'd 0'],
    );
  });
  it('counts integers with both bounds, and steps without the last', () => {
    assert.deepEqual(
      sizes(
        '{a: {min: 1, max: 9}, b: {distribution: q_uniform, min: 0, max: 10, q: 2}, c: {distribution: q_uniform, ' +
          'min: 0.0, max: 1.0, q: 0.3}, d: {min: 9, max: 1}}',
      ),
      ['a 9', 'b 5', 'c 4', 'd 0'],
    );
  });
  it('counts very large spaces exactly', () => {
    assert.equal(total('{a: {min: 1, max: 9007199254740993}, b: {values: [1, 2]}}'), 18014398509481986n);
  });
  it('counts real numbers as infinite, and what the file does not tell as unknown', () => {
    assert.deepEqual(sizes('{a: {min: 0.1, max: 0.2}, b: {distribution: normal}, c: {min: 1}, d: {}}'), [
      'a endless',
      'b endless',
      'c undefined',
      'd undefined',
    ]);
    assert.equal(total('{a: {min: 0.1, max: 0.2}, b: {values: [1]}}'), 'endless');
    assert.equal(total('{a: {min: 1}, b: {values: [1]}}'), undefined);
    assert.equal(total('{}'), undefined);
  });
  it('multiplies groups, and leaves constants out', () => {
    assert.deepEqual(sizes('{g: {parameters: {a: {values: [1, 2]}, b: {value: 3}}}, c: {value: 4}}'), ['g.a 2']);
    assert.equal(total('{g: {parameters: {a: {values: [1, 2]}, b: {values: [1, 2, 3]}}}}'), 6n);
    assert.equal(total('{c: {value: 4}}'), 1n);
  });
});

describe('expected runs', () => {
  const runs = (text: string) => {
    const { runs: count, by } = estimateRuns(sweep(text));
    return `${String(count)} ${by}`;
  };
  it('a grid ends with its values, or by its cap', () => {
    assert.equal(runs('method: grid\nparameters: {a: {values: [1, 2]}, b: {values: [1, 2]}}'), '4 grid');
    assert.equal(runs('method: grid\nrun_cap: 3\nparameters: {a: {values: [1, 2]}, b: {values: [1, 2]}}'), '3 run_cap');
    assert.equal(runs('method: grid\nparameters: {a: {min: 0.1, max: 1.0}}'), 'undefined unknown');
  });
  it('the others end by their cap only', () => {
    assert.equal(runs('method: random\nparameters: {a: {values: [1]}}'), 'endless nobody');
    assert.equal(runs('method: bayes\nrun_cap: 20\nparameters: {a: {values: [1]}}'), '20 run_cap');
    assert.equal(
      runs('job: a/b/c:d\nscheduler: {job: a/b/s:d}\nrun_cap: 7\nparameters: {a: {values: [1]}}'),
      '7 run_cap',
    );
    assert.equal(runs('parameters: {a: {values: [1]}}'), 'undefined unknown');
  });
});
