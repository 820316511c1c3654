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
          `\`parameters\` is ${describe(field)}, where W&B wants names: write \`name: {values: […]}\` or \`name: {min: …, max: …}\` beneath it.`,
        );
    } else if (field.items.length === 0) {
      context.report(
        parametersEmpty,
        field,
        '`parameters` is empty, and W&B needs one at least: add `name: {values: […]}` or `name: {min: …, max: …}`.',
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
      ? 'The sweep has no `parameters`, without which W&B refuses it: add `parameters:` with `name: {values: […]}` or `name: {min: …, max: …}` beneath it.'
      : schedulerKind === 'none'
        ? 'The sweep has no `parameters`, of which W&B warns: add `parameters:` with what to vary beneath it.'
        : 'The sweep has no `parameters`, of which W&B warns although a scheduler job may do without: add `parameters:` to be sure.';
  context.report(parametersMissing, at, message, { severity, absent: true });
}

function sayNames(context: RuleContext, parameters: readonly Parameter[], severity: 'error' | 'warning'): void {
  for (const { names, field, children } of parameters) {
    const inGroup = names.length > 1;
    if (!NAME.test(field.name)) {
      const append = /^\+\+?[A-Za-z_]/.test(field.name)
        ? `, or drop the \`+\` and use \`\${${field.name.startsWith('++') ? 'args_override_hydra' : 'args_append_hydra'}}\` in \`command\``
        : '';
      const what =
        inGroup && severity === 'error' ? 'which W&B refuses inside a group of parameters' : 'of which W&B warns';
      context.report(
        parameterName,
        keyPlace(field),
        `The parameter name \`${field.name}\` has characters other than letters, digits, \`_\`, \`.\` and \`-\`, ${what}: rename it${append}.`,
        { severity: inGroup ? severity : 'warning' },
      );
    }
    sayNames(context, children, severity);
    const inner = field.get('parameters');
    if (inner?.type === 'map' && inner.items.length === 0) {
      context.report(
        parametersEmpty,
        inner,
        `The group \`${names.join('.')}\` has no parameters, and W&B needs one at least: add one, or take the group out.`,
        { severity },
      );
    }
  }
}
