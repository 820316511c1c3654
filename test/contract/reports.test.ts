// What people ran into: small sweep files after public reports, and what must be said of each.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nothingKnown } from '../../src/core/language/accountKnowledge.ts';
import { createLanguageService } from '../../src/core/language/service.ts';
import { positionAt } from '../../src/core/yaml/read/position.ts';
import { siblingFiles } from '../../src/cli/check/siblingFiles.ts';
import { programAt } from '../../src/cli/programAt.ts';
import { sharedFile } from './launchShared.ts';

interface Expected {
  readonly file: string;
  readonly kind: string;
  /** From 1; 0 is anywhere. */
  readonly line: number;
  readonly severity?: readonly string[];
  /** What the message or the title of a fix matches, whatever the case. */
  readonly says?: string;
  /** What nothing said at the line matches. */
  readonly never?: string;
}

const language = createLanguageService();

/** What is said at a line of a file, as `severity: message`, and each fix's title with the same severity. */
function said(path: string, line: number): { readonly severity: string; readonly text: string }[] {
  const document = language.read({ text: readFileSync(path, 'utf8'), fileName: path });
  return language
    .validate(document, nothingKnown, siblingFiles(path, dirname(path), programAt))
    .filter(({ start }) => line === 0 || positionAt(document.tree.lineStarts, start).line + 1 === line)
    .flatMap(({ severity, message, fixes = [] }) =>
      [message, ...fixes.map(({ title }) => title)].map(text => ({ severity, text })),
    );
}

/** Python's inline flags as JavaScript has them. */
function pattern(text: string): RegExp {
  const flags = /^\(\?([a-z]+)\)/.exec(text);
  return new RegExp(text.slice(flags?.[0].length ?? 0), `i${flags?.[1]?.replace(/[^s]/g, '') ?? ''}`);
}

describe('what people ran into', () => {
  const list = sharedFile('reports', 'expected.jsonl');
  if (list === undefined) {
    it('skipped: the reports are not beside the repository');
    return;
  }
  const all = readFileSync(list, 'utf8')
    .trim()
    .split('\n')
    .map(each => JSON.parse(each) as Expected);

  for (const { file, kind, line, severity, says, never } of all) {
    it(`${kind} (${file}, line ${line})`, () => {
      const texts = said(join(dirname(list), file), line);
      const shown = JSON.stringify(texts, undefined, 1);
      if (says !== undefined) {
        const fits = texts.filter(each => severity?.includes(each.severity) === true && pattern(says).test(each.text));
        assert.notDeepEqual(fits, [], `expected ${says} in ${shown}`);
      }
      if (never !== undefined)
        assert.deepEqual(
          texts.filter(({ text }) => pattern(never).test(text)),
          [],
        );
    });
  }
});
