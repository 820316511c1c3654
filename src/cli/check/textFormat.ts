import * as l10n from '@vscode/l10n';
import { styleText } from 'node:util';
import type { Severity } from '../../core/language/types.ts';
import type { Answer, Said } from './types.ts';
import { listOf } from '../../core/sentence.ts';

const COLORS = { error: 'red', warning: 'yellow', information: 'blue', hint: 'gray' } as const;

/** `path:line:column` as compilers write it, with the cell of a notebook. */
export function placeText(file: string, { cell, line, column }: Said): string {
  const place = `${file}:${String(line)}:${String(column)}`;
  return cell === undefined ? place : l10n.t('{0} in cell {1}', place, cell);
}

/** For people: a line a diagnostic. In color where it is asked for. */
export function textFormat(answer: Answer, colored = false): string[] {
  const painted = (severity: Severity): string => (colored ? styleText(COLORS[severity], severity) : severity);
  if ('error' in answer) return [`${answer.file}: ${answer.error.message}`];
  return answer.diagnostics.map(d => `${placeText(answer.file, d)}: ${painted(d.severity)}: ${d.message} (${d.code})`);
}

/** How many of a severity are in the answers. */
export const countOf = (answers: readonly Answer[], severity: Severity): number =>
  answers.flatMap(each => ('error' in each ? [] : each.diagnostics)).filter(d => d.severity === severity).length;

/** The last line: `2 errors, 1 warning, 3 sweep files`. */
export function summaryText(answers: readonly Answer[]): string {
  const [errors, warnings] = [countOf(answers, 'error'), countOf(answers, 'warning')];
  const files = answers.filter(each => 'claimed' in each && each.claimed).length;
  return listOf([
    errors === 1 ? l10n.t('1 error') : l10n.t('{0} errors', errors),
    warnings === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', warnings),
    files === 1 ? l10n.t('1 sweep file') : l10n.t('{0} sweep files', files),
  ]);
}
