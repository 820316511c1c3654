import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/yaml/edit/applyEdits.ts';
import type { Change } from '../../../../src/core/yaml/edit/change.ts';
import { YamlEditor } from '../../../../src/core/yaml/edit/editor.ts';
import { parseYaml } from '../../../../src/core/yaml/read/parse.ts';

function edited(text: string, changes: Change | readonly Change[], json = false): string | undefined {
  const edits = new YamlEditor(parseYaml(text), json).edits('verb' in changes ? [changes] : changes);
  return edits && applyEdits(text, edits);
}

describe('setting a value', () => {
  const set = (text: string, path: readonly (string | number)[], value: string | number | null) =>
    edited(text, { verb: 'set', path, to: { value } });

  it('keeps the quotes of a string, and adds those that it needs', () => {
    assert.equal(set('a: "x" # c\n', ['a'], 'it"s'), 'a: "it\\"s" # c\n');
    assert.equal(set("a: 'x'\n", ['a'], "it's"), "a: 'it''s'\n");
    assert.equal(set('a: x\n', ['a'], 'yes'), 'a: "yes"\n');
    assert.equal(set('a: "5"\n', ['a'], 5), 'a: 5\n');
    assert.equal(set('{a: x}\n', ['a'], 'b, c'), '{a: "b, c"}\n');
    assert.equal(set('a: 1\n', ['a'], 1e-7), 'a: 1.0e-7\n');
  });

  it('fills a key without a value, and replaces a value on other lines', () => {
    assert.equal(set('a: # c\nb: 1\n', ['a'], 2), 'a: 2 # c\nb: 1\n');
    assert.equal(set('a:\n- 1\n- 2\nb: 1\n', ['a'], 2), 'a: 2\nb: 1\n');
    assert.equal(set('a: # c\n- 1\n- 2\nb: 1\n', ['a'], 2), 'a: 2 # c\nb: 1\n');
    assert.equal(set('a: |\n  x\n  y\n\nb: 1\n', ['a'], 2), 'a: 2\n\nb: 1\n');
    assert.equal(set('a: "x\n  y"\nb: 1\n', ['a'], 'z'), 'a: "z"\nb: 1\n');
  });

  it('works in lists, after a byte order mark and after Windows line breaks', () => {
    assert.equal(set('\ufeffa:\r\n    - x\r\n    -\r\n', ['a', 1], 'y'), '\ufeffa:\r\n    - x\r\n    - y\r\n');
    assert.equal(set('- {a: [1, 2]}\n', [0, 'a', 1], 3), '- {a: [1, 3]}\n');
  });

  it('takes the last of equal keys, and gives an alias its own value', () => {
    assert.equal(set('a: 1\na: 2\n', ['a'], 3), 'a: 1\na: 3\n');
    assert.equal(set('x: &x {y: 1}\na: *x\n', ['a'], 3), 'x: &x {y: 1}\na: 3\n');
    const pairs = [['z', { value: 2 }]] as const;
    assert.equal(
      edited('x: &x {y: 1}\na: *x\n', { verb: 'insert', path: ['a'], pairs, at: 'end' }),
      'x: &x {y: 1}\na: {<<: *x, z: 2}\n',
    );
  });

  it('makes no edit through an alias, or where an alias would lose its anchor', () => {
    assert.equal(set('x: &x {y: 1}\na: *x\n', ['a', 'y'], 3), undefined);
    assert.equal(set('x: &x 1\na: *x\n', ['x'], 3), undefined);
  });

  it('writes JSON into JSON, also what was given as YAML', () => {
    const to = { yaml: '{type: hyperband, min_iter: 1.0e-3, on: yes}' };
    assert.equal(
      edited('{\t"a": "x"}', { verb: 'set', path: ['a'], to }, true),
      '{\t"a": {"type": "hyperband", "min_iter": 0.001, "true": true}}',
    );
  });
});

