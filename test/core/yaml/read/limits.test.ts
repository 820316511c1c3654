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

  // A time that grows with the square of the lines would be minutes here.
  it('reads texts that are no YAML to their end', () => {
    const lines = 50_000;
    const jsonLines = parseYaml('{"image": "1.jpg", "label": 0}\n'.repeat(lines));
    assert.equal(jsonLines.root?.kind, 'map');
    assert.ok(jsonLines.problems.length > lines);
    const unclosed = parseYaml('[1, 2\n'.repeat(lines));
    assert.match(unclosed.problems[0]?.message ?? '', /never closed/);
  });
});
