import assert from 'node:assert/strict';
import { runsOf } from '../core/propose/sweepRuns.ts';
import { runCommand } from './runCommand.ts';

interface Answer {
  id: unknown;
  config?: string;
  nothing?: string;
  refused?: string;
}

describe('npm run propose', function () {
  this.timeout(120_000);
  const config = 'method: random\nmetric: {name: loss}\nparameters:\n  lr: {min: 0.0, max: 1.0} # rate\n';
  const runs = runsOf(config, 30, ({ place }) => ((place['lr'] ?? 0) - 0.3) ** 2);
  const requests: readonly unknown[] = [
    { id: 1, config, runs },
    { id: 'few', config, runs: runs.slice(0, 19) },
    'no JSON',
    { id: 4, runs },
    { id: 5, config },
    { id: 6, config: 'a: [', runs },
  ];
  const answers = runCommand(
    'src/cli/propose.ts',
    [],
    requests.map(each => `${typeof each === 'string' ? each : JSON.stringify(each)}\n`).join(''),
  ).map(line => JSON.parse(line) as Answer);

  it('answers a line a line, in order', () =>
    assert.deepEqual(
      answers.map(({ id }) => id),
      [1, 'few', null, 4, 5, 6],
    ));
  it('gives the text of the next sweep, or says what is missing', () => {
    assert.match(answers[0]?.config ?? '', /lr: \{min: 0\.\d+, max: 0\.\d+\} # rate\n$/);
    assert.match(answers[1]?.nothing ?? '', /19/);
    assert.notEqual(answers[5]?.nothing, undefined);
  });
  it('refuses what is not a request', () => {
    for (const i of [2, 3, 4]) assert.match(answers[i]?.refused ?? '', /JSON|"config"|"runs"/);
  });
});
