import assert from 'node:assert/strict';
import { readPythonDocument } from '../../../../../src/core/sweep/python/readPythonDocument.ts';
import { PythonEditor } from '../../../../../src/core/sweep/python/edit/pythonEditor.ts';
import { applyEdits } from '../../../../../src/core/yaml/edit/applyEdits.ts';
import type { Change } from '../../../../../src/core/yaml/edit/change.ts';

/** The source after some changes of its first sweep; undefined where they cannot be made. */
function changed(source: string, ...changes: Change[]): string | undefined {
  const text = `import wandb\n${source}`;
  const edits = new PythonEditor(readPythonDocument({ text, fileName: 'a.py' })).edits({ part: 0, changes });
  return edits && applyEdits(text, edits).slice('import wandb\n'.length);
}

const BLOCK = `config = {
    "method": "random",  # how
    # what
    "parameters": {
        "lr": {"min": LOW, "max": 1e-1},
        "size": {"values": [1, 2]},
    },
}
wandb.sweep(config)
`;

describe('The editor of sweeps in Python', () => {
  it('writes a value in the quotes of the old one', () => {
    const set = (source: string) => changed(source, { verb: 'set', path: ['method'], to: { value: 'grid' } });
    assert.equal(set(`wandb.sweep({'method': "random"})`), `wandb.sweep({'method': "grid"})`);
    assert.equal(set(`wandb.sweep(dict(method='random'))`), `wandb.sweep(dict(method='grid'))`);
    assert.equal(set(`m = 'random'\nwandb.sweep({"method": m})`), `m = 'random'\nwandb.sweep({"method": "grid"})`);
    assert.equal(set(`c = {}\nc["method"] = 'bayes'\nwandb.sweep(c)`), `c = {}\nc["method"] = 'grid'\nwandb.sweep(c)`);
  });

  it('writes values as Python', () => {
    const to = { yaml: '{a: true, b: null, c: [1, 1.0e-05, x], d: .inf}' };
    assert.equal(
      changed('wandb.sweep({"x": 1})', { verb: 'set', path: ['x'], to }),
      `wandb.sweep({"x": {"a": True, "b": None, "c": [1, 1e-05, "x"], "d": float("inf")}})`,
    );
  });

  it('gives a new pair a line where the others have one, and keeps commas and comments', () => {
    const at = (place: 'start' | 'end', path: string[]) =>
      changed(BLOCK, { verb: 'insert', path, pairs: [['a', { value: 1 }]], at: place });
    assert.equal(at('start', []), BLOCK.replace('{\n', '{\n    "a": 1,\n'));
    assert.equal(at('end', []), BLOCK.replace('    },\n}', '    },\n    "a": 1,\n}'));
    assert.equal(at('end', ['parameters', 'lr']), BLOCK.replace('1e-1}', '1e-1, "a": 1}'));
    const withoutComma = 'c = {\n  "a": 1  # one\n}\nwandb.sweep(c)';
    assert.equal(
      changed(withoutComma, { verb: 'insert', path: [], pairs: [['b', { value: 2 }]], at: 'end' }),
      'c = {\n  "a": 1,  # one\n  "b": 2\n}\nwandb.sweep(c)',
    );
    assert.equal(
      changed('wandb.sweep({})', { verb: 'insert', path: [], pairs: [['b', { value: 2 }]], at: 'end' }),
      "wandb.sweep({'b': 2})",
    );
  });

  it('removes a pair with its lines, and its comma', () => {
    const without = (...path: (string | number)[]) => changed(BLOCK, { verb: 'remove', path });
    assert.equal(without('parameters', 'size'), BLOCK.replace('        "size": {"values": [1, 2]},\n', ''));
    assert.equal(without('parameters', 'lr', 'max'), BLOCK.replace(', "max": 1e-1', ''));
    assert.equal(without('parameters', 'lr', 'min'), BLOCK.replace('"min": LOW, ', ''));
    assert.equal(without('parameters', 'size', 'values', 0), BLOCK.replace('1, 2', '2'));
    // Its comment would go, too.
    assert.equal(without('method'), undefined);
    assert.equal(
      changed('c = {"a": 1}\nc["b"] = {\n  "x": 1,\n}\nwandb.sweep(c)', { verb: 'remove', path: ['b'] }),
      'c = {"a": 1}\nwandb.sweep(c)',
    );
  });

  it('renames keys, and the names of arguments', () => {
    const rename = (source: string, name = 'b') => changed(source, { verb: 'rename', path: ['a'], name });
    assert.equal(rename(`wandb.sweep({'a': 1, "c": 2})`), `wandb.sweep({'b': 1, "c": 2})`);
    assert.equal(rename('wandb.sweep(dict(a=1, c=2))'), 'wandb.sweep(dict(b=1, c=2))');
    assert.equal(rename('wandb.sweep(dict(a=1))', 'x.y'), undefined);
    assert.equal(rename('k = "a"\nwandb.sweep({k: 1})'), undefined);
  });

  it('moves, wraps, appends and splits', () => {
    const source = `wandb.sweep({"seed": SEED, "parameters": {"x": [f(1)]}, "list": ["a b"]})`;
    const seed = `wandb.sweep({"parameters": {"seed": SEED, "x": [f(1)]}, "list": ["a b"]})`;
    assert.equal(changed(source, { verb: 'move', path: ['seed'], into: ['parameters'] }), seed);
    assert.equal(
      changed(source, { verb: 'move', path: ['seed'], into: ['new'] }),
      source.replace('"seed": SEED', '"new": {"seed": SEED}'),
    );
    assert.equal(
      changed(source, { verb: 'wrap', path: ['parameters', 'x'], name: 'values' }),
      source.replace('[f(1)]', '{"values": [f(1)]}'),
    );
    assert.equal(
      changed(source, { verb: 'append', path: ['list'], to: { value: 'c' } }),
      source.replace('"a b"', '"a b", "c"'),
    );
    assert.equal(
      changed(source, { verb: 'split', path: ['list', 0], into: [{ value: 'a' }, { value: 'b' }] }),
      source.replace('"a b"', '"a", "b"'),
    );
  });

  it('does not change what another sweep uses otherwise, nor what is computed', () => {
    const shared = 'p = {"x": {"min": 1, "max": 2}}\nwandb.sweep({"parameters": p})\nwandb.sweep({"parameters": p})';
    const set: Change = { verb: 'set', path: ['parameters', 'x', 'min'], to: { value: 0 } };
    assert.equal(changed(shared, set), shared.replace('"min": 1', '"min": 0'));
    const copied = shared.replace('wandb', 'q = p["x"]\nq["min"] = 3\nwandb');
    assert.equal(changed(copied, set), copied.replace('= 3', '= 0'));
    assert.equal(changed('wandb.sweep({k: 1 for k in ["a"]})', { verb: 'remove', path: ['a'] }), undefined);
    const loop = 'for x in [1, 2]:\n  wandb.sweep({"a": {"b": x}, "c": {"b": 1}})';
    assert.equal(changed(loop, { verb: 'set', path: ['c', 'b'], to: { value: 2 } }), loop.replace('"b": 1', '"b": 2'));
  });
});
