import * as l10n from '@vscode/l10n';
import type { Parameter } from '../../../sweep/sweepFile.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const parameterNameRule: Rule = { code: 'parameter-name', severities: ['warning', 'error'] };

/** What W&B's schema takes as a name (docs/facts/config.md). */
const NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/;

/**
 * Reports a name with other characters: W&B warns at the top level, and refuses it in a group.
 *
 * @param severity the severity in a group
 */
export function checkParameterName(
  context: RuleContext,
  { names, field }: Parameter,
  severity: 'error' | 'warning',
): void {
  if (NAME.test(field.name)) return;
  const inGroup = names.length > 1;
  const message = messageOf(field.name, inGroup && severity === 'error');
  context.report(parameterNameRule, keyPlace(field), message, { severity: inGroup ? severity : 'warning' });
}

function messageOf(name: string, isRefused: boolean): string {
  if (isRefused)
    return l10n.t(
      'In a group, W&B refuses the parameter name `{0}`. Use only letters, digits, `_`, `.` and `-`.',
      name,
    );
  if (/^\+\+?[A-Za-z_]/.test(name))
    return l10n.t(
      'The parameter name `{0}` starts with `+`, and W&B warns. Remove the `+`, and use `{1}` in `command`.',
      name,
      name.startsWith('++') ? '${args_override_hydra}' : '${args_append_hydra}',
    );
  if (/^[\w.-]+$/.test(name))
    return l10n.t('The parameter name `{0}` does not start with a letter or `_`, and W&B warns. Rename it.', name);
  return l10n.t(
    'The parameter name `{0}` has characters other than letters, digits, `_`, `.` and `-`, and W&B warns. Rename it.',
    name,
  );
}
