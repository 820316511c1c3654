import assert from 'node:assert/strict';
import { outcomes, read } from './readings.ts';

const USE = 'p = Mine()\np.add_argument("--lr", type=float)\nargs = p.parse_args()\n';
const GIVEN = { lr: '0.1', more: '1' };

describe('subclasses of parsers', () => {
  it('read what their base reads, with what they add', () => {
    const text = `import argparse, sys
class Base(argparse.ArgumentParser):
    def error(self, message):
        self.print_help()
        sys.exit(2)
class Mine(Base):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, description="x", **kwargs)
        self._add_seed()
        self.add_argument("--width", type=int)
    def _add_seed(self):
        self.add_argument_group("more").add_argument("--seed", type=int)
    def add_argument(self, *names, **how):
        return super().add_argument(*names, help="", **how)
    def parse_args(self, args=None, namespace=None):
        found = super().parse_args(args, namespace)
        found.extra = 1
        return found
${USE}`;
    assert.deepEqual(outcomes(text, { ...GIVEN, width: '1.5', seed: '1' }), {
      lr: 'accepted',
      more: 'unknown argument',
      width: 'wrong type',
      seed: 'accepted',
    });
  });

  it('call the base by its name, and lend themselves as parents', () => {
    const text = `from argparse import ArgumentParser
class Mine(ArgumentParser):
    def __init__(self):
        ArgumentParser.__init__(self, add_help=False)
        self.add_argument("--seed", type=int)
p = ArgumentParser(parents=[Mine()])
p.add_argument("--lr", type=float)
p.parse_args()
`;
    assert.deepEqual(outcomes(text, { ...GIVEN, seed: 'x' }), {
      lr: 'accepted',
      more: 'unknown argument',
      seed: 'wrong type',
    });
  });

  it('of HfArgumentParser and simple-parsing, too', () => {
    const text = `from dataclasses import dataclass
from transformers import HfArgumentParser
@dataclass
class Args:
    lr: float = 0.1
class Mine(HfArgumentParser):
    pass
args, = Mine(Args).parse_args_into_dataclasses()
`;
    assert.deepEqual(outcomes(text, GIVEN), { lr: 'accepted', more: 'unknown argument' });
  });

  it('change nothing where they are not used', () => {
    const text = `import argparse
class Mine(argparse.ArgumentParser):
    def parse_args(self, args=None):
        return super().parse_args(args or [])
    def _check_value(self, action, value): pass
${USE.replace('Mine', 'argparse.ArgumentParser')}`;
    assert.deepEqual(outcomes(text, GIVEN), { lr: 'accepted', more: 'unknown argument' });
  });

  it('are not known where they change how the command line is read', () => {
    for (const body of [
      'def parse_known_args(self, args=None, namespace=None): return None, []',
      'def error(self, message): print(message)',
      'def __init__(self): setup(self)',
    ])
      assert.equal(
        read(`import argparse\nclass Mine(argparse.ArgumentParser):\n    ${body}\n${USE}`).line,
        undefined,
        body,
      );
    const plain = 'import argparse\nclass Mine(argparse.ArgumentParser): pass\n';
    assert.equal(read(`${plain}elsewhere(Mine)\n${USE}`).line, undefined);
    assert.deepEqual(outcomes(`${plain}${USE.replace('args =', 'elsewhere(p)\nargs =')}`, GIVEN), {
      lr: 'accepted',
      more: '?',
    });
  });
});
