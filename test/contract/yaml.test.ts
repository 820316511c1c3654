import assert from 'node:assert/strict';
import { pythonWithYaml } from './launchPython.ts';
import { seeded } from './launchValues.ts';
import { readingDifferences } from './yamlJudge.ts';
import { corpusTexts } from './yamlMeasure.ts';
import { documentText } from './yamlDocuments.ts';
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
