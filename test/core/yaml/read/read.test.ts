import assert from 'node:assert/strict';
import { constructValue } from '../../../../src/core/yaml/read/construct.ts';
import { constructionProblem } from '../../../../src/core/yaml/read/constructionProblem.ts';
import { describeValue, isDescribedScalar, type DescribedValue } from '../../../../src/core/yaml/read/describeValue.ts';
import { parseYaml } from '../../../../src/core/yaml/read/parse.ts';

/** A value in one line: `int 1`, lists in [], mappings in {}. */
function short(value: DescribedValue): string {
  if (isDescribedScalar(value)) return `${value[0]} ${value[1]}`.replace(/ $/, '');
  if ('seq' in value) return `[${value.seq.map(short).join(', ')}]`;
  if ('map' in value) return `{${value.map.map(([k, v]) => `${short(k)}: ${short(v)}`).join(', ')}}`;
  return `set(${value.set.map(short).join(', ')})`;
}

/** What a text is, or `refused: …`; the quick check agrees with the whole construction. */
function read(text: string): string {
  const tree = parseYaml(text);
  const result = constructValue(tree);
  assert.equal(constructionProblem(tree)?.message, 'problem' in result ? result.problem.message : undefined, text);
  return 'problem' in result ? `refused: ${result.problem.message}` : short(describeValue(result.value));
}

describe('scalars as PyYAML reads them', () => {
  const table: Readonly<Record<string, readonly string[]>> = {
    str: [
      '1e-5',
      '1e5',
      '1E+5',
      '0o10',
      '08',
      '_1',
      '1.5.5',
      '.e5',
      '+.nan',
      'nan',
      'inf',
      'y',
      'yEs',
      'nUll',
      '0:0',
      '1:60',
      'a:b',
      '-a',
      '20024-01-01',
      '2024-1-1x',
      '==',
    ],
    int: [
      '1',
      '-0',
      '+12',
      '010',
      '0x1F',
      '-0x1f',
      '0b101',
      '1_000',
      '1:30',
      '190:20:30',
      '123456789012345678901234567890',
    ],
    float: [
      '1.0',
      '1.',
      '.5',
      '1.0e-5',
      '1.e-5',
      '1.0E+5',
      '1_0.0_5',
      '.inf',
      '-.INF',
      '.NaN',
      '190:20:30.15',
      '1.0e+400',
    ],
    bool: ['yes', 'No', 'TRUE', 'off', 'On'],
    null: ['~', 'null', 'Null', 'NULL'],
    date: ['2024-01-01'],
    datetime: ['2024-1-1 1:00:00', '2001-12-14t21:59:43.10-05:00', '2024-01-01T10:00:00Z'],
  };
  for (const [type, texts] of Object.entries(table)) {
    it(type, () => {
      for (const text of texts) assert.equal(read(`k: ${text}`).split(' ')[2]?.replace('}', ''), type, text);
    });
  }
  it('with their values', () => {
    assert.equal(read('[010, 0x1F, 1_000, 1:30, -1:30, 0b11]'), '[int 8, int 31, int 1000, int 90, int -90, int 3]');
    assert.equal(
      read('[1.0e-5, .5, 1.e+3, 1:30.5, -.inf, .nan]'),
      '[float 1e-05, float 0.5, float 1000.0, float 90.5, float -inf, float nan]',
    );
    assert.equal(read('2024-01-01 10:00:00.5 +5'), 'datetime 2024-01-01T10:00:00.500000+05:00');
    assert.equal(read('123456789012345678901234567890'), 'int 123456789012345678901234567890');
  });
  it('by their tags', () => {
    assert.equal(
      read('[!!str 1, !!int "3", !!float 1e-5, !!bool "yes", !!null x, !!binary aGk=, ! "12"]'),
      '[str 1, int 3, float 1e-05, bool true, null, bytes aGk=, int 12]',
    );
    for (const text of [
      '!!int x',
      '!!float x',
      '!!bool x',
      '!!binary a',
      '!mine x',
      '!!python/name:x ',
      '=',
      '<<',
      '2024-13-01',
      '! "*"',
    ])
      assert.match(read(`k: ${text}`), /^refused/, text);
  });
});

