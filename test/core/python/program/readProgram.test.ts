import assert from 'node:assert/strict';
import { outcomes, read } from './readings.ts';

const DATACLASS = `from dataclasses import dataclass, field
from typing import List, Literal, Optional
@dataclass
class Inner:
    lr: float = 0.1
@dataclass
class Args:
    batch_size: int = 8
    amp: bool = False
    act: Literal["relu", "gelu"] = "relu"
    drop: Optional[float] = None
    sizes: List[int] = field(default_factory=list)
`;

describe('what a program makes of its command line', () => {
  it('argparse: groups, parents, loops, helpers, prefixes', () => {
    const text = `import argparse
base = argparse.ArgumentParser(add_help=False)
base.add_argument("--seed", type=int)
def add(parser):
    group = parser.add_argument_group("g")
    for name in ("width", "depth"):
        group.add_argument(f"--{name}", type=int, default=1)
    return parser
p = add(argparse.ArgumentParser(parents=[base]))
p.add_argument("--learning_rate", type=float)
p.add_argument("--flag", action="store_true")
common = dict(choices=["a", "b"])
p.add_argument("--kind", **common)
args = p.parse_args()
`;
    assert.deepEqual(
      outcomes(text, { seed: '1', width: '2.5', learning: '0.1', flag: 'true', kind: 'c', other: '1', depth: '[1]' }),
      {
        seed: 'accepted',
        width: 'wrong type',
        learning: 'accepted',
        flag: 'takes no value',
        kind: 'invalid choice',
        other: 'unknown argument',
        depth: 'wrong type',
      },
    );
    assert.deepEqual(outcomes(text, { flag: 'false', width: '3' }, 'args_no_boolean_flags'), {
      flag: 'accepted',
      width: 'accepted',
    });
    assert.deepEqual(outcomes(text, { flag: 'true', width: '-3' }, 'args_no_equals'), {
      flag: 'unknown argument',
      width: 'accepted',
    });
  });

  it('click and typer: names with hyphens, switches, choices', () => {
    const click = `import click
@click.command()
@click.option("--batch-size", default=8)
@click.option("--amp/--no-amp", default=False)
@click.option("--opt", type=click.Choice(["a", "b"]))
@click.option("--many", multiple=True, type=int)
def main(batch_size, amp, opt, many): pass
main()
`;
    assert.deepEqual(outcomes(click, { 'batch-size': '1', batch_size: '1', amp: 'true', opt: 'c', many: '3' }), {
      'batch-size': 'accepted',
      batch_size: 'unknown argument',
      amp: 'takes no value',
      opt: 'invalid choice',
      many: 'converted',
    });
    const typer =
      'import typer\ndef main(batch_size: int = 8, amp: bool = False, name: str = "x"): pass\ntyper.run(main)\n';
    assert.deepEqual(outcomes(typer, { 'batch-size': '1.5', batch_size: '1', amp: 'true', name: 'null' }), {
      'batch-size': 'wrong type',
      batch_size: 'unknown argument',
      amp: 'takes no value',
      name: 'as text',
    });
  });

  it('dataclasses: tyro, HfArgumentParser, simple-parsing', () => {
    const given = { batch_size: '1.5', amp: 'true', act: 'tanh', drop: 'null', sizes: '[1, 2]', none: '1' };
    assert.deepEqual(outcomes(`${DATACLASS}import tyro\ntyro.cli(Args)\n`, given), {
      batch_size: 'wrong type',
      amp: 'unknown argument',
      act: 'invalid choice',
      drop: 'accepted',
      sizes: 'wrong type',
      none: 'unknown argument',
    });
    const hf = `${DATACLASS}from transformers import HfArgumentParser
HfArgumentParser(Args).parse_args_into_dataclasses()
`;
    assert.deepEqual(outcomes(hf, given), {
      batch_size: 'wrong type',
      amp: 'accepted',
      act: 'invalid choice',
      drop: 'wrong type',
      sizes: 'wrong type',
      none: 'unknown argument',
    });
    const simple = `${DATACLASS}from simple_parsing import ArgumentParser
p = ArgumentParser()
p.add_arguments(Args, dest="a")
p.parse_args()
`;
    assert.deepEqual(outcomes(simple, { amp: 'false', 'batch-size': '1', batch_size: '1' }), {
      amp: 'accepted',
      'batch-size': 'unknown argument',
      batch_size: 'accepted',
    });
  });

  it('absl, pydantic-settings, fire', () => {
    const absl = `from absl import app, flags
flags.DEFINE_integer("n", 3, "", lower_bound=2)
flags.DEFINE_bool("amp", False, "")
flags.DEFINE_list("sizes", [], "")
app.run(lambda _: None)
`;
    assert.deepEqual(outcomes(absl, { n: '1', amp: 'false', sizes: '[1, 2]', other: '1' }), {
      n: 'wrong type',
      amp: 'accepted',
      sizes: 'other value',
      other: 'unknown argument',
    });
    const pydantic = `from pydantic_settings import BaseSettings, SettingsConfigDict
class Settings(BaseSettings):
    model_config = SettingsConfigDict(cli_parse_args=True)
    lr: float = 0.1
    sizes: list[int] = [1]
Settings()
`;
    assert.deepEqual(outcomes(pydantic, { lr: 'a', sizes: '[1, 2]', more: '1' }), {
      lr: 'wrong type',
      sizes: 'accepted',
      more: 'unknown argument',
    });
    assert.deepEqual(
      outcomes('import fire\ndef f(a=1, b="x"): pass\nfire.Fire(f)\n', { a: 'null', b: '"10"', c: '1' }),
      {
        a: 'accepted',
        b: 'other value',
        c: 'unknown argument',
      },
    );
  });

  it('Hydra: keys of its files, and of the groups that they name', () => {
    const text = `import hydra
@hydra.main(version_base=None, config_path="conf", config_name="config")
def main(cfg): pass
main()
`;
    const files = {
      'conf/config.yaml': 'defaults:\n  - model: small\n  - _self_\nlr: 0.1\nname: x\n',
      'conf/model/small.yaml': 'width: 8\n',
    };
    const given = { lr: '0.2', 'model.width': '16', momentum: '0.9', name: 'null' };
    assert.deepEqual(outcomes(text, given, 'args_no_hyphens', files), {
      lr: 'accepted',
      'model.width': 'accepted',
      momentum: 'unknown argument',
      name: 'as text',
    });
    assert.deepEqual(outcomes(text, { lr: '0.2' }, 'args', files), { lr: 'unknown argument' });
    assert.equal(read(text).line, undefined);
  });

  it('follows imports within the workspace', () => {
    const files = {
      'options.py':
        'import argparse\nfrom .more import add\ndef get():\n' +
        '    p = argparse.ArgumentParser()\n    add(p)\n    return p.parse_args()\n',
      'more.py': 'def add(p):\n    p.add_argument("--lr", type=float)\n',
    };
    const text = 'from options import get\nargs = get()\n';
    assert.deepEqual(outcomes(text, { lr: 'x', no: '1' }, 'args', files), { lr: 'wrong type', no: 'unknown argument' });
    assert.equal(read(text).line, undefined);
  });

  it('knows nothing of what is dynamic', () => {
    for (const text of [
      'import argparse\np = argparse.ArgumentParser()\np.parse_args(words)\n',
      'import argparse\np = argparse.ArgumentParser()\nelsewhere(p)\n',
      'import sys\nprint(sys.argv[1])\n',
      'import jsonargparse\n',
      'import argparse\nclass P(argparse.ArgumentParser):\n    def _get_values(self): pass\nP().parse_args()\n',
    ])
      assert.equal(read(text).line, undefined, text);
    assert.equal(read('import wandb\nwandb.init()\n').line, 'none');
  });
});

