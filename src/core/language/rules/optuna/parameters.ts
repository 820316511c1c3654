import type { Field } from '../../../sweep/field.ts';
import { isSciString } from '../../../sweep/parameterForm.ts';
import type { Parameter, SweepFile } from '../../../sweep/sweepFile.ts';
import { fix, removePair, renameKey, replaceValue } from '../../fixes/edit.ts';
import type { Fix, Severity } from '../../types.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { withPointAndSign } from '../yaml/sciString.ts';
import { keyPlace, placeOf } from '../place.ts';
import { describe } from '../words.ts';
import type { Place } from '../../../yaml/read/node.ts';

const parameterRefused: Rule = { code: 'optuna-parameter', severities: ['error', 'warning'] };

const distributionIgnored: Rule = { code: 'optuna-distribution-ignored', severities: ['warning'] };

const mixedBounds: Rule = { code: 'optuna-whole-numbers', severities: ['warning'] };

const choiceType: Rule = { code: 'optuna-choice', severities: ['warning'] };

export const optunaParameterRules: readonly Rule[] = [parameterRefused, distributionIgnored, mixedBounds, choiceType];

interface Refusal {
  readonly at: Place;
  readonly message: string;
  readonly fixes?: readonly (Fix | undefined)[];
}

/** How the published Optuna scheduler takes the settings: as refusals; of one that only looks like it nothing is certain. */
export function optunaSeverity(sweep: SweepFile): Severity {
  return sweep.schedulerKind === 'optuna' ? 'error' : 'warning';
}

/** True where the parameters of the file are what Optuna converts, and not a Python search space. */
export function optunaConverts(sweep: SweepFile): boolean {
  return sweep.schedulerKind.endsWith('optuna') && sweep.settings?.get('optuna_source') === undefined;
}

/** Why the Optuna scheduler cannot convert a top-level parameter, in the order in which it looks; undefined where it can. */
export function optunaRefusal({ field, names }: Parameter, sweep: SweepFile): Refusal | undefined {
  const label = names.join('.');
  if (field.type !== 'map') return undefined;
  const [values, value, min, max] = [field.get('values'), field.get('value'), field.get('min'), field.get('max')];
  if (values && !values.falsy) return undefined;
  if (value && !value.falsy) return undefined;
  if (value) {
    const source = value.empty
      ? 'null'
      : value.node.kind === 'scalar'
        ? sweep.tree.text.slice(value.node.start, value.node.end)
        : value.source;
    return {
      at: placeOf(value),
      message: `Optuna's scheduler cannot take \`value\` ${value.empty ? '(empty)' : value.source} of \`${label}\`, which is false to Python: write \`values: [${source}]\`.`,
      fixes: [
        fix(`Write values: [${source}]`, [
          renameKey(sweep, value, 'values'),
          replaceValue(sweep, value, `[${source}]`),
        ]),
      ],
    };
  }
  if (!min) {
    const cure = field.has('parameters')
      ? 'write its parameters at the first level, each with a name of its own'
      : 'write `min` and `max`, or `values`';
    return {
      at: keyPlace(field),
      message: `Optuna's scheduler cannot convert \`${label}\`, ${kindWords(field)}: ${cure}.`,
    };
  }
  if (isSciString(min)) {
    const number = withPointAndSign(min.text ?? '');
    return {
      at: placeOf(min),
      message: `Optuna's scheduler gets \`min\` of \`${label}\` as the text "${min.text ?? ''}" and fails: write \`${number}\`.`,
      fixes: [fix(`Write ${number}`, [replaceValue(sweep, min, number)], true)],
    };
  }
  if (min.type !== 'int' && min.type !== 'float' && min.type !== 'bool')
    return {
      at: placeOf(min),
      message: `Optuna's scheduler wants a number for \`min\` of \`${label}\`, which is ${describe(min)}: write one, such as 0.1.`,
    };
  if (!max || max.falsy) {
    const cure = max && max.number === 0 ? 'write a `max` other than 0, such as 0.000001' : 'add `max: …`';
    return {
      at: max ? placeOf(max) : keyPlace(field),
      message: `Optuna's scheduler wants a \`max\` other than 0 beside \`min\` of \`${label}\`, and fails: ${cure}.`,
    };
  }
  return stepRefusal(label, field, min);
}

