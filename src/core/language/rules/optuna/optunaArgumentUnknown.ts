import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import type { Severity } from '../../types.ts';
import { removeKey, useKey } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { choice, pathName } from '../words.ts';

export const optunaArgumentUnknown: Rule = { code: 'optuna-argument-unknown', severities: ['error', 'warning'] };

/** How many arguments a message may name. */
const MOST_NAMED = 8;

/** Reports a key beside `type` and `args`: an argument that belongs under `args`, or a misspelling of it. */
export function reportBesideType(context: RuleContext, parent: Field, item: Field): void {
  const isSlip = !parent.has('args') && nearestWord(item.name, ['args']) !== undefined;
  const message = isSlip
    ? l10n.t('The scheduler does not read `{0}` beside `type`. Use `args`.', item.name)
    : l10n.t(
        'The scheduler does not read `{0}` beside `type` of `{1}`. Move it under `args`.',
        item.name,
        pathName(parent.path),
      );
  context.report(optunaArgumentUnknown, keyPlace(item), message, {
    severity: 'warning',
    fixes: [isSlip ? useKey(context.sweep, item, 'args', true) : undefined],
  });
}

/**
 * Reports an argument that a class does not have; `free` are those that are not written, `near` the one that was meant.
 */
export function reportUnknownArgument(
  context: RuleContext,
  item: Field,
  type: string,
  { free, near, severity }: { readonly free: readonly string[]; readonly near?: string; readonly severity: Severity },
): void {
  const { sweep } = context;
  context.report(optunaArgumentUnknown, keyPlace(item), unknownMessage(item.name, type, free, near), {
    severity,
    fixes: [near === undefined ? removeKey(sweep, item) : useKey(sweep, item, near, true)],
  });
}

function unknownMessage(name: string, type: string, free: readonly string[], near: string | undefined): string {
  if (near !== undefined)
    return l10n.t('`{0}` is an unknown argument of {1}, so the scheduler fails. Use `{2}`.', name, type, near);
  if (free.length === 0 || free.length > MOST_NAMED)
    return l10n.t('`{0}` is an unknown argument of {1}, so the scheduler fails. Remove it.', name, type);
  return l10n.t(
    '`{0}` is an unknown argument of {1}, so the scheduler fails. Remove it, or use {2}.',
    name,
    type,
    choice(free),
  );
}
