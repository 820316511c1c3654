import assert from 'node:assert/strict';
import { outcomes, read } from './readings.ts';

const PARSE = `import argparse
import wandb


def parse(known=False):
    parser = argparse.ArgumentParser()
    parser.add_argument("--lr", type=float, default=0.1)
    return parser.parse_known_args()[0] if known else parser.parse_args()


def run(**given):
    options = parse(True)
    for name, value in given.items():
        setattr(options, name, value)


if __name__ == "__main__":
    wandb.init(config=vars(parse()))
`;

describe('Functions of a program that nothing calls', () => {
  it('read no command line of it', () => {
    assert.deepEqual(outcomes(PARSE, { typo: '1', lr: 'x' }), { typo: 'unknown argument', lr: 'wrong type' });
  });

  it('may read it where the program may call them by a name that it makes', () => {
    assert.equal(read(`${PARSE}globals()["ru" + "n"]()\n`).line, undefined);
  });
});

describe('A program that runs text', () => {
  it('may log what its own values say that it does not', () => {
    const program =
      'import wandb\nlogs = False\nexec(open("conf.py").read())\nif logs:\n    wandb.log({"val/loss": 1})\n';
    assert.deepEqual(read(program).logs.keys, ['val/loss']);
    assert.deepEqual(read(program.replace(/^exec.*\n/m, '')).logs.keys, []);
  });
});
