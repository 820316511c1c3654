// What the rules say of a text, in short.
import assert from 'node:assert/strict';
import { createLanguageService } from '../../../../src/core/language/service.ts';
import { nothingKnown, type AccountKnowledge } from '../../../../src/core/language/accountKnowledge.ts';
import type { Diagnostic, TextEdit, WorkspaceFiles } from '../../../../src/core/language/types.ts';
import { parseYaml } from '../../../../src/core/yaml/read/parse.ts';

export function diagnose(
  text: string,
  options: { fileName?: string; knowledge?: AccountKnowledge; files?: WorkspaceFiles } = {},
): Diagnostic[] {
  const { fileName = 'sweep.yaml', knowledge = nothingKnown, files } = options;
  return createLanguageService().validate({ tree: parseYaml(text), fileName }, knowledge, files);
}

/** `severity code: marked text` of each diagnostic, those of the codes left out that are not looked at. */
export function say(text: string, ...leftOut: string[]): string[] {
  return diagnose(text)
    .filter(d => !leftOut.includes(d.code))
    .map(d => `${d.severity} ${d.code}: ${text.slice(d.start, d.end)}`);
}

/** The text after the first fix that has this title. */
export function afterFix(text: string, title: string): string {
  const fix = diagnose(text)
    .flatMap(d => d.fixes ?? [])
    .find(f => f.title === title);
  assert.ok(
    fix,
    `no fix “${title}” in ${JSON.stringify(
      diagnose(text)
        .flatMap(d => d.fixes ?? [])
        .map(f => f.title),
    )}`,
  );
  return withEdits(text, fix.edits);
}

export function withEdits(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((t, e) => t.slice(0, e.start) + e.newText + t.slice(e.end), text);
}
