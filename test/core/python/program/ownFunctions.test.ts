import assert from 'node:assert/strict';
import { outcomes } from './readings.ts';

/** What `--x` of each kind of value becomes where `type=own`. */
function byType(definition: string, values: readonly string[], before = ''): string[] {
  const text = `import argparse, os, random
${before}
${definition}
parser = argparse.ArgumentParser()
parser.add_argument("--x", type=own)
args = parser.parse_args()
`;
  return values.map(value => outcomes(text, { x: value })['x'] ?? '');
}

const POSITIVE = `def own(text):
    value = int(text)
    if value <= 0:
        raise argparse.ArgumentTypeError("not positive")
    return value`;
const CAUGHT = `def own(text):
    try:
        return int(text)
    except (ValueError, TypeError):
        return float(text)`;

describe('functions of the program that convert what it is given', () => {
  it('are run as Python runs them, with their exceptions', () => {
    assert.deepEqual(byType(POSITIVE, ['3', '0', '1.5', 'x']), ['accepted', 'wrong type', 'wrong type', 'wrong type']);
    assert.deepEqual(byType(CAUGHT, ['3', '1.5', 'x']), ['accepted', 'accepted', 'wrong type']);
    assert.deepEqual(byType('own = {"a": 1}.__getitem__', ['a', 'b']), ['?', '?']);
    assert.deepEqual(byType('own = lambda s: {"a": 1}[s]', ['a', 'b']), ['converted', 'wrong type']);
    assert.deepEqual(byType('own = lambda s: [int(i) for i in s.split("-")]', ['1-2', '1-b']), [
      'converted',
      'wrong type',
    ]);
    assert.deepEqual(byType('own = lambda s: 1 / int(s)', ['2', '0']), ['other value', 'wrong type']);
    const check = `class Check:
    def __init__(self, low):
        self.low = low
    def __call__(self, text):
        assert float(text) >= self.low
        return float(text)
own = Check(2)`;
    assert.deepEqual(byType(check, ['2.5', '1.5']), ['accepted', 'wrong type']);
  });

  it('are unknown where one step of them is', () => {
    for (const own of [
      'own = lambda s: s if os.path.exists(s) else int(s)',
      'own = lambda s: s + str(random.random())',
      'def own(s):\n    os.makedirs(s)\n    return int(s)',
      'def own(s):\n    with open(s) as file:\n        return int(file.read())',
      'def own(s):\n    if os.environ.get("A"):\n        raise ValueError(s)\n    return int(s)',
      'def own(s):\n    try:\n        return os.stat(s)\n    except OSError:\n        raise ValueError(s)',
      'def own(s):\n    yield int(s)',
      'def own(s):\n    while True:\n        pass',
      'def own(s):\n    return own(s)',
    ])
      assert.deepEqual(byType(own, ['0.5', 'x']), ['?', '?'], own);
  });

  it('leave what they change as it was', () => {
    const counting = `seen = []
def own(text):
    seen.append(text)
    if len(seen) > 1:
        raise ValueError(text)
    return int(text)`;
    assert.deepEqual(byType(counting, ['3', '4']), ['accepted', 'accepted']);
  });

  it('count for types and callbacks of click', () => {
    const text = `import click
class Ints(click.ParamType):
    name = "ints"
    def convert(self, value, param, ctx):
        try:
            return [int(each) for each in value.split(",")]
        except ValueError:
            self.fail("no ints", param, ctx)
def small(ctx, param, value):
    if value > 1:
        raise click.BadParameter("too large")
    return value
def read(ctx, param, value):
    return ctx.obj[value]
@click.command()
@click.option("--sizes", type=Ints())
@click.option("--lr", type=float, callback=small)
@click.option("--read", callback=read)
def main(sizes, lr, read): pass
main()`;
    assert.deepEqual(outcomes(text, { sizes: '"1,2"', lr: '0.5', read: 'a' }), {
      sizes: 'converted',
      lr: 'accepted',
      read: '?',
    });
    assert.deepEqual(outcomes(text, { sizes: 'a', lr: '5' }), { sizes: 'wrong type', lr: 'wrong type' });
  });

  it('know the members of an Enum, and not of one that makes them itself', () => {
    const chosen = (body: string, of = 'each.value') => {
      const text = `import argparse, enum
class Opt(enum.Enum):
${body}
parser = argparse.ArgumentParser()
parser.add_argument("--y", choices=[${of} for each in Opt])
args = parser.parse_args()
`;
      return outcomes(text, { y: 'adam' })['y'];
    };
    assert.equal(chosen('    A = "adam"\n    B = "sgd"'), 'accepted');
    assert.equal(chosen('    A = "lion"\n    B = "sgd"'), 'invalid choice');
    assert.equal(chosen('    adam = enum.auto()', 'each.name'), 'accepted');
    assert.equal(chosen('    A = enum.auto()', 'each.name'), 'invalid choice');
    assert.equal(chosen('    A = enum.auto()'), 'invalid choice');
    assert.notEqual(
      chosen('    def _generate_next_value_(name, *_):\n        return "adam"\n    A = enum.auto()'),
      'invalid choice',
    );
    assert.notEqual(
      chosen('    A = "x"\n    def __init__(self, value):\n        self._value_ = "adam"'),
      'invalid choice',
    );
  });

  it('see what ends the program where words are left over', () => {
    const left = (after: string) =>
      outcomes(
        `import argparse, logging, sys, wandb
parser = argparse.ArgumentParser()
parser.add_argument("--lr", type=float)
args, rest = parser.parse_known_args()
${after}
wandb.init(config=vars(args))
`,
        { more: '1' },
      )['more'];
    for (const after of [
      'assert not rest, rest',
      'if rest:\n    raise ValueError(rest)',
      'if rest:\n    parser.error("no")',
    ])
      assert.equal(left(after), 'unknown argument', after);
    for (const after of ['if rest:\n    logging.error("unknown: %s", rest)', 'print(rest)', ''])
      assert.equal(left(after), 'ignored', after);
    for (const after of [
      'use(rest)',
      'if rest and strict:\n    raise ValueError(rest)',
      'if rest:\n    use()\nuse(rest)',
    ])
      assert.equal(left(after), '?', after);
  });
});
