import assert from 'node:assert/strict';
import { commandLine } from '../../../../src/core/results/panel/commandLine.ts';

const CONFIG = { lr: 0.001, amp: true, half: false, layers: [64, 32], note: "it's", none: null };

describe('the command line of a run', () => {
  it('has the arguments that an agent gives, values as Python prints them', () => {
    assert.equal(
      commandLine('program: train.py', CONFIG),
      "python train.py --lr=0.001 --amp=True --half=False '--layers=[64, 32]' '--note=it'\\''s' --none=None",
    );
  });

  it('follows the command of the sweep, and leaves macros that it does not know', () => {
    const command = (...words: readonly string[]): string =>
      commandLine(`program: train.py\ncommand: ${JSON.stringify(words)}`, { lr: 1e-5, amp: true, half: false });
    assert.equal(
      command('${env}', 'python3', '-u', '${program}', '${args_no_boolean_flags}'),
      'python3 -u train.py --lr=1e-05 --amp',
    );
    assert.equal(command('${program}', '${args_no_hyphens}', 'x=1'), 'train.py lr=1e-05 amp=True half=False x=1');
    assert.equal(command('run', '${args_json}'), `run '{"lr":0.00001,"amp":true,"half":false}'`);
    assert.equal(command('run', '${args_append_hydra}'), "run '${args_append_hydra}'");
  });
});
