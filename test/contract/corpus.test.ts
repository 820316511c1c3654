// A sample of `npm run measure -- corpus`, with hard bounds.
import assert from 'node:assert/strict';
import { corpusFiles, corpusMutants, diagnose, hasCorpus, notSweeps } from './corpusCases.ts';
import { fixFigures, hintFigures, recordedRefusals, unmappedHints, verdicts } from './corpusMeasure.ts';

describe('diagnostics on real sweeps', function () {
  this.timeout(120_000);
  if (!hasCorpus()) {
    it('skipped: the corpus of real sweeps is not beside the repository');
    return;
  }

  it('say no Error where W&B takes the file, an Error where it refuses, a Warning where it warns', () => {
    const { falseErrors, refused, warned, unclaimed } = verdicts(corpusFiles());
    assert.deepEqual(falseErrors, []);
    assert.deepEqual(refused.missed, []);
    assert.deepEqual(warned.missed, []);
    assert.deepEqual(unclaimed, []);
  });

  it('claim none of the files that are not sweeps', () => {
    assert.deepEqual(
      notSweeps()
        .filter(n => diagnose(n.text).claimed)
        .map(n => n.id),
      [],
    );
  });

  it('say each hint where it is carried, and nowhere else', () => {
    const files = corpusFiles();
    assert.deepEqual(unmappedHints(files), []);
    for (const { hint, carried, missed, without } of hintFigures(files)) {
      assert.ok(missed.length <= 0.05 * carried, `${hint} is missed on ${missed.join(' ')}`);
      assert.deepEqual(without, [], `${hint} is said without its cause`);
    }
  });

  it('agree with W&B on a fifth of the mutants', () => {
    const sample = corpusMutants().filter((_, i) => i % 5 === 0);
    const v = verdicts(sample);
    assert.deepEqual(v.falseErrors, []);
    assert.ok(v.refused.missed.length <= 0.005 * v.refused.all, v.refused.missed.join(' '));
    assert.ok(v.warned.missed.length <= 0.01 * v.warned.all, v.warned.missed.join(' '));
  });

  it('say an Error wherever the real client refused a launch sweep for what is in the file', () => {
    const { all, missed } = recordedRefusals();
    assert.ok(all > 30, `only ${all} recordings`);
    assert.deepEqual(missed, []);
  });

  it('offer fixes that leave nothing behind', () => {
    const { applied, faults } = fixFigures(corpusMutants().filter((_, i) => i % 10 === 0));
    assert.ok(applied > 100, `only ${applied} fixes`);
    assert.deepEqual(faults, []);
  });
});
