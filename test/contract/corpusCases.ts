// Real sweep files and small changes to them, each with what W&B does with it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLanguageService } from '../../src/core/language/service.ts';
import { nothingKnown } from '../../src/core/language/accountKnowledge.ts';
import type { Diagnostic } from '../../src/core/language/types.ts';
import { parseYaml } from '../../src/core/yaml/read/parse.ts';
import { sharedFile } from './launchShared.ts';

export type Outcome = 'accepted' | 'warned' | 'refused' | 'placeholder';

export interface CorpusCase {
  readonly id: string;
  readonly kind: 'sweep' | 'launch-sweep';
  readonly text: string;
  readonly outcome: Outcome;
  readonly by: string;
  readonly reason: string;
  /** What W&B silently accepts and a person would want to know; empty for mutants. */
  readonly hints: readonly string[];
  /** What was changed, for mutants. */
  readonly change?: string;
}

/** Says of one text what the service says. */
export function diagnose(
  text: string,
  fileName = 'sweep.yaml',
): { readonly claimed: boolean; readonly kind: string | null; readonly diagnostics: Diagnostic[] } {
  const service = createLanguageService();
  const document = { tree: parseYaml(text), fileName };
  const { kind } = service.claim(document);
  return { claimed: kind !== null, kind, diagnostics: service.validate(document, nothingKnown) };
}

/** True if the collection of real files is beside the repository. */
export function hasCorpus(): boolean {
  return sharedFile('corpus') !== undefined;
}

/** The real files. */
export function corpusFiles(): CorpusCase[] {
  const [head = '', ...rows] = readText('expected.tsv').trimEnd().split('\n');
  const columns = head.split('\t');
  return rows.map(row => {
    const cells = Object.fromEntries(row.split('\t').map((cell, i) => [columns[i] ?? '', cell]));
    const { file = '', kind = '', outcome = '', by = '', reason = '', hints = '' } = cells;
    return {
      id: file,
      kind: kind as CorpusCase['kind'],
      outcome: outcome as Outcome,
      by,
      reason,
      hints: hints.split(',').filter(Boolean).map(hintName),
      text: readText('files', `${file}.yaml`),
    };
  });
}

/** A hint without what it was found at: `unknown-top-key:custom` is `unknown-top-key`. */
function hintName(hint: string): string {
  return hint.replace(/[:(].*$/, '');
}

/** The files with one small change each, or two. */
export function corpusMutants(): CorpusCase[] {
  return readText('mutants.jsonl')
    .trimEnd()
    .split('\n')
    .map(line => {
      const { id, kind, text, outcome, by, reason, change } = JSON.parse(line) as Omit<CorpusCase, 'hints'>;
      return { id, kind, text, outcome, by, reason, change, hints: [] };
    });
}

/** YAML files that are not sweeps. */
export function notSweeps(): { readonly id: string; readonly text: string }[] {
  const folder = sharedFile('corpus', 'not-sweep');
  if (!folder) return [];
  return readdirSync(folder)
    .filter(f => f.endsWith('.yaml'))
    .map(f => ({ id: f, text: readFileSync(join(folder, f), 'utf8') }));
}

function readText(...parts: string[]): string {
  const path = sharedFile('corpus', ...parts);
  if (!path) throw new Error(`${parts.join('/')} of the corpus is not there`);
  return readFileSync(path, 'utf8');
}
