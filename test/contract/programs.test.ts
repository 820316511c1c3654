import assert from 'node:assert/strict';
import { judge, programCases } from './programs.ts';

describe('Sweeps beside their programs, held against what the programs did with them', () => {
  const cases = programCases();
  if (!cases.length) {
    it('skipped: the programs (../shared/python) are not beside the repository');
    return;
  }
  const judged = cases.map(judge);

  it('says nothing wrong of parameters, logs and metrics', () => {
    assert.deepEqual(
      judged.flatMap(({ falseAlarms }) => falseAlarms),
      [],
    );
  });

  it('finds nine of ten faults', () => {
    const faults = judged.reduce((sum, each) => sum + each.faults, 0);
    const missed = judged.flatMap(each => each.missed);
    assert.ok(faults > 60, `${faults} faults`);
    assert.ok(missed.length <= faults / 10, missed.join('\n'));
  });
});
