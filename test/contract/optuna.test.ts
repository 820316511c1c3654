// What is said of pruners and samplers, against the constructors of two versions of Optuna.
import assert from 'node:assert/strict';
import { optunaErrors, optunaCases, optunaPython, severitiesOf } from './optunaCases.ts';

describe("Optuna's constructors", function () {
  this.timeout(600_000);
  const cases = optunaCases();
  const versions = ([4, 5] as const).map(optunaPython);

  it('are those of two versions', function () {
    if (versions.includes(undefined)) this.skip();
    assert.ok(cases.length > 300, `${cases.length} cases`);
  });

  it('fail where an Error is said, and an Error is said where they fail', function () {
    const [four, five] = versions;
    if (four === undefined || five === undefined) return this.skip();
    const errors = [optunaErrors(four, cases), optunaErrors(five, cases)];
    const differing = cases.flatMap((each, i) => {
      const [inFour, inFive] = errors.map(list => list[i]);
      // What only one version refuses is neither.
      if ((inFour === undefined) !== (inFive === undefined)) return [];
      const isError = severitiesOf(each).includes('error');
      return isError === (inFive !== undefined) ? [] : [`${JSON.stringify(each)}: ${inFive ?? 'taken'}`];
    });
    assert.deepEqual(differing, []);
  });
});
