import assert from 'node:assert/strict';
import { factsOf } from '../../../../src/core/python/program/programFacts.ts';
import { readProgram } from '../../../../src/core/python/program/readProgram.ts';

const factsIn = (text: string) => factsOf(readProgram({ path: 'train.py', text }));

/** Each parameter on a line: name, type, default, choices. */
function read(text: string): string[] {
  return factsIn(text).parameters.map(({ name, type, default: value, choices }) =>
    [name, type ?? '?', value ?? '-', ...choices].join(' '),
  );
}

describe('what a training program takes', () => {
  it('argparse options', () => {
    assert.deepEqual(
      read(`
import argparse
parser = argparse.ArgumentParser()
parser.add_argument("--lr", "-l", type=float, default=1e-3, help="the rate, (in steps)")
parser.add_argument('--batch-size', type=int, default=32)
parser.add_argument(
    "--optimizer",  # which
    choices=["sgd", 'adam'], default="adam",
)
parser.add_argument("--amp", action="store_true")
parser.add_argument("data", type=str)
# parser.add_argument("--gone")
parser.add_argument("-s", dest="seed", type=int)
parser.add_argument("--layers", type=lambda s: [int(x) for x in s.split(",")], default=make())
`),
      ['lr float 0.001', 'batch-size int 32', "optimizer str 'adam' 'sgd' 'adam'", 'amp bool False', 'layers ? -'],
    );
  });
  it('click options', () => {
    assert.deepEqual(
      read(
        'import click\n@click.command()\n@click.option("--lr", default=0.1)\n' +
          '@click.option("--shuffle/--no-shuffle", default=True)\n' +
          '@click.option("--opt", type=click.Choice(["a", "b"]))\n@click.argument("path")\ndef main(): pass\n',
      ),
      ['lr float 0.1', 'shuffle bool True', "opt str - 'a' 'b'"],
    );
  });
  it('absl flags', () => {
    assert.deepEqual(
      read(
        'from absl import app, flags\nflags.DEFINE_float("lr", 0.1, "rate")\n' +
          'flags.DEFINE_enum("opt", "a", ["a", "b"], "which")\n' +
          'flags.DEFINE_boolean("amp", False, "")\napp.run(print)',
      ),
      ['lr float 0.1', "opt str 'a' 'a' 'b'", 'amp bool False'],
    );
  });
  it('defaults of wandb.init and uses of wandb.config', () => {
    assert.deepEqual(
      read(`
import wandb
defaults = {"lr": 0.1, "layers": 3, "net": {"deep": 1}}
run = wandb.init(project="p", config=defaults)
config = wandb.config
print(config.lr, config["dropout"], config.get("seed", 0), config.update({}), wandb.config.momentum)
`),
      ['lr float 0.1', 'layers int 3', 'net ? -', 'dropout ? -', 'seed ? -', 'momentum ? -'],
    );
    assert.deepEqual(read('import wandb\nwandb.init(config=dict(lr=1, name="x"))'), ['lr int 1', "name str 'x'"]);
    assert.deepEqual(read('config = other.config\nconfig.lr'), []);
  });
  it('metrics that are logged', () => {
    assert.deepEqual(
      factsIn(
        'import wandb\nrun = wandb.init()\nloss = acc = f = e = 0\n' +
          'wandb.log({"val/loss": loss, "epoch": e, f"x{i}": 1})\n' +
          'run.log(dict(acc=1))\nrun.log({"f1": f})\n' +
          'wandb.summary["best"] = 3\n',
      ).metrics,
      ['val/loss', 'acc', 'f1', 'best'],
    );
  });
  it('survives parts of programs', () => {
    for (const text of [
      '',
      'add_argument(',
      'add_argument("--a',
      'wandb.init(config={"a": [1, (2',
      '"""',
      'wandb.log({)',
    ])
      assert.doesNotThrow(() => factsIn(text), text);
  });
});