describe('what a program reads and logs', () => {
  it('reads of wandb.config, through names, calls and classes', () => {
    const { reads, gives } = read(`import wandb
class Model:
    def __init__(self, width=1, **rest): self.width = width
def fit(config): return config["lr"] + config.get("wd", 0)
run = wandb.init(config={"lr": 0.1})
fit(run.config)
Model(**run.config)
`);
    assert.deepEqual(reads === 'all' ? reads : [...reads], [
      ['lr', { needed: true }],
      ['wd', { needed: false }],
      ['width', { needed: false }],
    ]);
    assert.deepEqual([...gives.keys.keys()], ['lr']);
    const held = read('import wandb\nc = wandb.init().config\ndef size(): return c.width\nuse(size)\n').reads;
    assert.ok(held !== 'all' && held.has('width'));
    assert.equal(read('import wandb\nprint_all(**wandb.init().config)\n').reads, 'all');
    assert.equal(read('import wandb\nfor key in wandb.init().config: print(key)\n').reads, 'all');
  });

  it('logged names, nested and made by loops', () => {
    const { logs } = read(`import wandb
run = wandb.init()
for phase in ("train", "val"):
    run.log({f"{phase}/loss": 1, "more": {"acc": 2}})
run.summary["best"] = 1
`);
    assert.deepEqual(logs, {
      keys: ['train/loss', 'more.acc', 'val/loss'],
      summary: ['best'],
      prefixes: [],
      isOpen: false,
      once: ['train/loss', 'val/loss'],
    });
  });

  it('names of Lightning modules', () => {
    const { logs } = read(`import lightning as L
from lightning.pytorch.loggers import WandbLogger
class Net(L.LightningModule):
    def training_step(self, batch, index):
        self.log("loss", 1, on_step=True, on_epoch=True)
        self.log_dict({"acc": 1})
L.Trainer(logger=WandbLogger()).fit(Net())
`);
    assert.deepEqual([logs.keys, logs.isOpen], [['loss_step', 'loss_epoch', 'acc'], false]);
  });

  it('does not know what others log', () => {
    for (const line of [
      'import mine\nmine.train()',
      'train(run)',
      'from transformers import Trainer\nTrainer()',
      'run.log(metrics)',
      'from wandb.integration.xgboost import WandbCallback\nWandbCallback()',
    ])
      assert.ok(read(`import wandb\nrun = wandb.init()\n${line}\n`).logs.isOpen, line);
  });

  it('gives up on loops that would take a computer hours, whatever they are in', () => {
    const loops = ['a', 'b', 'c', 'd'].map((name, depth) => `${'    '.repeat(depth)}for ${name} in range(400):`);
    const logs = `${' '.repeat(16)}run.log({f"{a}/{b}/{c}/{d}": 1})`;
    const text = ['import wandb', 'run = wandb.init()', ...loops, logs, ''].join('\n');
    assert.ok(read(text).logs.isOpen);
  });
});
