import assert from 'node:assert/strict';
import type { YamlNode } from '../../../../src/core/yaml/read/node.ts';
import { parseYaml } from '../../../../src/core/yaml/read/parse.ts';
import { offsetAt, positionAt } from '../../../../src/core/yaml/read/position.ts';

/** The text of each node, outermost first; keys with a colon. */
function pieces(text: string): string[] {
  const found: string[] = [];
  const walk = (node: YamlNode, mark = ''): void => {
    found.push(text.slice(node.start, node.end) + mark);
    if (node.kind === 'map')
      for (const { key, value } of node.pairs) {
        walk(key, ':');
        walk(value);
      }
    if (node.kind === 'seq') node.items.forEach(item => walk(item));
  };
  const { root } = parseYaml(text);
  if (root) walk(root);
  return found;
}

describe('places of nodes', () => {
  it('are those of the text, quotes and tags included', () => {
    assert.deepEqual(pieces('a: "x"\nb: [1, {c: d}]\n').slice(1), [
      'a:',
      '"x"',
      'b:',
      '[1, {c: d}]',
      '1',
      '{c: d}',
      'c:',
      'd',
    ]);
    assert.deepEqual(pieces('a: !!int "3"').slice(1), ['a:', '!!int "3"']);
    assert.deepEqual(pieces('a: &x 1\nb: *x').slice(1), ['a:', '&x 1', 'b:', '*x']);
  });
  it('a value that is left out is after the colon', () => {
    const { root } = parseYaml('a:\nb: 1');
    const value = root?.kind === 'map' ? root.pairs[0]?.value : undefined;
    assert.deepEqual([value?.start, value?.end], [2, 2]);
  });
  it('count UTF-16 units, also after characters of two', () => {
    assert.deepEqual(pieces('😀: é\nb: 漢').slice(1), ['😀:', 'é', 'b:', '漢']);
  });
  it('comments are known', () => {
    const text = '# one\na: 1 # two\n';
    assert.deepEqual(
      parseYaml(text).comments.map(({ start, end }) => text.slice(start, end)),
      ['# one', '# two'],
    );
  });
});

describe('broken texts', () => {
  const readable = (text: string) => {
    const { root, problems } = parseYaml(text);
    const keys =
      root?.kind === 'map'
        ? root.pairs.map(({ key }) => (key.kind === 'scalar' ? key.text : '?')).join()
        : (root?.kind ?? 'nothing');
    return `${problems.length ? 'problem ' : ''}${keys}`;
  };
  it('yield what can be read of them', () => {
    assert.equal(readable('method: grid\nmetr\nparameters:\n  a: 1'), 'problem method,metr,parameters');
    assert.equal(readable('method: [1, 2\nparameters:\n  a: 1'), 'problem method,parameters');
    assert.equal(readable('a: {b: 1\nc: 2'), 'problem a,c');
    assert.equal(readable('a: 1\n  b: 2\nc: 3'), 'problem a,c');
    assert.equal(readable('a: ]\nb: 1'), 'problem a,b');
  });
  it('never throw, whatever they are', () => {
    for (const text of [
      '[',
      '{',
      '{{',
      '- - -',
      '? ? ?',
      ':',
      '&',
      '*',
      '!',
      '!<',
      '"',
      "'",
      '|',
      '>',
      '%',
      '\t',
      '-\t',
      'a:\n -\n\t- b',
      '\ud800',
      '\0',
      '...',
      '--- ---',
      '- &a\n- *a',
      '['.repeat(300),
    ]) {
      assert.doesNotThrow(() => parseYaml(text), text);
    }
  });
  it('say where', () => {
    const [problem] = parseYaml('a: 1\nb: [1, 2\n').problems;
    assert.deepEqual([problem?.start, problem?.end], [8, 9]);
  });
});

describe('positions', () => {
  const { lineStarts, text } = parseYaml('a\r\nbc\rd\n');
  it('lead there and back', () => {
    assert.deepEqual(positionAt(lineStarts, text.indexOf('c')), { line: 1, column: 1 });
    assert.equal(offsetAt(lineStarts, { line: 2, column: 0 }), text.indexOf('d'));
    assert.deepEqual(positionAt(lineStarts, text.length), { line: 3, column: 0 });
  });
});
