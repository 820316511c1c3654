import assert from 'node:assert/strict';
import { outcomes } from './readings.ts';

/** A program with an option without a type, and what it does with that. */
const using = (use: string) => `import argparse
import numpy as np
parser = argparse.ArgumentParser()
parser.add_argument("--lr", default="0.1")
parser.add_argument("--other", default="x")
args = parser.parse_args()
${use}
`;

describe('options whose text the program converts, or wants', () => {
  for (const use of [
    'x = np.float32(args.lr)',
    'x = float(getattr(args, "lr"))',
    'on = args.lr.lower() == "true"',
    'on = args.lr == "True"',
    'on = args.lr in ("true", "1")',
    'on = "True" == args.lr',
    'name = "run-" + args.lr',
    'name = args.lr + "-run"',
    'build = {"0.1": 1}[args.lr]',
    'match args.lr:\n    case "0.1": pass',
    'def train(rate):\n    return float(rate)\ntrain(args.lr)',
    'class Trainer:\n    def __init__(self, rate):\n        self.rate = float(rate)\nTrainer(args.lr)',
  ])
    it(`says nothing of the option, but of the others: ${use.split('\n')[0] ?? ''}`, () => {
      assert.deepEqual(outcomes(using(use), { lr: '0.1', other: '1' }), { lr: '?', other: 'as text' });
    });

  for (const use of [
    'given = {k: float(v) for k, v in vars(args).items()}',
    'for key in ["lr"]:\n    args.__dict__[key] = float(args.__dict__[key])',
    'for key in ["lr"]:\n    x = complex(vars(args)[key])',
  ])
    it(`says nothing where any may be converted: ${use.split('\n')[0] ?? ''}`, () => {
      assert.deepEqual(outcomes(using(use), { lr: '0.1', other: '1' }), { lr: '?', other: '?' });
    });

  for (const use of ['print(args.lr)', 'losses = [1]\nx = float(losses[0])', 'train(args.lr)', 'x = args.lr'])
    it(`says that it gets text: ${use.split('\n').at(-1) ?? ''}`, () => {
      assert.deepEqual(outcomes(using(use), { lr: '0.1' }), { lr: 'as text' });
    });
});

describe('words that a parser leaves over', () => {
  const known = (use: string, targets = 'args, rest') => `import argparse
parser = argparse.ArgumentParser()
parser.add_argument("--lr", type=float)
${targets} = parser.parse_known_args()
${use}
`;
  const more = (text: string, files = {}) => outcomes(text, { more: '1' }, 'args', files)['more'];

  for (const use of ['', 'print("unknown", rest)', 'logger.info(f"{rest}")', 'print(len(rest), " ".join(rest))'])
    it(`are ignored where they are shown at most: ${use}`, () => {
      assert.equal(more(known(use)), 'ignored');
    });

  for (const use of ['print(train(rest))', 'logical(rest)', 'login(rest)', 'print(1); train(rest)', 'print(\n  rest)'])
    it(`may be used: ${use.split('\n')[0] ?? ''}`, () => {
      assert.equal(more(known(use)), '?');
    });

  it('are not used by loops that call nothing by the same name', () => {
    assert.equal(more(known('for _ in range(3): pass', 'args, _')), 'ignored');
    assert.equal(more(known('for x in _: pass', 'args, _')), '?');
  });

  it('are read in the file that parses, and may be imported from it', () => {
    const opts = { 'opts.py': known('') };
    assert.equal(more('import os\nimport sys\nfrom opts import args\nprint(args.lr)\n', opts), 'ignored');
    assert.equal(more('from opts import args, rest\nuse(dict(zip(rest, rest)))\n', opts), '?');
  });

  it('belong to the context of a command of click', () => {
    const click = (body: string, end = '') => `import click
@click.command(context_settings=dict(ignore_unknown_options=True, allow_extra_args=True))
@click.option("--lr", type=float)
@click.pass_context
def main(ctx, lr):
    ${body}
${end}
main()
`;
    assert.equal(more(click('print(ctx.info_name)')), 'ignored');
    assert.equal(more(click('use(ctx)')), '?');
    assert.equal(more(click('use(ctx.args)')), '?');
    assert.equal(more(click('use()', 'def use(): return click.get_current_context().args')), '?');
  });

  it('are in the variables of a function that fire calls', () => {
    const fire = (body: string) => `import fire\ndef main(lr=0.1, **rest):\n    ${body}\nfire.Fire(main)\n`;
    assert.equal(more(fire('print(lr)')), 'ignored');
    assert.equal(more(fire('use(locals())')), '?');
  });
});
