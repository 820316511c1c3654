import * as l10n from '@vscode/l10n';
import { keyPlace } from '../place.ts';
import type { Rule } from '../rule.ts';
import { listing } from '../words.ts';
import type { FormCheck, ParameterCheck } from './parameterCheck.ts';

export const parameterIncomplete: Rule = { code: 'parameter-incomplete', severities: ['error', 'warning'] };

/** At most this many of a parameter's keys are named. */
const MOST_NAMES = 3;

/** Reports a parameter if its keys do not decide its form. */
export function reportNoForm(check: ParameterCheck): void {
  const { field, label } = check;
  const message =
    field.items.length === 0
      ? l10n.t(
          'The parameter `{0}` is empty, but W&B requires keys in it. Add `value`, `values`, or `min` and `max`.',
          label,
        )
      : l10n.t(
          'The parameter `{0}` has only {1}, but W&B requires more. Add `value`, `values`, or `min` and `max`.',
          label,
          listing(field.names.slice(0, MOST_NAMES)),
        );
  check.report(parameterIncomplete, keyPlace(field), message, { absent: true });
}

/** Reports the keys that a parameter's form requires and the parameter does not have. */
export function reportMissingKeys(check: FormCheck, missing: string[]): void {
  const { field, label } = check;
  const message = l10n.t(
    'The parameter `{0}` is missing {1}, which W&B requires. Add {2}.',
    label,
    listing(missing),
    listing(missing.map(key => `${key}: …`)),
  );
  check.report(parameterIncomplete, keyPlace(field), message, { absent: true });
}
