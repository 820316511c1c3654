import assert from 'node:assert/strict';
import { constructValue, isTooLarge } from '../../../../src/core/yaml/read/construct.ts';
import { parseYaml } from '../../../../src/core/yaml/read/parse.ts';

const problemOf = (text: string) => {
  const read = constructValue(parseYaml(text));
  assert.ok('problem' in read);
  return read.problem;
};

describe('the limits of reading', () => {
  it('tells a document that aliases make too large from one that PyYAML refuses', () => {
    const levels = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`);
    assert.equal(isTooLarge(problemOf(['a0: &a0 [1, 2]', ...levels].join('\n'))), true);
    assert.equal(isTooLarge(problemOf('a: *unknown\n')), false);
  });
});
