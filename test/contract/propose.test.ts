import assert from 'node:assert/strict';
import { nextText } from '../../src/core/propose/nextText.ts';
import { judgeProblem } from './proposeJudge.ts';
import { proposeSimulator } from './proposeSimulator.ts';

const simulator = await proposeSimulator();

describe('The next sweep, against going on', function () {
  this.timeout(300_000);
  if (!simulator) {
    it('skipped: the problems (../shared/oracle) are not beside the repository');
    return;
  }

  // All problems with 20 seeds: `npm run measure -- propose`.
  for (const id of ['x01', 'x16', 'x19'])
    it(`finds better settings for ${id}`, () => {
      const problem = simulator.problems.find(each => each.id === id);
      assert.ok(problem);
      const { won, near, silent } = judgeProblem(simulator, problem, 3);
      assert.deepEqual({ won, near, silent }, { won: true, near: 1, silent: 0 });
    });

  it('proposes nothing where nothing follows from the runs', () => {
    for (const { id, config, runs } of simulator.honesty)
      assert.ok('nothing' in nextText({ text: config, fileName: 'sweep.yaml', runs }), id);
  });
});