describe('adding and removing', () => {
  const pairs = [['k', { pairs: [['n', { value: ['5', 'x'] }]] }]] as const;
  const insert = (text: string, path: readonly string[], at: 'start' | 'end') =>
    edited(text, { verb: 'insert', path, pairs, at });
  const remove = (text: string, path: readonly (string | number)[], keyStart?: number) =>
    edited(text, { verb: 'remove', path, keyStart });

  it('follows the step and the place of the mapping', () => {
    const text = 'a:\n    b: 1 # c\n    # last\n\nz: 0';
    assert.equal(insert(text, ['a'], 'end'), text.replace(' # c', ' # c\n    k:\n        n: ["5", x]'));
    assert.equal(insert(text, ['a'], 'start'), text.replace('b:', 'k:\n        n: ["5", x]\n    b:'));
    assert.equal(insert(text, [], 'end'), `${text}\nk:\n    n: ["5", x]`);
    assert.equal(insert('- a: 1\n', [], 'end'), undefined);
    assert.equal(insert('a: {b: 1}\n', ['a'], 'start'), 'a: {k: {n: ["5", x]}, b: 1}\n');
    assert.equal(insert('a: {}\n', ['a'], 'end'), 'a: {k: {n: ["5", x]}}\n');
    assert.equal(
      insert('a:\n  b: |\n    x\n\nc: 1\n', ['a'], 'end'),
      'a:\n  b: |\n    x\n  k:\n    n: ["5", x]\n\nc: 1\n',
    );
  });

  it('removes whole lines, or a comma', () => {
    assert.equal(remove('a: 1\nb:\n  - x\n\n# c\nc: 2\n', ['b']), 'a: 1\n\n# c\nc: 2\n');
    assert.equal(remove('a: 1\nb: 2', ['b']), 'a: 1');
    assert.equal(remove('{a: 1, b: 2}\n', ['a']), '{b: 2}\n');
    assert.equal(remove('{a: 1, b: 2}\n', ['b']), '{a: 1}\n');
    assert.equal(remove('a:\n- 1\n- x: 1\n  y: 2\n- 3\n', ['a', 1]), 'a:\n- 1\n- 3\n');
    assert.equal(remove('a: [1, 2, 3]\n', ['a', 2]), 'a: [1, 2]\n');
    assert.equal(remove('a: 1\na: 2\n', ['a'], 0), 'a: 2\n');
  });

  it('keeps what has a comment, an anchor in use or no sibling', () => {
    assert.equal(remove('a: 1\nb: 2 # c\n', ['b']), undefined);
    assert.equal(remove('a: 1\nb:\n  # c\n  x: 2\n', ['b']), undefined);
    assert.equal(remove('a: &x 1\nb: *x\n', ['a']), undefined);
    assert.equal(remove('a: 1\n', ['a']), undefined);
  });

  it('appends to lists', () => {
    const append = (text: string) => edited(text, { verb: 'append', path: ['a'], to: { value: 'x' } });
    assert.equal(append('a:\n- 1 # c\nb: 2\n'), 'a:\n- 1 # c\n- x\nb: 2\n');
    assert.equal(append('a: [1]\n'), 'a: [1, x]\n');
    assert.equal(append('a: []\n'), 'a: [x]\n');
    assert.equal(append('a: 1\n'), undefined);
  });
});

describe('renaming and moving', () => {
  it('renames a key in its quotes', () => {
    const rename = (text: string, name: string) => edited(text, { verb: 'rename', path: ['a'], name });
    assert.equal(rename('"a" : 1\n', 'b'), '"b" : 1\n');
    assert.equal(rename('{a: 1}\n', 'b'), '{b: 1}\n');
    assert.equal(rename('a: 1\n', 'yes'), '"yes": 1\n');
    assert.equal(rename('? a\n: 1\n', 'b'), '? b\n: 1\n');
  });

  it('moves a key with its lines', () => {
    const text = 'a: 0\nb:\n    x: 1\n    # c\n    y: 2\nz:\n    k: 1\n';
    const move = (path: readonly string[], into: readonly string[]) => edited(text, { verb: 'move', path, into });
    assert.equal(move(['b'], ['z']), 'a: 0\nz:\n    b:\n        x: 1\n        # c\n        y: 2\n    k: 1\n');
    assert.equal(move(['b'], ['new']), 'a: 0\nnew:\n    b:\n        x: 1\n        # c\n        y: 2\nz:\n    k: 1\n');
    assert.equal(move(['b', 'x'], []), 'a: 0\nb:\n    # c\n    y: 2\nz:\n    k: 1\nx: 1\n');
    assert.equal(move(['a'], ['z']), 'b:\n    x: 1\n    # c\n    y: 2\nz:\n    a: 0\n    k: 1\n');
  });

  it('nests keys below the one above them', () => {
    const paths = [['x'], ['y']];
    assert.equal(
      edited('p:\nx:\n  - 1\n\ny: 2\n', { verb: 'nest', paths, into: ['p'] }),
      'p:\n  x:\n    - 1\n\n  y: 2\n',
    );
    assert.equal(edited('p: 1\nx: 1\ny: 2\n', { verb: 'nest', paths, into: ['p'] }), undefined);
  });
});

