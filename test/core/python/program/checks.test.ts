import assert from 'node:assert/strict';
import { outcomes } from './readings.ts';

/** What values of `--x` become in a program that does something after it has read its command line. */
function after(code: string, values: readonly string[], type = 'int', before = ''): string[] {
  const text = `import argparse, os, sys
${before}
parser = argparse.ArgumentParser()
parser.add_argument("--x", type=${type})
parser.add_argument("--other", type=int, default=1)
args = parser.parse_args()
${code}
`;
  return values.map(value => outcomes(text, { x: value })['x'] ?? '');
}

const REFUSED = ['accepted', 'refused later'];

describe('checks of a program after it has read its command line', () => {
  for (const code of [
    'assert args.x < 5',
    'if args.x > 5:\n    parser.error("large")',
    'if args.x > 5:\n    print("large")\n    sys.exit(1)',
    'if args.x > 5: raise SystemExit("large")',
    'if args.x < 0:\n    print("small")\nelif args.x > 5:\n    raise ValueError(args.x)\nelse:\n    y = 1',
    'x = args.x\ny = x * 2\nassert y < 12',
    'y = {1: "a", 2: "b"}[args.x]',
    'def build(n):\n    if n > 5:\n        raise ValueError(n)\n    return n\nbuild(vars(args)["x"])',
    'class Net:\n    def __init__(self, args):\n        self.args = args\n        assert self.args.x < 5\nNet(args)',
    'match args.x:\n    case 1 | 2:\n        pass\n    case _:\n        raise ValueError',
  ])
    it(`ends the run: ${code.split('\n').slice(0, 2).join(' ')}`, () => {
      assert.deepEqual(after(code, ['2', '9']), REFUSED);
    });

  it('ends the run where text cannot be converted afterwards', () => {
    assert.deepEqual(after('n = int(args.x)', ['2', '0.5'], 'str'), ['?', 'refused later']);
  });

  for (const code of [
    // Nobody knows whether it comes so far.
    'if args.other > 2:\n    assert args.x < 5',
    'try:\n    assert args.x < 5\nexcept AssertionError:\n    pass',
    'if os.environ.get("A"):\n    assert args.x < 5',
    'def unused():\n    assert args.x < 5',
    'def main():\n    if args.other:\n        return\n    assert args.x < 5\nmain()',
    'if args.x > 5:\n    sys.exit(0)\nassert args.x < 5',
    'def lazy():\n    yield 1\n    assert args.x < 5\nlazy()',
    // The value has changed, or nobody knows whether it has.
    'args.x = min(args.x, 3)\nassert args.x < 5',
    'train(args)\nassert args.x < 5',
    'for name in names:\n    setattr(args, name, 1)\nassert args.x < 5',
    // What it is held against is not known.
    'assert args.x < args.other + 3',
    'if args.x > len(os.listdir(".")):\n    raise ValueError',
    'assert check(args.x)',
    'NETS = {1: "a"}\nNETS.update(more())\ny = NETS[args.x]',
    // It ends for any value.
    'if os.cpu_count() > 5000:\n    raise ValueError(args.x)',
  ])
    it(`says nothing of: ${code.split('\n').slice(0, 2).join(' ')}`, () => {
      assert.deepEqual(after(code, ['2', '9']), ['accepted', 'accepted']);
    });
});
