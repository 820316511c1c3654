// A sample of `npm run measure -- python`.
import assert from 'node:assert/strict';
import { corpusFiles, corpusMutants, hasCorpus } from './corpusCases.ts';
import { asPython, completionFaults, conversionFaults, fixesInPython, guesses, saidOf } from './pythonCorpus.ts';

describe('Sweeps in Python, held against the same sweeps in YAML', function () {
  this.timeout(60_000);
  if (!hasCorpus()) {
    it('skipped: the corpus of real sweeps is not beside the repository');
    return;
  }

  it('say the same of the same parameters', () => {
    const cases = [...corpusFiles(), ...corpusMutants()].filter((_, i) => i % 25 === 0);
    const pairs = cases.flatMap(({ id, text }) => {
      const python = asPython(text);
      return python === undefined ? [] : [{ id, yaml: saidOf(text, 'sweep.yaml'), python: saidOf(python, 'sweep.py') }];
    });
    assert.ok(pairs.length > 100, `${pairs.length} files`);
    const differing = pairs.filter(({ yaml, python }) => !yaml.isSciString && yaml.said.join() !== python.said.join());
    assert.deepEqual(
      differing.map(({ id }) => id),
      [],
    );
  });

  it('stay the same as Python and as YAML again, with their comments', () => {
    const sample = corpusFiles().filter((_, i) => i % 10 === 0);
    const converted = sample.map(({ id, text }) => ({ id, fault: conversionFaults(text) }));
    assert.ok(converted.filter(({ fault }) => fault !== undefined).length > 25);
    assert.deepEqual(
      converted.filter(({ fault }) => fault),
      [],
    );
  });

  it('are the same after a fix as in YAML', async () => {
    const sample = [...corpusFiles(), ...corpusMutants()].filter((_, i) => i % 60 === 7);
    const fixes = await Promise.all(sample.map(({ text }) => fixesInPython(text)));
    assert.ok(fixes.reduce((count, each) => count + (each?.made ?? 0), 0) > 20);
    assert.deepEqual(
      fixes.flatMap(each => each?.wrong ?? []),
      [],
    );
    // In Python no indentation can be lost.
    const missing = fixes
      .flatMap(each => each?.missing ?? [])
      .filter(title => !title.startsWith('parameter-outdented'));
    assert.deepEqual(missing, []);
  });

  it('are completed as in YAML, and Python can read each item', () => {
    const found = corpusFiles()
      .filter((_, i) => i % 50 === 3)
      .map(({ text }) => completionFaults(text, 6));
    assert.ok(found.reduce((count, { items }) => count + items, 0) > 100);
    assert.deepEqual(
      found.flatMap(({ faults }) => faults),
      [],
    );
  });

  it('say nothing of what nobody knows', () => {
    const files = corpusFiles().filter((_, i) => i % 20 === 0);
    assert.deepEqual(
      files.flatMap(({ id, text }) => guesses(text, 10).map(guess => `${id}: ${guess}`)),
      [],
    );
  });
});
