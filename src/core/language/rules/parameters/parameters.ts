import * as l10n from '@vscode/l10n';
import { sayStrayParameters } from './outdented.ts';
import type { Family, Rule, RuleContext } from '../rule.ts';
import { keyPlace } from '../place.ts';
import { describe } from '../words.ts';
import type { Parameter } from '../../../sweep/sweepFile.ts';

const parametersMissing: Rule = { code: 'parameters-missing', severities: ['error', 'warning'] };

const parametersNotAMapping: Rule = { code: 'parameters-not-a-mapping', severities: ['error'] };

const parametersEmpty: Rule = { code: 'parameters-empty', severities: ['error', 'warning'] };

const parameterName: Rule = { code: 'parameter-name', severities: ['warning', 'error'] };

const NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/;

/** The section of parameters and their names. */
export const parameters: Family = {
  name: 'The parameters',
  rules: [parametersMissing, parametersNotAMapping, parametersEmpty, parameterName],
  check(context) {
    const { root, method } = context.sweep;
    if (root.type !== 'map' || root.items.length === 0) return;
    const field = context.sweep.top('parameters');
    const severity = method?.name === 'custom' ? 'warning' : 'error';
    if (!field) sayMissing(context, severity);
    else if (field.type !== 'map') {
      if (field.type !== 'broken' && !sayStrayParameters(context))
        context.report(
          parametersNotAMapping,
          field,
          l10n.t(
            '`parameters` is {0}, but W&B requires a mapping of names. Use `name: {values: […]}` or `name: {min: …, max: …}` under it.',
            describe(field),
          ),
        );
    } else if (field.items.length === 0) {
      context.report(
        parametersEmpty,
        field,
        l10n.t(
          '`parameters` is empty, but W&B requires at least one. Add `name: {values: […]}` or `name: {min: …, max: …}`.',
        ),
        { severity },
      );
    } else sayNames(context, context.sweep.parameters, severity);
  },
};

function sayMissing(context: RuleContext, severity: 'error' | 'warning'): void {
  const { root, method, schedulerKind } = context.sweep;
  if (root.get('scheduler')?.get('search_space')?.falsy === false) return;
  const at = method?.field?.key ?? root.items[0]?.key ?? root.node;
  const message =
    severity === 'error'
      ? l10n.t(
          'The sweep has no `parameters`, so W&B refuses it. Add `parameters:` with `name: {values: […]}` or `name: {min: …, max: …}` under it.',
        )
      : schedulerKind === 'none'
        ? l10n.t('The sweep has no `parameters`, and W&B warns. Add `parameters:` with what to vary under it.')
        : l10n.t(
            'The sweep has no `parameters`, and W&B warns, although a scheduler job may not need them. Add `parameters:` to be sure.',
          );
  context.report(parametersMissing, at, message, { severity, absent: true });
}

function sayNames(context: RuleContext, parameters: readonly Parameter[], severity: 'error' | 'warning'): void {
  for (const { names, field, children } of parameters) {
    const inGroup = names.length > 1;
    if (!NAME.test(field.name)) {
      context.report(parameterName, keyPlace(field), nameMessage(field.name, inGroup && severity === 'error'), {
        severity: inGroup ? severity : 'warning',
      });
    }
    sayNames(context, children, severity);
    const inner = field.get('parameters');
    if (inner?.type === 'map' && inner.items.length === 0) {
      context.report(
        parametersEmpty,
        inner,
        l10n.t(
          'The group `{0}` has no parameters, but W&B requires at least one. Add one, or remove the group.',
          names.join('.'),
        ),
        { severity },
      );
    }
  }
}

function nameMessage(name: string, isRefused: boolean): string {
  if (isRefused)
    return l10n.t(
      'The parameter name `{0}` has characters other than letters, digits, `_`, `.` and `-`, which W&B refuses in a group. Rename it.',
      name,
    );
  if (/^\+\+?[A-Za-z_]/.test(name))
    return l10n.t(
      'The parameter name `{0}` starts with `+`, and W&B warns. Remove the `+`, and use `{1}` in `command`.',
      name,
      name.startsWith('++') ? '${args_override_hydra}' : '${args_append_hydra}',
    );
  return l10n.t(
    'The parameter name `{0}` has characters other than letters, digits, `_`, `.` and `-`, and W&B warns. Rename it.',
    name,
  );
}