describe('documents as PyYAML reads them', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'quoted and block texts',
      "a: \"x\\ty\\\n  z\"\nb: 'it''s'\nc: |\n  one\n\n  two\nd: >-\n  one\n  two\n",
      "{str a: str x\tyz, str b: str it's, str c: str one\n\ntwo\n, str d: str one two}",
    ],
    [
      'the last of equal keys, in the place of the first',
      'a: 1\nb: 2\na: 3\n1: x\n1.0: y\n',
      '{str a: int 3, str b: int 2, int 1: str y}',
    ],
    [
      'merge keys',
      'base: &b {x: 1, y: 2}\none: {<<: *b, y: 3}\ntwo:\n  <<: [{y: 4}, *b]\n  z: 5\n',
      '{str base: {str x: int 1, str y: int 2}, str one: {str x: int 1, str y: int 3}, str two: {str y: int 4, ' +
        'str x: int 1, str z: int 5}}',
    ],
    ['a mapping merged into itself', 'a: &a {<<: *a, x: 1}', '{str a: {str x: int 1}}'],
    ['a ring that a later key replaces', 'a: &a [*a]\na: 1', '{str a: int 1}'],
    [
      'sets, pairs and ordered mappings',
      '[!!set {a, b}, !!pairs [a: 1, a: 2], !!omap [a: 1]]',
      '[set(str a, str b), [[str a, int 1], [str a, int 2]], [[str a, int 1]]]',
    ],
    ['complex and empty keys', '? a\n: 1\n? b\n~: 2\n', '{str a: int 1, str b: null, null: int 2}'],
    ['a list at the column of its key', 'a:\n- 1\n- b: 2\n  c: 3\n', '{str a: [int 1, {str b: int 2, str c: int 3}]}'],
    [
      'flow style over lines',
      '{a: [1,\n  2], b, c: {d: e}}',
      '{str a: [int 1, int 2], str b: null, str c: {str d: str e}}',
    ],
    ['a text over lines', 'a: one\n  two\n\n  three', '{str a: str one two\nthree}'],
    ['a byte order mark, document marks and directives', '\ufeff%YAML 1.1\n---\na: 1\n...\n', '{str a: int 1}'],
    ['Windows and old Mac line ends', 'a: 1\r\nb: 2\rc: 3', '{str a: int 1, str b: int 2, str c: int 3}'],
    ['an empty document', '# nothing\n', 'null'],
    ['a # that is not a comment', 'a: x#y\nb: "#"', '{str a: str x#y, str b: str #}'],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.equal(read(text), expected));

  /** The text, and the step of PyYAML that refuses it with the piece of text that is marked. */
  const refused: readonly (readonly [string, string, string])[] = [
    ['a tab for indentation', 'a:\n\tb: 1', 'scanner: \t'],
    ['a key without its blank', 'a: 1\nb:2', 'scanner: b:2'],
    ['a second document', 'a: 1\n---\nb: 2', 'composer: ---'],
    ['an alias without an anchor', 'a: *x', 'composer: *x'],
    ['an anchor that is set twice', 'a: &x 1\nb: &x 2', 'composer: &x'],
    ['a bracket that is never closed', 'a: [1, 2\nb: 3', 'parser: ['],
    ['a quote that is never closed', 'a: "x\nb: 3', 'scanner: "x'],
    ['a list as a key', '? [1]\n: 2', 'constructor: [1]'],
    ['a merge of what is not a mapping', 'a: {<<: 1}', 'constructor: 1'],
    ['a value that contains itself', 'a: &a [*a]', 'constructor: a: &a [*a]'],
    ['a character that YAML cannot contain', 'a: \u0007', 'reader: \u0007'],
  ];
  for (const [name, text, where] of refused)
    it(`refuses ${name}`, () => {
      const problem = constructionProblem(parseYaml(text));
      assert.equal(problem && `${problem.step}: ${text.slice(problem.start, problem.end)}`, where);
    });

  it('refuses an alias bomb at once', () => {
    const lists = [
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      ...Array.from(
        'bcdefghij',
        (name, i) =>
          `${name}: &${name} [${Array(10)
            .fill(`*${'abcdefghi'[i] ?? ''}`)
            .join(', ')}]`,
      ),
    ].join('\n');
    assert.match(read(lists), /^refused: .*5,000,000/);
    const merges = [
      'a: &a {x: 1}',
      ...Array.from({ length: 3000 }, (_, i) => `k${i}: &k${i}\n  <<: *${i ? `k${i - 1}` : 'a'}\n  y${i}: 1`),
    ].join('\n');
    const started = process.cpuUsage();
    assert.match(read(merges), /^refused: .*2,000,000/);
    // The processor's time: how busy the machine is does not count.
    assert.ok(process.cpuUsage(started).user < 5_000_000);
  });
});
