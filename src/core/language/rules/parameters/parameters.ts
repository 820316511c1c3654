import { sayStrayParameters } from './outdented.ts';
import type { Family, Rule, RuleContext } from '../rule.ts';
import { describe, keyPlace } from '../words.ts';
import type { Parameter } from '../../../sweep/sweepFile.ts';

const parametersMissing: Rule = {
  code: 'parameters-missing',
  severities: ['error', 'warning'],
  what: 'The sweep has no `parameters`.',
  why: 'There is nothing to vary: the server refuses the sweep, and of `method: custom` it warns.',
  wrong: 'program: train.py\nmethod: random\nmetric: {name: loss, goal: minimize}\n',
  right:
    'program: train.py\nmethod: random\nmetric: {name: loss, goal: minimize}\nparameters:\n  lr: {min: 0.01, max: 0.1}\n',
  source:
    'wandb/sweeps, `next_run`: "Sweep config must contain parameters section"; cfg.py: "`parameters` is required unless `scheduler.search_space` is set."',
};

const parametersNotAMapping: Rule = {
  code: 'parameters-not-a-mapping',
  severities: ['error'],
  what: '`parameters` is no mapping of names.',
  why: 'The client looks into each parameter by its name before it sends anything, and stops at a list, a text or nothing at all.',
  wrong: 'program: train.py\nmethod: random\nparameters:\n  - lr: {min: 0.01, max: 0.1}\n',
  right: 'program: train.py\nmethod: random\nparameters:\n  lr: {min: 0.01, max: 0.1}\n',
  source:
    'wandb/apis/public/sweeps.py `_validate_config_and_fill_distribution` (TypeError); wandb/sweeps: "Parameters section of sweep config must be a dict of at least length 1".',
};

const parametersEmpty: Rule = {
  code: 'parameters-empty',
  severities: ['error', 'warning'],
  what: 'A group of parameters is empty.',
  why: 'The engine wants at least one; of `method: custom` the server only warns.',
  wrong: 'program: train.py\nmethod: random\nparameters: {}\n',
  right: 'program: train.py\nmethod: random\nparameters: {lr: {min: 0.01, max: 0.1}}\n',
  source:
    'wandb/sweeps, `next_run`: "Parameters section of sweep config must be a dict of at least length 1"; config/schema.json (`minProperties`).',
};

const parameterName: Rule = {
  code: 'parameter-name',
  severities: ['warning', 'error'],
  what: "A parameter's name has characters that W&B does not expect.",
  why: "Names begin with a letter or `_` and hold letters, digits, `_`, `.` and `-`. The server warns of others (a `+` or `/` as Hydra writes them) and goes on; inside a group of parameters it refuses them. Hydra's `+` can be had with `${args_append_hydra}` in `command`.",
  wrong: 'program: train.py\nmethod: random\nparameters:\n  +lr: {min: 0.01, max: 0.1}\n',
  right:
    'program: train.py\ncommand: ["${env}", python, "${program}", "${args_append_hydra}"]\nmethod: random\nparameters:\n  lr: {min: 0.01, max: 0.1}\n',
  source: 'wandb/sweeps, config/schema.json (`propertyNames`: `^[A-Za-z_][A-Za-z0-9_.-]*$`).',
};

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
