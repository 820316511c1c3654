import type { Field } from '../../../sweep/field.ts';
import { isSciString } from '../../../sweep/parameterForm.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import { fix, insertPair, removePair, renameKey, replaceValue } from '../../fixes/edit.ts';
import { schemaAt, type SchemaNode } from '../../schema.ts';
import type { Severity } from '../../types.ts';
import { argumentsForm } from '../structure/forms.ts';
import { expected } from '../structure/misfitRules.ts';
import { misfits, type Misfit } from '../structure/structure.ts';
import { optunaSeverity } from './parameters.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { reportSciArgument } from '../yaml/sciString.ts';
import { keyPlace } from '../place.ts';
import { choice, describe, pathName } from '../words.ts';

const classType: Rule = { code: 'optuna-class', severities: ['error', 'warning'] };

const argumentUnknown: Rule = { code: 'optuna-argument-unknown', severities: ['error', 'warning'] };

const argumentValue: Rule = { code: 'optuna-argument', severities: ['error', 'warning'] };

const percentile: Rule = { code: 'optuna-percentile', severities: ['warning', 'error'] };

export const optunaClassRules: readonly Rule[] = [classType, argumentUnknown, argumentValue, percentile];

/** Classes on the scheduler's list that fail or may fail, and what to use instead. */
const TROUBLED: Readonly<
  Record<string, { readonly certain: boolean; readonly why: string; readonly instead: string }>
> = {
  PatientPruner: { certain: true, why: 'wraps another pruner, which YAML cannot give', instead: 'MedianPruner' },
  PartialFixedSampler: { certain: true, why: 'wraps another sampler, which YAML cannot give', instead: 'TPESampler' },
  IntersectionSearchSpace: { certain: true, why: 'is no sampler', instead: 'TPESampler' },
  MOTPESampler: { certain: false, why: 'is gone since Optuna 4', instead: 'TPESampler' },
  CmaEsSampler: {
    certain: false,
    why: "needs the package cmaes, which the scheduler's image may not have",
    instead: 'TPESampler',
  },
};

/** The least that Optuna's pruners take. */
const LEAST: Readonly<Record<string, number>> = {
  n_startup_trials: 0,
  n_warmup_steps: 0,
  interval_steps: 1,
  n_min_trials: 1,
  min_early_stopping_rate: 0,
  bootstrap_count: 0,
  reduction_factor: 2,
  patience: 0,
};

/** `pruner` or `sampler` of the settings: its type, and the arguments of that type. */
export function sayClass(context: RuleContext, field: Field): void {
  const { sweep } = context;
  const severity = optunaSeverity(sweep);
  if (field.falsy || field.type === 'broken') return;
  const name = pathName(field.path);
  const byDefault = field.name === 'pruner' ? 'MedianPruner' : 'TPESampler';
  if (field.type !== 'map') {
    const known = (schemaAt([...field.path, 'type'], sweep)[0]?.node.enum ?? []).map(String);
    const certain = known.includes(field.text ?? '') && !sweep.fileName.endsWith('.json');
    context.report(
      classType,
      field,
      `\`${name}\` is ${describe(field)}, where the scheduler wants a mapping: write \`{type: ${certain ? (field.text ?? '') : byDefault}}\`.`,
      {
        severity,
        fixes: [
          certain
            ? fix(`Write {type: ${field.text ?? ''}}`, [replaceValue(sweep, field, `{type: ${field.text ?? ''}}`)])
            : undefined,
        ],
      },
    );
    return;
  }
  const type = field.get('type');
  if (!type) {
    const other =
      field.items.find(i => i.name !== 'args' && nearestWord(i.name, ['type']) !== undefined) ??
      field.items.find(i => ['name', 'class', 'kind'].includes(i.name) && i.text !== undefined);
    context.report(
      classType,
      keyPlace(other ?? field),
      other
        ? `\`${other.name}\` is no key of \`${name}\`, which needs a \`type\`: write \`type\`.`
        : `\`${name}\` has no \`type\`, and the scheduler fails: add \`type: ${byDefault}\`.`,
      {
        severity,
        absent: other === undefined,
        fixes: [
          other
            ? fix('Write type', [renameKey(sweep, other, 'type')], true)
            : fix(`Add type: ${byDefault}`, [insertPair(sweep, field, 'type', byDefault)]),
        ],
      },
    );
  } else if (!sayType(context, type, severity)) return;
  for (const item of field.items)
    if (type && item.name !== 'type' && item.name !== 'args') sayStray(context, field, item);
  const args = field.get('args');
  if (type) sayArguments(context, field, type.text ?? '', args, severity);
}

