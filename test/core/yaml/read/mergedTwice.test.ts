import assert from 'node:assert/strict';
import { mergesTwice } from '../../../../src/core/yaml/read/mergedTwice.ts';
import { parseYaml } from '../../../../src/core/yaml/read/parse.ts';

describe('A key that two merged mappings hold', () => {
  const anchors = 'a: &a {kk: 1}\nb: &b {kk: 2, ll: 3}\nc: &c {ll: 4}\n';
  const cases: readonly (readonly [string, boolean])[] = [
    ['z: {<<: [*a, *b]}', true],
    ['z:\n  <<: *a\n  <<: *b', true],
    ['z:\n  - y: {<<: [*a, *b], x: 1}', true],
    ['z: {<<: [*a, *b], kk: 3}', false],
    ['z: {<<: [*a, *c]}', false],
    ['z: {<<: [*a, *a]}', false],
    ['z: {<<: *b}', false],
    ['z: {kk: 1}', false],
  ];
  for (const [text, expected] of cases)
    it(`is ${expected ? 'seen' : 'not seen'} in ${JSON.stringify(text)}`, () => {
      assert.equal(mergesTwice(parseYaml(`${anchors}${text}\n`)), expected);
    });
});
