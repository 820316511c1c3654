// The real sweep files of the reference material, with what W&B does with each.
import { readFileSync } from 'node:fs';
import { sharedFile } from './launchShared.ts';

export interface CorpusFile {
  readonly id: string;
  readonly kind: string;
  readonly outcome: string;
  readonly text: string;
}

/** The files of an outcome (all without one), in order; undefined without the reference material. */
export function corpusFiles(outcome?: string): CorpusFile[] | undefined {
  const table = sharedFile('corpus', 'expected.tsv');
  if (table === undefined) return undefined;
  const [, ...rows] = readFileSync(table, 'utf8').trimEnd().split('\n');
  return rows.flatMap(row => {
    const [id = '', kind = '', its = ''] = row.split('\t');
    const path = sharedFile('corpus', 'files', `${id}.yaml`);
    return path === undefined || (outcome !== undefined && its !== outcome)
      ? []
      : [{ id, kind, outcome: its, text: readFileSync(path, 'utf8') }];
  });
}
