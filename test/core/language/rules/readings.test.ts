import assert from 'node:assert/strict';
import { offered, say } from './say.ts';

const values = (list: string) => say(`program: t.py\nmethod: random\nparameters: {a: {values: ${list}}}\n`);

describe('what PyYAML makes of values', () => {
  it('numbers that are texts', () => {
    assert.deepEqual(values('[1e-5, 1E5, 1.0e5, 2e+3, -1e-2]').length, 5);
    assert.deepEqual(values('[1.0e-5, 2.e-5, .5, 0x1f, 1_000, "1e-5", 1e, e5]'), []);
    const fixes = offered(
      'program: t.py\nmethod: random\nparameters: {a: {values: [1e-5, 1E5, 1.0e5, .5e3, -1.e3]}}\n',
    ).map(f => f.title);
    assert.deepEqual(fixes, ['Write 1.0e-5', 'Write 1.0e+5', 'Write 1.0e+5', 'Write 0.5e+3', 'Write -1.0e+3']);
  });

  it('as bounds: an Error where the client refuses, a Warning where a distribution stands beside', () => {
    const bounds = (rest: string) =>
      say(`program: t.py\nmethod: random\nparameters: {a: {min: 1e-5, max: 0.1${rest}}}\n`);
    assert.deepEqual(bounds(''), ['error sci-string: 1e-5']);
    assert.deepEqual(bounds(', distribution: uniform'), ['warning sci-string: 1e-5']);
    // The client does not look into groups.
    assert.deepEqual(
      say('program: t.py\nmethod: random\nparameters: {g: {parameters: {a: {min: 1e-5, max: 0.1}}}}\n'),
      ['warning sci-string: 1e-5'],
    );
  });

  it('digits of other bases, words for bools, None', () => {
    assert.deepEqual(values('[010, 1:30, 190:20:30.15, yes, Off, None]'), [
      'warning octal-number: 010',
      'warning base-60-number: 1:30',
      'warning base-60-number: 190:20:30.15',
      'information word-is-bool: yes',
      'information word-is-bool: Off',
      'information none-text: None',
    ]);
    assert.deepEqual(values('[10, "1:30", true, null, "None", 00]'), []);
  });

  it('what JSON cannot hold', () => {
    assert.deepEqual(values('[2024-01-01]'), ['error not-json: 2024-01-01']);
    assert.deepEqual(values('[2024-01-01 10:00:00]'), ['error not-json: 2024-01-01 10:00:00']);
    assert.deepEqual(values('[!!binary aGk=]'), ['error not-json: !!binary aGk=']);
    assert.deepEqual(
      values('[!!set {a}]').map(s => s.split(':')[0]),
      ['error not-json'],
    );
    assert.deepEqual(say('program: t.py\nmethod: random\ndescription: 2024-01-01\nparameters: {a: {values: [1]}}\n'), [
      'error not-json: 2024-01-01',
    ]);
    assert.deepEqual(
      say('program: t.py\nmethod: random\nparameters: {2024-01-01: {values: [1]}}\n', 'parameter-name'),
      ['error not-json: 2024-01-01'],
    );
    assert.deepEqual(
      say(
        'job: a/b/c:d\nmethod: grid\nparameters: {a: {values: [1]}}\nlaunch: {overrides: {run_config: {d: 2024-01-01}}}\n',
      ),
      ['error not-json: 2024-01-01'],
    );
  });

  it('keys that stand twice, in whatever way they are written', () => {
    assert.deepEqual(say('program: t.py\nmethod: grid\n"method": random\nparameters: {a: {values: [1]}}\n'), [
      'warning duplicate-key: method',
    ]);
    assert.deepEqual(say('program: t.py\nmethod: grid\nparameters: {a: {values: [{1: x, 1.0: y, "1": z}]}}\n'), [
      'warning duplicate-key: 1',
    ]);
    assert.deepEqual(
      say(
        'program: t.py\nmethod: grid\nx-base: &b {values: [1]}\nparameters: {a: {<<: *b, values: [2]}}\n',
        'unknown-key',
      ),
      [],
    );
  });
});

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
