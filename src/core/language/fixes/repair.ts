import * as l10n from '@vscode/l10n';
import { applyEdits } from '../../yaml/edit/applyEdits.ts';
import type { TextEdit } from '../../yaml/edit/textEdit.ts';
import type { YamlTree } from '../../yaml/read/node.ts';
import { parseYaml } from '../../yaml/read/parse.ts';
import { bracketEdits } from './brackets.ts';
import { foreignComments } from './foreignComments.ts';
import type { Fix } from '../types.ts';

/** Longer texts are not repaired: each attempt is a reading of all of it. */
const LARGEST = 200_000;

/**
 * The fixes after which a file that PyYAML refuses is read without a problem, as few characters as possible changed:
 * comments of another language, tabs, brackets.
 */
export function repairs({ text }: YamlTree, isJson: boolean): Fix[] {
  if (text.length > LARGEST) return [];
  return [
    ...attempt(text, isJson ? l10n.t('Remove the comments') : l10n.t('Use # for comments'), commentEdits(text, isJson)),
    ...attempt(text, l10n.t('Use spaces instead of tabs'), tabEdits(text)),
    ...attempt(text, l10n.t('Fix the brackets'), bracketEdits(text)),
  ].slice(0, 1);
}

/** The fix, where PyYAML reads its result. */
function attempt(text: string, title: string, edits: readonly TextEdit[]): Fix[] {
  if (edits.length === 0) return [];
  const { problems, root } = parseYaml(applyEdits(text, edits));
  return problems.length === 0 && root?.kind === 'map' ? [{ title, changes: [], repair: edits, safe: false }] : [];
}

function commentEdits(text: string, isJson: boolean): TextEdit[] {
  return foreignComments(text).flatMap(({ start, end }) => {
    if (isJson) return [{ start, end, newText: '' }];
    const isLine = text.startsWith('//', start);
    return isLine ? [{ start, end: start + 2, newText: '#' }] : [];
  });
}

/** Each tab that indents becomes as many spaces as keep a line deeper than the key without a value above it. */
function tabEdits(text: string): TextEdit[] {
  const width = WIDTHS.find(each => keepsDepth(text, each)) ?? WIDTHS[0];
  return [...text.matchAll(/^[ \t]*\t[ \t]*/gm)].map(({ 0: indent, index }) => ({
    start: index,
    end: index + indent.length,
    newText: indent.replaceAll('\t', ' '.repeat(width)),
  }));
}

const WIDTHS = [2, 4, 8] as const;

function keepsDepth(text: string, width: number): boolean {
  const lines = text.split(/\r?\n/).filter(line => line.trim() !== '');
  const depth = (line: string) => (/^[ \t]*/.exec(line)?.[0] ?? '').replaceAll('\t', ' '.repeat(width)).length;
  return lines.every((line, i) => {
    const above = lines[i - 1];
    return (
      above === undefined || !line.startsWith('\t') || !above.trimEnd().endsWith(':') || depth(line) > depth(above)
    );
  });
}
