// What is said of pruners and samplers, against the constructors of two versions of Optuna.
import assert from 'node:assert/strict';
import { diagnose } from '../core/language/rules/say.ts';
import { corpusMutants, hasCorpus } from './corpusCases.ts';
import { optunaErrors, optunaCases, optunaPython, severitiesOf } from './optunaCases.ts';
import { randomOptunaFile } from './optunaFiles.ts';
import { isSent, schedulerFailures } from './optunaScheduler.ts';

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

/** Real sweep files with a small change each, for the published scheduler; none where they are not beside us. */
function changedFiles(): string[] {
  if (!hasCorpus()) return [];
  const texts = corpusMutants().flatMap(({ outcome, text }) => (outcome === 'refused' ? [] : text));
  return texts.filter(text => /^\s*job:.*wandb\/sweep-jobs\/job-optuna-sweep-scheduler:/m.test(text));
}

describe("W&B's Optuna scheduler on random sweep files and on real ones with a change", function () {
  this.timeout(600_000);

  it('fails where an Error is said or that it fails, and one of them is said where it fails', function () {
    const pythons = [optunaPython(4), optunaPython(5)];
    const random = Array.from({ length: 400 }, (_, seed) => randomOptunaFile(seed));
    const texts = [...random, ...changedFiles()].filter(isSent);
    const [four, five] = pythons.map(python => python && schedulerFailures(python, texts));
    if (!four || !five) return this.skip();
    const differing = texts.flatMap((text, i) => {
      // What only one version refuses is neither.
      if ((four[i] === undefined) !== (five[i] === undefined)) return [];
      const isSaid = diagnose(text).some(({ severity, schedulerFails }) => severity === 'error' || schedulerFails);
      return isSaid === (five[i] !== undefined) ? [] : [`${five[i] ?? 'taken'}\n${text}`];
    });
    assert.deepEqual(differing, []);
    const failing = five.filter(error => error !== undefined).length;
    assert.ok(failing > 100 && texts.length - failing > 100, `${failing} of ${texts.length} fail`);
  });
});
