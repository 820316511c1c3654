// Applies fixes, and checks the results.
import { editsOf } from '../../src/core/language/fixes/apply.ts';
import type { Diagnostic, Fix } from '../../src/core/language/types.ts';
import { controlComment } from '../../src/core/sweep/controlComments.ts';
import { applyEdits } from '../../src/core/yaml/edit/applyEdits.ts';
import { parseYaml } from '../../src/core/yaml/read/parse.ts';

/** The text after a fix; undefined where it cannot be made, and is not offered. */
export function fixed(text: string, fix: Fix, fileName = 'sweep.yaml'): string | undefined {
  const edits = editsOf({ tree: parseYaml(text), fileName }, fix);
  return edits && applyEdits(text, edits);
}

/**
 * What is wrong with a fix, as sentences; empty where the diagnostic is gone, no other came and the comments are as
 * they were, but for the one that the fix writes.
 */
export function fixFaults(
  text: string,
  before: readonly Diagnostic[],
  diagnostic: Diagnostic,
  fix: Fix,
  diagnose: (text: string) => readonly Diagnostic[],
  fileName?: string,
): string[] {
  const after = fixed(text, fix, fileName);
  if (after === undefined) return [];
  const now = diagnose(after);
  const faults: string[] = [];
  if (count(now, diagnostic.code) >= count(before, diagnostic.code) && now.some(d => d.message === diagnostic.message))
    faults.push('the diagnostic is still there');
  for (const code of new Set(now.map(d => d.code))) {
    const [more, less] = [count(now, code), count(before, code)];
    if (more > less)
      faults.push(
        `a new one came: ${now
          .filter(d => d.code === code)
          .map(d => `${d.severity} ${d.code}: ${d.message}`)
          .join(' | ')}`,
      );
  }
  if (comments(text).join('\n') !== comments(after, fix.silences?.code).join('\n')) faults.push('a comment changed');
  return faults;
}

/** How many are of a code. */
function count(diagnostics: readonly Diagnostic[], code: string): number {
  return diagnostics.filter(d => d.code === code).length;
}

/** The comments of a text, without the first one that silences a code. */
function comments(text: string, silenced?: string): string[] {
  const tree = parseYaml(text);
  const all = tree.comments.map(c => text.slice(c.start, c.end));
  const own = silenced === undefined ? -1 : all.indexOf(controlComment('ignore', silenced));
  return own < 0 ? all : all.toSpliced(own, 1);
}