/** Gives whether the arguments are worth a look. */
function sayType(context: RuleContext, type: Field, severity: Severity): boolean {
  const { sweep } = context;
  const words = (schemaAt(type.path, sweep)[0]?.node.enum ?? []).map(String);
  const text = type.text ?? '';
  const trouble = TROUBLED[text];
  const hasArguments = sweep.fieldAt(type.path.slice(0, -1))?.get('args')?.falsy === false;
  if (words.includes(text) && !trouble) return true;
  if (trouble) {
    context.report(
      classType,
      type,
      `\`${pathName(type.path)}\` ${text} ${trouble.why}, so the scheduler ${trouble.certain ? 'fails' : 'may fail'}: write \`${trouble.instead}\`.`,
      {
        severity: trouble.certain ? severity : 'warning',
        fixes: [
          hasArguments ? undefined : fix(`Write ${trouble.instead}`, [replaceValue(sweep, type, trouble.instead)]),
        ],
      },
    );
    return !trouble.certain;
  }
  const suffix = type.path.at(-2) === 'pruner' ? 'Pruner' : 'Sampler';
  const near =
    words.find(w => !TROUBLED[w] && w.toLowerCase() === `${text.toLowerCase()}${suffix.toLowerCase()}`) ??
    (type.text === undefined
      ? undefined
      : nearestWord(
          text,
          words.filter(w => !TROUBLED[w]),
        ));
  const cure = near === undefined ? `write ${choice(words.filter(w => !TROUBLED[w]))}` : `write \`${near}\``;
  context.report(
    classType,
    type,
    `\`${pathName(type.path)}\` is ${describe(type)}, which the Optuna scheduler does not have: ${cure}.`,
    {
      severity,
      fixes: [near === undefined ? undefined : fix(`Write ${near}`, [replaceValue(sweep, type, near)], true)],
    },
  );
  return false;
}

/** A key beside `type` and `args`: arguments that should stand beneath `args`, or a slip. */
function sayStray(context: RuleContext, parent: Field, item: Field): void {
  const near = nearestWord(
    item.name,
    ['args'].filter(k => !parent.has(k)),
  );
  context.report(
    argumentUnknown,
    keyPlace(item),
    near !== undefined
      ? `\`${item.name}\` is not read beside \`type\`: write \`args\`.`
      : `\`${item.name}\` is not read beside \`type\` of \`${pathName(parent.path)}\`: write it beneath \`args\`.`,
    {
      severity: 'warning',
      fixes: [near === undefined ? undefined : fix('Write args', [renameKey(context.sweep, item, 'args')], true)],
    },
  );
}

function sayArguments(
  context: RuleContext,
  field: Field,
  type: string,
  args: Field | undefined,
  severity: Severity,
): void {
  const { sweep } = context;
  const schema = schemaAt([...field.path, 'args'], sweep)[0]?.node;
  if (!schema?.properties) return;
  if (args && args.type !== 'map' && args.type !== 'null') {
    context.report(
      argumentValue,
      args,
      `\`${pathName(args.path)}\` is ${describe(args)}, where the scheduler wants arguments by name: write them beneath it.`,
      { severity },
    );
    return;
  }
  const role = field.name === 'pruner' ? 'pruner' : 'sampler';
  const found = args ? misfits(args, argumentsForm(role, type), { numbersAsSent: false, dates: true }) : [];
  const misfitOf = new Map(found.map(misfit => [misfit.field, misfit.kind]));
  const free = Object.keys(schema.properties).filter(k => !args?.has(k));
  const standing = new Set<string>();
  for (const item of args?.items ?? []) {
    const node = Object.hasOwn(schema.properties, item.name) ? schema.properties[item.name] : undefined;
    if (node) {
      sayArgument(context, item, type, node, misfitOf.get(item), severity);
      continue;
    }
    const near = nearestWord(item.name, free);
    if (near !== undefined) standing.add(near);
    const cure =
      near !== undefined
        ? `write \`${near}\``
        : free.length && free.length <= 8
          ? `take it out, or write ${choice(free)}`
          : 'take it out';
    context.report(
      argumentUnknown,
      keyPlace(item),
      `\`${item.name}\` is no argument of ${type}, and the scheduler fails: ${cure}.`,
      {
        severity: schema.additionalProperties === false ? severity : 'warning',
        fixes: [
          near === undefined
            ? fix('Take it out', [removePair(sweep, item)])
            : fix(`Write ${near}`, [renameKey(sweep, item, near)], true),
        ],
      },
    );
  }
  const missing = found.flatMap(misfit => (misfit.kind === 'missing-key' ? misfit.name : []));
  for (const name of args?.type === 'map' ? missing : (schema.required ?? [])) {
    if (standing.has(name)) continue;
    const example =
      name === 'percentile'
        ? 'percentile: 25.0'
        : name === 'search_space'
          ? 'search_space: {lr: [0.1, 0.01]}'
          : `${name}: …`;
    context.report(
      argumentValue,
      keyPlace(args ?? field),
      `${type} needs \`${name}\`, and the scheduler fails without it: add \`args: {${example}}\`.`,
      { severity, absent: true },
    );
  }
  if (
    type === 'ThresholdPruner' &&
    !['lower', 'upper'].some(n => standing.has(n) || (args?.get(n)?.type ?? 'null') !== 'null')
  ) {
    context.report(
      argumentValue,
      keyPlace(args ?? field),
      'ThresholdPruner needs `lower` or `upper`, and the scheduler fails without either: add `args: {upper: 10.0}`.',
      { severity, absent: true },
    );
  }
}

