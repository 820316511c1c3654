// Longer than CI may take: random scalars, random documents and every corpus file, read by us and by PyYAML.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pythonWithYaml } from './launchPython.ts';
import { sharedFile } from './launchShared.ts';
import { seeded } from './launchValues.ts';
import { askOurs, readingDifferences, type ReadingDifference } from './yamlJudge.ts';
import { documentText } from './yamlDocuments.ts';
import { packageDifferences } from './yamlPackage.ts';
import { mergesText } from './yamlMerges.ts';
import { scalarDocument } from './yamlScalars.ts';

const SCALARS = 240_000;
const DOCUMENTS = 60_000;
const BATCH = 20_000;

/**
 * Every text of the reference material's corpus: sweeps, files that are not sweeps, and mutants. Empty without the
 * material.
 */
export function corpusTexts(): string[] {
  const folders = [sharedFile('corpus', 'files'), sharedFile('corpus', 'not-sweep')].filter(
    folder => folder !== undefined,
  );
  const mutants = sharedFile('corpus', 'mutants.jsonl');
  return [
    ...folders.flatMap(folder =>
      readdirSync(folder)
        .sort()
        .map(name => readFileSync(join(folder, name), 'utf8')),
    ),
    ...(mutants === undefined
      ? []
      : readFileSync(mutants, 'utf8')
          .trim()
          .split('\n')
          .map(line => (JSON.parse(line) as { text: string }).text)),
  ];
}

/** Prints how many files are read differently; throws where one is. */
export async function measure(): Promise<void> {
  const python = pythonWithYaml();
  if (!python) {
    console.log('yaml: skipped, because Python with PyYAML is missing');
    return;
  }
  const all: ReadingDifference[] = [];
  const compare = (what: string, texts: readonly string[], count: { total: number; taken: number }): void => {
    all.push(...readingDifferences(python, texts).map(one => ({ ...one, text: `${what}: ${one.text}` })));
    count.total += texts.length;
    count.taken += texts.filter(text => askOurs(text).value !== undefined).length;
  };
  const report = (what: string, { total, taken }: { total: number; taken: number }): void => {
    console.log(`yaml: ${total} ${what} read, ${taken} of them accepted; ${all.length} differences from PyYAML so far`);
  };
  const [scalars, documents, files] = [
    { total: 0, taken: 0 },
    { total: 0, taken: 0 },
    { total: 0, taken: 0 },
  ];
  for (let batch = 0; scalars.total < SCALARS; batch++) {
    const random = seeded(5000 + batch);
    compare(
      'scalar',
      Array.from({ length: BATCH }, () => scalarDocument(random)),
      scalars,
    );
  }
  report('scalars', scalars);
  for (let batch = 0; documents.total < DOCUMENTS; batch++) {
    const random = seeded(9000 + batch);
    compare(
      'document',
      Array.from({ length: BATCH }, (_, i) => (i % 4 === 0 ? mergesText(random) : documentText(random))),
      documents,
    );
  }
  report('documents', documents);
  const corpus = corpusTexts();
  if (corpus.length) compare('corpus', corpus, files);
  report('corpus files and mutants', files);
  const random = seeded(7);
  for (const [what, texts] of [
    ['corpus files and mutants', corpus],
    ['random documents', Array.from({ length: 2000 }, () => documentText(random))],
  ] as const) {
    const { refused, taken, different } = packageDifferences(python, texts);
    console.log(
      `the yaml package in 1.1 mode, on ${texts.length} ${what}: ${different} other values, ${refused} refused ` +
        `that PyYAML takes, ${taken} taken that it refuses`,
    );
  }
  for (const one of all.slice(0, 10)) console.error(one);
  if (all.length) throw new Error(`${all.length} files are read differently`);
}
