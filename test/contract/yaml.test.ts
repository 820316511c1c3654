import assert from 'node:assert/strict';
import { diagnose } from '../core/language/rules/say.ts';
import { pythonWithYaml, pythonWithYamlOf } from './launchPython.ts';
import { seeded } from './launchValues.ts';
import { askPyYaml, readingDifferences } from './yamlJudge.ts';
import { corpusTexts } from './yamlMeasure.ts';
import { documentText } from './yamlDocuments.ts';
import { mergesText } from './yamlMerges.ts';
import { scalarDocument } from './yamlScalars.ts';

describe('Reading, PyYAML as the judge', function () {
  this.timeout(400_000);
  const python = pythonWithYaml();
  if (!python) {
    it('skipped: Python with PyYAML is missing');
    return;
  }

  it('gives the same value and type for 6,000 random scalars', () => {
    const random = seeded(1);
    assert.deepEqual(
      readingDifferences(
        python,
        Array.from({ length: 6000 }, () => scalarDocument(random)),
      ).slice(0, 3),
      [],
    );
  });

  it('gives the same for 2,000 random documents, whole and damaged', () => {
    const random = seeded(2);
    assert.deepEqual(
      readingDifferences(
        python,
        Array.from({ length: 2000 }, () => documentText(random)),
      ).slice(0, 3),
      [],
    );
  });

  const corpus = corpusTexts();
  if (!corpus.length) {
    it('skipped: the corpus of real sweeps is not beside the repository');
    return;
  }
  it('gives the same for a third of the real files and mutants', () => {
    assert.deepEqual(
      readingDifferences(
        python,
        corpus.filter((_, i) => i % 3 === 0),
      ).slice(0, 3),
      [],
    );
  });
});

describe('Merge keys, two versions of PyYAML as the judge', function () {
  this.timeout(300_000);
  const [before, today] = ['6.0.3', '6.0.4'].map(pythonWithYamlOf);
  if (before === undefined || today === undefined) {
    it('skipped: PyYAML 6.0.3 or 6.0.4 cannot be installed');
    return;
  }
  const random = seeded(5);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const map = (): string => `{min: ${pick(['0', '1'])}, max: ${pick(['2', '3'])}, q: ${pick(['1', '4'])}}`;
  const texts = Array.from(
    { length: 400 },
    () =>
      `method: random\nparameters:\n  a: &a ${map()}\n  b: &b ${map()}\n` +
      `  c: {<<: ${pick(['*a', '[*a, *b]', '[*b, *a]'])}${pick(['', ', <<: *b'])}${pick(['', ', max: 9'])}}\n`,
  );

  it('are read as the newer one reads them', () => {
    assert.deepEqual(readingDifferences(today, texts), []);
  });

  it('are read as it reads them in rows of 800 documents, with keys said again and keys that are aliases', () => {
    const rows = Array.from({ length: 800 }, () => mergesText(random));
    assert.deepEqual(readingDifferences(today, rows).slice(0, 3), []);
  });

  it('are reported where the two read different values', () => {
    const answers = [before, today].map(python => askPyYaml(python, texts).map(({ value }) => sorted(value)));
    const wrong = texts.filter((text, i) => {
      const isReported = diagnose(text).some(({ code }) => code === 'merge-order');
      return isReported !== (answers[0]?.[i] !== answers[1]?.[i]);
    });
    assert.deepEqual(wrong, []);
  });
});

/** An answer whatever the order of its keys. */
function sorted(value: string | undefined): string {
  return (value ?? '')
    .split(/[[\]{}]+/)
    .sort()
    .join(' ');
}
