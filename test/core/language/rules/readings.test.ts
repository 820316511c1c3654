import assert from 'node:assert/strict';
import { say } from './say.ts';

describe('macros', () => {
  const command = (words: string, launch = false) =>
    say(
      `${launch ? 'job: e/p/j:latest' : 'x: 1'}\nprogram: t.py\ncommand: [${words}]\nmethod: grid\nparameters: {lr: {values: [1]}}\n`,
      'unknown-key',
    ).map(s => s.split(':')[0]);

  it('are known by the agent, or left out', () => {
    assert.deepEqual(
      command('"${env}", "${interpreter}", "${program}", "${args}", "${args_json_file}", "${envvar:HOME}", --x'),
      [],
    );
    assert.deepEqual(command('"${arg}"'), ['warning macro-unknown']);
    assert.deepEqual(command('"${lr}"'), ['warning macro-unknown']);
    assert.deepEqual(command('"${envvar:home}"'), ['warning macro-unknown']);
    assert.deepEqual(command('"--lr=${args}"'), ['warning macro-inside-word']);
    assert.deepEqual(command('"--lr=${lr}"'), ['warning macro-unknown-inside-word']);
    assert.deepEqual(command('"run_${{name}}"'), ['warning macro-unknown-inside-word']);
    assert.deepEqual(command('"--home=${envvar:HOME}"'), []);
  });

  it('of plain sweeps stay as they are in launch sweeps', () => {
    assert.deepEqual(command('"${env}", python, "${program}", "${args}"', true), ['warning macro-not-in-launch']);
    assert.deepEqual(command('python, t.py, "${args}", "${args_json}"', true), ['warning several-argument-macros']);
    assert.deepEqual(command('python, "${program}", "${args_append_hydra}"', true), []);
  });
});
