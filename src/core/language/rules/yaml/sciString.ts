import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { isSciString, withPointAndSign } from '../../../sweep/parameterForm.ts';
import { useValue } from '../commonFixes.ts';
import type { Severity } from '../../types.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { pathName } from '../words.ts';
import { isMeant, type PlainScalar } from './plainScalar.ts';

export const sciString: Rule = { code: 'sci-string', severities: ['warning', 'error'] };

/**
 * Reports a number such as `1e-5`, which PyYAML reads as a string: it requires a point and a sign
 * (docs/facts/config.md).
 */
export function checkSciString(context: RuleContext, scalar: PlainScalar): boolean {
  const { field } = scalar;
  if (!isSciString(field) || !isMeant(scalar)) return false;
  const [text, path, number] = wordsOf(field);
  const message = l10n.t(
    'PyYAML reads `{0}` in `{1}` as a string, so the run may get a string. Use `{2}`.',
    text,
    path,
    number,
  );
  report(context, field, message, 'warning');
  return true;
}

/** Reports such a string as the bound of a parameter, which the client then refuses. */
export function reportSciBound(context: RuleContext, field: Field): void {
  const [text, path, number] = wordsOf(field);
  const message = l10n.t(
    'PyYAML reads `{0}` in `{1}` as a string, but W&B requires a number. Use `{2}`.',
    text,
    path,
    number,
  );
  report(context, field, message, 'error');
}

/** Reports such a string as an argument of one of Optuna's classes, which then fails. */
export function reportSciArgument(context: RuleContext, field: Field, optunaClass: string, severity: Severity): void {
  const [text, path, number] = wordsOf(field);
  const message = l10n.t(
    'PyYAML reads `{0}` in `{1}` as a string, so `{2}` fails. Use `{3}`.',
    text,
    path,
    optunaClass,
    number,
  );
  report(context, field, message, severity);
}

/** Reports such a string where a local engine gets the string and fails (docs/facts/local-engines.md). */
export function reportSciEngine(context: RuleContext, field: Field, engine: string): void {
  const [text, path, number] = wordsOf(field);
  const message = l10n.t(
    "PyYAML reads `{0}` in `{1}` as a string, so {2}'s engine fails. Use `{3}`.",
    text,
    path,
    engine,
    number,
  );
  report(context, field, message, 'error');
}

/** What is written, where, and the number to write. */
function wordsOf(field: Field): [text: string, path: string, number: string] {
  const text = field.text ?? '';
  return [text, pathName(field.path), withPointAndSign(text)];
}

function report(context: RuleContext, field: Field, message: string, severity: Severity): void {
  const fixes = [useValue(context.sweep, field, withPointAndSign(field.text ?? ''), true)];
  context.report(sciString, field, message, { severity, fixes });
}