function sayArgument(
  context: RuleContext,
  item: Field,
  type: string,
  node: SchemaNode,
  misfit: Misfit['kind'] | undefined,
  severity: Severity,
): void {
  const types = typeof node.type === 'string' ? [node.type] : (node.type ?? []);
  if (node['x-notInYaml']) {
    if (item.type !== 'null')
      context.report(
        argumentValue,
        item,
        `\`${item.name}\` of ${type} is a Python object, which YAML cannot give: take it out.`,
        { severity },
      );
    return;
  }
  const numeric = types.includes('integer') || types.includes('number');
  if (numeric && isSciString(item)) {
    reportSciArgument(context, item, type, severity);
    return;
  }
  if (misfit === 'type' || item.type === 'broken') {
    const whole = types.includes('integer') && item.type === 'float' && Number.isSafeInteger(item.number);
    const soft = types.includes('boolean') || item.type === 'float' || item.type === 'bool';
    const unquoted =
      numeric &&
      /^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(item.text ?? '') &&
      (types.includes('number') || !item.text?.includes('.'))
        ? item.text
        : whole
          ? String(item.number)
          : undefined;
    context.report(
      argumentValue,
      item,
      `\`${item.name}\` of ${type} is ${describe(item)}: write ${unquoted === undefined ? expected(node) : `\`${unquoted}\``}.`,
      {
        severity: soft ? 'warning' : severity,
        fixes: [
          unquoted === undefined
            ? undefined
            : fix(`Write ${unquoted}`, [replaceValue(context.sweep, item, unquoted)], true),
        ],
      },
    );
    return;
  }
  if (misfit === 'enum' && item.type !== 'null') {
    const words = (node.enum ?? []).filter(v => v !== null).map(String);
    const near = item.text === undefined ? undefined : nearestWord(item.text, words);
    context.report(
      argumentValue,
      item,
      `\`${item.name}\` of ${type} is ${describe(item)}, which Optuna refuses: write ${near === undefined ? choice(words) : `\`${near}\``}.`,
      {
        severity,
        fixes: [near === undefined ? undefined : fix(`Write ${near}`, [replaceValue(context.sweep, item, near)], true)],
      },
    );
  } else if (item.name === 'percentile' && item.number !== undefined)
    sayPercentile(context, item, item.number, severity);
  else sayLeast(context, item, type, severity);
}

function sayLeast(context: RuleContext, item: Field, type: string, severity: Severity): void {
  const least = type.endsWith('Pruner') ? LEAST[item.name] : item.name === 'population_size' ? 2 : undefined;
  if (least !== undefined && item.number !== undefined && item.number < least) {
    context.report(
      argumentValue,
      item,
      `\`${item.name}\` of ${type} is ${item.source}, which Optuna refuses: write a whole number from ${least} on.`,
      { severity },
    );
  }
}

function sayPercentile(context: RuleContext, item: Field, value: number, severity: Severity): void {
  if (!(value >= 0 && value <= 100)) {
    context.report(
      percentile,
      item,
      `\`percentile\` is ${item.source}, which Optuna refuses: write the per cent of runs to keep, from 0 to 100.`,
      { severity },
    );
  } else if (value > 0 && value < 1) {
    const hundred = Number((value * 100).toPrecision(12));
    const text = Number.isInteger(hundred) ? `${hundred}.0` : String(hundred);
    context.report(
      percentile,
      item,
      `\`percentile\` ${item.source} keeps ${item.source} per cent of the runs, hardly any: write \`${text}\` to keep ${text.replace(/\.0$/, '')} per cent.`,
      {
        severity: 'warning',
        fixes: [fix(`Write ${text}`, [replaceValue(context.sweep, item, text)])],
      },
    );
  }
}
