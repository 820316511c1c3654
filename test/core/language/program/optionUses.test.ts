import assert from 'node:assert/strict';
import { optionUses } from '../../../../src/core/language/program/optionUses.ts';
import { readProgram } from '../../../../src/core/python/program/readProgram.ts';
import { readPythonDocument } from '../../../../src/core/sweep/python/readPythonDocument.ts';
import { readDocument } from '../../../../src/core/sweep/reading.ts';

const SWEEP =
  'program: train.py\nmethod: random\nparameters:\n  lr: {min: 0.1, max: 0.2}\n  batch_size: {values: [1, 2]}\n';

/** `written name: what the sweep makes of it` of the options that are set. */
function uses(text: string, source: (path: string) => string | undefined = () => undefined): string[] {
  const { sweep } = readDocument({ text: SWEEP, fileName: 'sweep.yaml' });
  const program = readProgram({ path: 'train.py', text }, { source });
  return ['train.py', 'options.py'].flatMap(asked => {
    const written = asked === 'train.py' ? text : source(asked);
    return optionUses(sweep, program, file => (file === asked ? written : undefined)).map(
      ({ start, end, words }) => `${asked} ${written?.slice(start, end) ?? ''}: ${words ?? '?'}`,
    );
  });
}

describe('options that a sweep sets', () => {
  it('are found where they are made', () => {
    const text =
      'import argparse\np = argparse.ArgumentParser()\np.add_argument("-l", "--lr", type=float)\n' +
      'p.add_argument("--other", type=int)\np.add_argument("--batch_size", type=int, default=8)\np.parse_args()\n';
    assert.deepEqual(uses(text), [
      'train.py "--lr": uniform, 0.1 … 0.2',
      'train.py "--batch_size": one of 2 values: 1, 2',
    ]);
  });

  it('are found in a file that the program imports, as decorators, and as fields', () => {
    const options = 'def add(p):\n    p.add_argument("--lr", type=float)\n';
    const main = 'import argparse\nimport options\np = argparse.ArgumentParser()\noptions.add(p)\np.parse_args()\n';
    assert.deepEqual(
      uses(main, path => (path === 'options.py' ? options : undefined)),
      ['options.py "--lr": uniform, 0.1 … 0.2'],
    );
    const click = 'import click\n@click.command()\n@click.option("--lr", type=float)\ndef main(lr): pass\nmain()\n';
    assert.deepEqual(uses(click), ['train.py "--lr": uniform, 0.1 … 0.2']);
    const fields =
      'from dataclasses import dataclass\nimport tyro\n@dataclass\nclass A:\n    lr: float = 0.1\n' +
      '    batch_size: int = 3\na = tyro.cli(A)\n';
    assert.deepEqual(uses(fields), ['train.py lr: uniform, 0.1 … 0.2', 'train.py batch_size: one of 2 values: 1, 2']);
  });

  it('are set by a sweep that is written in Python, too', () => {
    const sweep =
      "import wandb\nsweep = {'program': 'train.py', 'method': 'random', 'parameters': {'lr': {'values': [1, 2]}}}\n" +
      'wandb.sweep(sweep)\n';
    const [part] = readPythonDocument({ text: sweep, fileName: 'search.py' }).parts;
    const text = 'import argparse\np = argparse.ArgumentParser()\np.add_argument("--lr", type=float)\np.parse_args()\n';
    const program = readProgram({ path: 'train.py', text });
    assert.deepEqual(
      part && optionUses(part.sweep, program, () => text).map(use => [text.slice(use.start, use.end), use.words]),
      [['"--lr"', 'one of 2 values: 1, 2']],
    );
    assert.equal(part?.tree.text.slice(0, 6), 'import');
  });

  it('are not told of where only a run would show them', () => {
    const text =
      'import argparse\np = argparse.ArgumentParser()\nfor n in names(): p.add_argument(n)\np.parse_args()\n';
    assert.deepEqual(uses(text), []);
  });
});
