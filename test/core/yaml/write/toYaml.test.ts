import assert from 'node:assert/strict';
import { jsonRoundTrip, pyJsonDumps } from '../../../../src/core/python/values/jsonDumps.ts';
import { YamlEditor } from '../../../../src/core/yaml/edit/editor.ts';
import { applyEdits } from '../../../../src/core/yaml/edit/applyEdits.ts';
import { constructValue } from '../../../../src/core/yaml/read/construct.ts';
import { parseYaml } from '../../../../src/core/yaml/read/parse.ts';
import { Block, writeDocument } from '../../../../src/core/yaml/write/document.ts';
import { toYaml } from '../../../../src/core/yaml/write/toYaml.ts';
import { seededRandom } from '../../../emulator/engine/seededRandom.ts';

/** What PyYAML reads, as JSON has it. */
function readBack(text: string): unknown {
  const read = constructValue(parseYaml(text));
  assert.ok('value' in read, JSON.stringify(text));
  return JSON.parse(pyJsonDumps(jsonRoundTrip(read.value)));
}

/** Line breaks that only YAML has, what it does not take as it is, and what has a meaning in it. */
const CHARACTERS = [
  ...['\u0085', '\u2028', '\u2029', '\x7f', '\x9f', '\ufeff', '\ufffe', '\0', '\t', '\r', '\n', '\ud800'],
  ...[' ', 'a', '1', ':', '#', "'", '"', '\\', ',', '{', '-', 'é', '😀'],
];
const random = seededRandom(7);
const randomString = (): string =>
  Array.from({ length: Math.floor(random() * 8) }, () => CHARACTERS[Math.floor(random() * CHARACTERS.length)]).join('');
const STRINGS = Array.from({ length: 400 }, randomString);

describe('a value as YAML', () => {
  it('escapes the line breaks of YAML', () => {
    for (const char of ['\u0085', '\u2028', '\u2029']) {
      const escape = `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
      for (const json of [false, true]) assert.equal(toYaml(`a${char}b`, { flow: false, json }), `"a${escape}b"`);
    }
    assert.equal(toYaml('é 漢 😀', { flow: false, json: false }), 'é 漢 😀');
  });

  it('is read back as it was, as a value and as a key, in JSON too', () => {
    for (const value of STRINGS)
      for (const json of [false, true]) {
        const flow = toYaml({ [value]: [value] }, { flow: true, json });
        assert.deepEqual(readBack(flow), { [value]: [value] });
        if (json) assert.deepEqual(JSON.parse(flow), { [value]: [value] });
        assert.deepEqual(readBack(`a: ${toYaml(value, { flow: false, json })}\n`), { a: value });
        assert.deepEqual(readBack(writeDocument(new Block([['a', value]]))), { a: value });
      }
  });

  it('takes the place of a quoted string', () => {
    for (const value of STRINGS)
      for (const quote of ['"', "'"]) {
        const before = `a: ${quote}x${quote} # why\n`;
        const edits = new YamlEditor(parseYaml(before)).edits([{ verb: 'set', path: ['a'], to: { value } }]);
        assert.ok(edits, JSON.stringify(value));
        assert.deepEqual(readBack(applyEdits(before, edits)), { a: value });
      }
  });
});