function stepRefusal(label: string, field: Field, min: Field): Refusal | undefined {
  const log = field.get('log');
  const step = field.get('step');
  const isLog = log !== undefined && !log.falsy;
  if (isLog && step && step.type !== 'null')
    return {
      at: keyPlace(step),
      message: `Optuna takes no \`step\` with \`log: true\` in \`${label}\`: take one of the two out.`,
    };
  if (isLog && min.number !== undefined && min.number <= 0)
    return {
      at: placeOf(min),
      message: `Optuna wants \`min\` above 0 with \`log: true\` in \`${label}\`, and it is ${min.source}: write a small number such as 0.0001.`,
    };
  if (step && step.number !== undefined && step.number <= 0)
    return {
      at: placeOf(step),
      message: `Optuna wants \`step\` of \`${label}\` above 0, and it is ${step.source}: write a number above 0.`,
    };
  return undefined;
}

function kindWords(field: Field): string {
  if (field.has('parameters')) return 'a group of parameters';
  const named = field.get('distribution')?.text;
  return named === undefined ? 'which has no `min`' : `which is \`${named}\` and has no \`min\``;
}

/** What Optuna makes of each top-level parameter. */
export function checkOptunaParameters(context: RuleContext): void {
  const { sweep, unfit } = context;
  if (!optunaConverts(sweep)) return;
  for (const parameter of sweep.parameters) {
    const { field } = parameter;
    if (unfit.has(field)) continue;
    const refusal = optunaRefusal(parameter, sweep);
    if (refusal)
      context.report(parameterRefused, refusal.at, refusal.message, {
        severity: optunaSeverity(sweep),
        fixes: refusal.fixes ?? [],
      });
    else sayUnread(context, parameter);
  }
}

function sayUnread(context: RuleContext, { field, names }: Parameter): void {
  const label = names.join('.');
  const distribution = field.get('distribution');
  const [values, value, min, max] = [field.get('values'), field.get('value'), field.get('min'), field.get('max')];
  const choices = values && !values.falsy ? values.items : value && !value.falsy ? [value] : undefined;
  if (choices) {
    for (const item of choices) {
      if (item.type === 'seq' || item.type === 'map')
        context.report(
          choiceType,
          placeOf(item),
          `Optuna takes no ${item.type === 'seq' ? 'list' : 'mapping'} as a choice of \`${label}\`: write it as a text, ${JSON.stringify(item.source.replace(/^[[{]|[\]}]$/g, ''))}, and take that apart in the program.`,
        );
    }
    const probabilities = field.get('probabilities');
    if (probabilities)
      context.report(
        distributionIgnored,
        keyPlace(probabilities),
        `Optuna's scheduler does not read \`probabilities\` of \`${label}\`: take it out.`,
        {
          fixes: [distribution ? undefined : fix('Take probabilities out', [removePair(context.sweep, probabilities)])],
        },
      );
    return;
  }
  if (!min || !max) return;
  const log = field.get('log');
  const name = distribution?.text ?? '';
  if (distribution && /log/.test(name) && (log === undefined || log.falsy)) {
    const exponents = /_values$/.test(name) ? '' : ', and takes the exponents for values';
    context.report(
      distributionIgnored,
      distribution,
      `Optuna's scheduler does not read \`distribution: ${name}\` of \`${label}\` and draws evenly${exponents}: add \`log: true\` (of which W&B's server warns).`,
    );
  } else if (distribution && name.startsWith('q_')) {
    context.report(
      distributionIgnored,
      distribution,
      `Optuna's scheduler does not read \`distribution: ${name}\` and \`q\` of \`${label}\`: add \`step: ${field.get('q')?.source ?? '1'}\` (of which W&B's server warns).`,
    );
  }
  if (min.type === 'int' && (name === 'uniform' || /log/.test(name) || max.type === 'float')) {
    context.report(
      mixedBounds,
      min,
      `Optuna draws whole numbers only of \`${label}\`, since \`min\` is the int ${min.source}: write \`${min.source}.0\`${max.type === 'int' ? ` and \`${max.source}.0\`` : ''}.`,
      {
        fixes: [
          /^-?(?:0|[1-9]\d*)$/.test(min.source)
            ? fix(`Write ${min.source}.0`, [
                replaceValue(context.sweep, min, `${min.source}.0`),
                ...(max.type === 'int' ? [replaceValue(context.sweep, max, `${max.source}.0`)] : []),
              ])
            : undefined,
        ],
      },
    );
  }
}