describe('several changes', () => {
  it('refer to places in the text before the edit', () => {
    assert.equal(
      edited('a: 1\nb: 2\n', [
        { verb: 'rename', path: ['a'], name: 'c' },
        { verb: 'set', path: ['a'], to: { value: 3 } },
        { verb: 'insert', path: [], pairs: [['d', { value: 4 }]], at: 'end' },
        { verb: 'insert', path: [], pairs: [['e', { value: 5 }]], at: 'end' },
      ]),
      'c: 3\nb: 2\nd: 4\ne: 5\n',
    );
  });

  it('are made together where they do not touch one another', () => {
    const text = 'a: 1\nb: 2\nc: 3\n';
    const remove = (key: string): Change[] => [{ verb: 'remove', path: [key] }];
    const { edits, count } = new YamlEditor(parseYaml(text)).together([remove('a'), remove('b'), remove('c')]);
    assert.equal(count, 2);
    assert.equal(applyEdits(text, edits), 'b: 2\n');
  });

  it('are made without one that cannot be made', () => {
    const text = 'a: {x: 1, y: 2}\nb: &b 2\nc: *b\nd: 3\n';
    const { edits, count } = new YamlEditor(parseYaml(text)).together([
      [{ verb: 'remove', path: ['b'] }],
      [{ verb: 'set', path: ['d'], to: { value: 4 } }],
      [{ verb: 'remove', path: ['a', 'x'] }],
      [{ verb: 'remove', path: ['a', 'nothing'] }],
    ]);
    assert.equal(count, 2);
    assert.equal(applyEdits(text, edits), 'a: {y: 2}\nb: &b 2\nc: *b\nd: 4\n');
  });
});

describe('a broken text', () => {
  it('is edited where the rest of it is read as before, and nowhere else', () => {
    const text = 'a: 1\nb: [1, 2\nc: 3\n';
    const set = (path: string) => edited(text, { verb: 'set', path: [path], to: { value: 5 } });
    assert.equal(set('a'), text.replace('1', '5'));
    for (const broken of [
      'a: "x\nb: 1\n',
      'a: 1\n  b: 2\nc: 3\n',
      'a: }\nb: 1\n',
      'a\nb: 1\n',
      '\tb: 1\n',
      '- a\nb: 1\n',
    ])
      for (const change of [
        { verb: 'set', path: ['b'], to: { value: 5 } },
        { verb: 'remove', path: ['b'] },
        { verb: 'insert', path: [], pairs: [['k', { value: 1 }]], at: 'end' },
      ] as const) {
        const after = edited(broken, change);
        if (after === undefined) continue;
        assert.ok(parseYaml(after).problems.length <= parseYaml(broken).problems.length, after);
      }
  });
});

describe('splitting an item', () => {
  const split = (text: string, path: readonly (string | number)[], ...items: readonly string[]) =>
    edited(text, { verb: 'split', path, into: items.map(value => ({ value })) });

  it('writes each item in the way of its list', () => {
    assert.equal(split('a:\n  - x\n  - p q # c\n  - y\n', ['a', 1], 'p', 'q'), 'a:\n  - x\n  - p\n  - q # c\n  - y\n');
    assert.equal(split('a: [x, "p q"]\n', ['a', 1], 'p', 'q'), 'a: [x, p, q]\n');
    assert.equal(split('a:\r\n- p q\r\n', ['a', 0], 'p', '5'), 'a:\r\n- p\r\n- "5"\r\n');
  });

  it('is not made for an item with an anchor, and for one on several lines', () => {
    assert.equal(split('a: [&x "p q", *x]\n', ['a', 0], 'p', 'q'), undefined);
    assert.equal(split('a:\n  - p\n    q\n', ['a', 0], 'p', 'q'), undefined);
  });
});

describe('putting a key between', () => {
  const wrap = (text: string, ...path: readonly string[]) => edited(text, { verb: 'wrap', path, name: 'in' });

  it('indents a mapping on lines, with its comments', () => {
    assert.equal(
      wrap('a:\n  # c\n  b: 1\n\n  c:\n    d: 2 # e\nf: 3\n', 'a'),
      'a:\n  # c\n  in:\n    b: 1\n\n    c:\n      d: 2 # e\nf: 3\n',
    );
    assert.equal(wrap('a:\n    b: 1\n', 'a'), 'a:\n    in:\n        b: 1\n');
  });

  it('adds braces to a mapping in braces', () => {
    assert.equal(wrap('a: {b: 1} # c\n', 'a'), 'a: {in: {b: 1}} # c\n');
  });

  it('is not made for what is not a mapping, and for one with an anchor', () => {
    assert.equal(wrap('a: [1]\n', 'a'), undefined);
    assert.equal(wrap('a: &x {b: 1}\n', 'a'), undefined);
  });
});

describe('moving out of braces', () => {
  it('moves a value on one line to the end of the file', () => {
    const change: Change = { verb: 'move', path: ['a', 'b'], into: [] };
    assert.equal(edited('a: {b: 1, c: 2}\nd: 3\n', change), 'a: {c: 2}\nd: 3\nb: 1\n');
    assert.equal(edited('d: 3\na: {c: 2, b: x}', change), 'd: 3\na: {c: 2}\nb: x');
  });
});
