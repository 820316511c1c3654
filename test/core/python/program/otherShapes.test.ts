import assert from 'node:assert/strict';
import { outcomes, read, type Files } from './readings.ts';

const GIVEN = { lr: '0.1', more: '1' };
const FINE_AND_UNKNOWN = { lr: 'accepted', more: 'unknown argument' };
const FINE = { lr: 'accepted', more: '?' };

/** A class with a field, and a call that reads it from the command line. */
function dataclass(fields: string, use: string): string {
  return `from dataclasses import dataclass, field
from typing import Annotated, Union
import tyro, simple_parsing
from transformers import HfArgumentParser
@dataclass
class Inner:
    width: int = 3
@dataclass
class Args:
    lr: float = 0.1
    ${fields}
${use}
`;
}

describe('shapes of command lines that people use less', () => {
  it('click: decorators of the workspace add options, those of others may', () => {
    const click = (decorators: string, more = '') => `import click
${more}
def own(f):
    return click.option("--lr", type=float)(f)
def several(options):
    def add(f):
        for option in reversed(options):
            f = option(f)
        return f
    return add
@click.command()
${decorators}
def main(**kw): pass
main()
`;
    assert.deepEqual(outcomes(click('@own'), GIVEN), FINE_AND_UNKNOWN);
    assert.deepEqual(
      outcomes(click('@several([click.option("--lr", type=float), click.option("--wd")])'), GIVEN),
      FINE_AND_UNKNOWN,
    );
    assert.deepEqual(outcomes(click('@own\n@strange.options'), GIVEN), FINE);
    assert.deepEqual(
      outcomes(click('@own').replace('import click', 'import rich_click as click'), GIVEN),
      FINE_AND_UNKNOWN,
    );
  });

  it('click: settings that change names turn the check off, in subcommands too', () => {
    const click = (settings: string) => `import click
@click.command(context_settings=${settings})
@click.option("--lr", type=float)
def main(lr): pass
main()
`;
    assert.deepEqual(outcomes(click('{"show_default": True}'), GIVEN), FINE_AND_UNKNOWN);
    assert.deepEqual(outcomes(click('{"token_normalize_func": str.lower}'), GIVEN), FINE);
  });

  it('click and typer: words that nobody has to give', () => {
    const click = 'import click\n@click.command()\n@click.argument("data", nargs=-1)\ndef main(data): pass\nmain()\n';
    const typer = 'import typer\ndef main(ctx: typer.Context, lr: float = 0.1): pass\ntyper.run(main)\n';
    for (const text of [click, typer]) {
      const { line } = read(text);
      assert.ok(typeof line === 'object' && line.level.positionals.every(({ isRequired }) => !isRequired), text);
    }
  });

  it('typer: apps within apps, bounds, callbacks that run alone', () => {
    const text = `import typer
from typing import Annotated
app = typer.Typer(invoke_without_command=True)
fit = typer.Typer()
app.add_typer(fit, name="fit")
@fit.command("run")
def run(width: int = 1): pass
@app.callback()
def main(lr: Annotated[float, typer.Option(min=0, max=1)] = 0.1): pass
app()
`;
    assert.deepEqual(outcomes(text, { lr: '2.0', more: '1' }), { lr: 'wrong type', more: 'unknown argument' });
    const { line } = read(text);
    const inner = typeof line === 'object' ? line.level.commands?.get('fit')?.commands?.get('run') : undefined;
    assert.deepEqual(
      inner?.options.map(({ names }) => names),
      [['--width']],
    );
  });

  it('tyro: other names, classes that are not seen, and choices of a class', () => {
    const use = 'tyro.cli(Args)';
    assert.deepEqual(outcomes(dataclass('x: int = 3', use), GIVEN), FINE_AND_UNKNOWN);
    for (const field of [
      'x: Annotated[int, tyro.conf.arg(name=NAME, constructor=make)] = 3',
      'x: Union[Inner, int] = 3',
      'x: tyro.conf.Fixed[Inner] = 3',
      'x: "Elsewhere" = None',
    ])
      assert.deepEqual(outcomes(dataclass(field, use), GIVEN), FINE, field);
    const named = 'x: Annotated[int, tyro.conf.arg(name="more", aliases=["--most"])] = 3';
    assert.deepEqual(outcomes(dataclass(named, use), { ...GIVEN, most: '2', x: '3' }), {
      lr: 'accepted',
      more: 'accepted',
      most: 'accepted',
      x: 'unknown argument',
    });
    assert.deepEqual(outcomes(dataclass('x: float = None', use), { x: 'null' }), { x: '?' });
    assert.deepEqual(outcomes(dataclass('x: bool = True', use), { 'no-x': 'true' }, 'args_no_boolean_flags'), {
      'no-x': 'accepted',
    });
  });

  it('HfArgumentParser: what the metadata of a field says', () => {
    const use = 'HfArgumentParser(Args).parse_args_into_dataclasses()';
    const aliases = 'x: int = field(default=1, metadata={"help": "", "aliases": ["--more"], "choices": [1, 2]})';
    assert.deepEqual(outcomes(dataclass(aliases, use), { ...GIVEN, x: '3' }), {
      lr: 'accepted',
      more: 'accepted',
      x: 'invalid choice',
    });
    const other = 'x: int = field(default=1, metadata=OTHERS)';
    assert.deepEqual(outcomes(dataclass(other, use), GIVEN), FINE);
  });

  it('simple-parsing: settings that change names turn the check off', () => {
    assert.deepEqual(outcomes(dataclass('', 'simple_parsing.parse(config_class=Args)'), GIVEN), FINE_AND_UNKNOWN);
    assert.deepEqual(outcomes(dataclass('', 'simple_parsing.parse(Args, nested_mode=MODE)'), GIVEN), FINE);
    const parser = 'p = simple_parsing.ArgumentParser(add_option_string_dash_variants=X)\n';
    assert.deepEqual(outcomes(dataclass('', `${parser}p.add_arguments(Args, "a")\np.parse_args()`), GIVEN), FINE);
  });

  it('fire: a single letter is enough; decorators change what is read', () => {
    const fire = (decorator = '') => `import fire\n${decorator}\ndef main(lr=0.1, more=1): pass\nfire.Fire(main)\n`;
    assert.deepEqual(outcomes(fire(), { l: '0.1', x: '1' }), { l: 'accepted', x: 'unknown argument' });
    assert.deepEqual(outcomes(fire('@fire.decorators.SetParseFns(more=str)'), { more: '"10"', x: '1' }), {
      more: '?',
      x: '?',
    });
  });

  it('absl: flags that are not known may be left alone, and its own are there', () => {
    const text = `import sys
from absl import flags
flags.DEFINE_float("lr", 0.1, "")
flags.FLAGS(sys.argv, known_only=True)
`;
    assert.deepEqual(outcomes(text, { ...GIVEN, verbosity: '1' }), {
      lr: 'accepted',
      more: 'ignored',
      verbosity: '?',
    });
  });

  it('pydantic-settings: bounds of a field, and validators', () => {
    const text = (more = '') => `from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
class Settings(BaseSettings):
    model_config = SettingsConfigDict(cli_parse_args=True)
    lr: float = Field(0.1, ge=0, le=1)
${more}
Settings()
`;
    assert.deepEqual(outcomes(text(), { lr: '2.0' }), { lr: 'wrong type' });
    const validator = '    @field_validator("lr", mode="before")\n    def read(cls, value): return value\n';
    assert.deepEqual(outcomes(text(validator), { lr: 'small' }), { lr: '?' });
  });

  it('Hydra: files beside the groups, packages, its own keys', () => {
    const text = `import hydra
@hydra.main(version_base=None, config_path="conf", config_name="config")
def main(cfg): pass
main()
`;
    const files = (package_ = ''): Files => ({
      'conf/config.yaml':
        'defaults:\n  - base\n  - optimizer@optim: adam\n  - override hydra/launcher: basic\n  - _self_\n' +
        'lr: 0.1\nsizes: [1]\n',
      'conf/base.yaml': 'seed: 1\n',
      'conf/optimizer/adam.yaml': `${package_}beta: 1\n`,
    });
    const given = { ...GIVEN, seed: '2', 'hydra.run.dir': 'x', 'sizes.0': '1', '+new': '1' };
    const known = { lr: 'accepted', seed: 'accepted', 'hydra.run.dir': '?', 'sizes.0': '?', '+new': '?' };
    assert.deepEqual(outcomes(text, { ...given, 'optim.beta': '2' }, 'args_no_hyphens', files()), {
      ...known,
      more: 'unknown argument',
      'optim.beta': 'accepted',
    });
    assert.deepEqual(outcomes(text, { ...given, beta: '2' }, 'args_no_hyphens', files('# @package _global_\n')), {
      ...known,
      more: 'unknown argument',
      beta: 'accepted',
    });
  });
});
