import type { Field } from '../../../sweep/field.ts';
import { isDistribution, isGridDistribution } from '../../../wandb/distributions.ts';
import { isSciText, type FormName } from '../../../sweep/parameterForm.ts';
import type { Parameter } from '../../../sweep/sweepFile.ts';
import { fix, insertPair, isOwn, removePair, renameKey, replaceValue, setValue } from '../../fixes/edit.ts';
import { formSchema } from '../../schema.ts';
import { parameterForm } from '../structure/forms.ts';
import { misfits } from '../structure/structure.ts';
import type { Fix, Severity } from '../../types.ts';
import { boundRules, checkBounds } from './bounds.ts';
import { optunaConverts, optunaRefusal } from '../optuna/parameters.ts';
import { intendedDistribution, intendedKey, PARAMETER_KEYS } from './names.ts';
import { checkNumbers, numberRules } from './numbers.ts';
import type { Family, Rule, RuleContext } from '../rule.ts';
import { outdentedRule, sayOutdented } from './outdented.ts';
import { keyPlace, placeOf } from '../place.ts';
import { describe, listing } from '../words.ts';

const notAMapping: Rule = { code: 'parameter-not-a-mapping', severities: ['error', 'warning'] };

const incomplete: Rule = { code: 'parameter-incomplete', severities: ['error', 'warning'] };

const unknownKey: Rule = { code: 'parameter-unknown-key', severities: ['error', 'warning'] };

const optunaKey: Rule = { code: 'optuna-own-key', severities: ['warning'] };

const mixedKeys: Rule = { code: 'parameter-mixed-keys', severities: ['error', 'warning'] };

const distributionUnknown: Rule = { code: 'distribution-unknown', severities: ['error', 'warning'] };

const distributionMismatch: Rule = { code: 'distribution-mismatch', severities: ['error', 'warning'] };

const distributionMissing: Rule = { code: 'distribution-missing', severities: ['error', 'warning'] };

const groupNotAMapping: Rule = { code: 'group-not-a-mapping', severities: ['error', 'warning'] };

const valuesNotAList: Rule = { code: 'values-not-a-list', severities: ['error', 'warning'] };

/** A parameter that fits no form is refused by the engine; of `method: custom` the server only warns, but Optuna may refuse it. */
function formSeverity({ sweep }: RuleContext, parameter: Parameter): Severity {
  if (sweep.method?.name !== 'custom') return 'error';
  return sweep.schedulerKind === 'optuna' &&
    parameter.names.length === 1 &&
    optunaConverts(sweep) &&
    optunaRefusal(parameter, sweep)
    ? 'error'
    : 'warning';
}

/** The form that each parameter has, decided by its keys; whatever keeps it from that form. */
export const parameterForms: Family = {
  name: 'Forms of parameters',
  rules: [
    notAMapping,
    outdentedRule,
    incomplete,
    unknownKey,
    optunaKey,
    mixedKeys,
    distributionUnknown,
    distributionMismatch,
    distributionMissing,
    groupNotAMapping,
    valuesNotAList,
    ...boundRules,
    ...numberRules,
  ],
  check(context) {
    const outdented = sayOutdented(context, context.sweep.parameters);
    for (const parameter of context.sweep.parameters) if (!outdented.has(parameter)) checkParameter(context, parameter);
  },
};

/** Gives whether the parameter is unfit, and remembers it. */
function checkParameter(context: RuleContext, parameter: Parameter): boolean {
  const severity = formSeverity(context, parameter);
  const { field } = parameter;
  const spoken = { any: false };
  const say: Say = (rule, at, message, more) => {
    spoken.any = true;
    context.report(rule, at, message, { severity, ...more });
  };
  if (field.type === 'broken') spoken.any = true;
  else if (field.type !== 'map') sayBareValue(context, parameter, say);
  else if (parameter.form === undefined) sayFormless(context, parameter, say);
  else checkForm(context, parameter, parameter.form, say);
  for (const child of parameter.children) spoken.any = checkParameter(context, child) || spoken.any;
  if (spoken.any) context.unfit.add(field);
  return spoken.any;
}

/** Reports something that keeps the parameter from its form. */
export type Say = (
  rule: Rule,
  at: Parameters<RuleContext['report']>[1],
  message: string,
  more?: { severity?: Severity; fixes?: readonly (Fix | undefined)[]; absent?: boolean },
) => void;

function sayBareValue(context: RuleContext, { names, field }: Parameter, say: Say): void {
  const { sweep } = context;
  const label = names.join('.');
  const isTop = names.length === 1;
  const node = field.node;
  const text = sweep.tree.text.slice(node.start, node.end);
  const simple =
    node.kind !== 'alias' &&
    node.anchor === undefined &&
    node.tag === undefined &&
    isOwn(sweep, field) &&
    !text.includes('\n') &&
    !text.includes('#');
  const wrap = (key: string): Fix | undefined =>
    simple && !field.empty && isOnKeyLine(sweep, field) && !repeats(field)
      ? fix(`Write {${key}: ${field.source}}`, [setValue(sweep, field, { yaml: `{${key}: ${text}}` })])
      : undefined;
  const list = field.type === 'seq' && field.items.length > 0;
  const key = list ? 'values' : 'value';
  if (PARAMETER_KEYS.includes(field.name)) {
    say(
      notAMapping,
      placeOf(field),
      `\`${field.name}\` stands among the parameters, as if it were one: indent it beneath the parameter that it belongs to, or write \`${field.name}: {${key}: ${field.source}}\`.`,
      isTop ? { severity: 'error' } : {},
    );
    return;
  }
  const cure =
    field.type === 'null' || (field.type === 'seq' && !list)
      ? 'write `{value: …}` for a constant or `{values: […]}` for a choice'
      : `write \`{${key}: ${field.source}}\``;
  say(
    notAMapping,
    placeOf(field),
    `The parameter \`${label}\` is ${describe(field)}, and W&B has to be told how to choose it: ${cure}.`,
    {
      ...(isTop ? { severity: 'error' as const } : {}),
      fixes: [field.type === 'null' || (field.falsy && field.type === 'seq') ? undefined : wrap(key)],
    },
  );
}

/** A flow list on a line of its own may stand less indented than what replaces it may. */
function isOnKeyLine({ tree }: RuleContext['sweep'], { key, node }: Field): boolean {
  return key !== undefined && !/[\r\n]/.test(tree.text.slice(key.end, node.start));
}

function repeats(field: Field): boolean {
  return new Set(field.items.map(i => i.source)).size < field.items.length;
}

function sayFormless(context: RuleContext, { names, field }: Parameter, say: Say): void {
  const label = names.join('.');
  const free = PARAMETER_KEYS.filter(k => !field.has(k));
  const renamed = field.items
    .flatMap(item => (PARAMETER_KEYS.includes(item.name) ? [] : [{ item, key: intendedKey(item, free) }]))
    .filter(r => r.key !== undefined);
  if (renamed.length) {
    for (const { item, key = '' } of renamed) sayMisspelt(context, label, item, key, say);
  }
  const distribution = field.get('distribution');
  if (distribution && distribution.text !== undefined && !isDistribution(distribution.text)) {
    const names = field.names.map(name => renamed.find(r => r.item.name === name)?.key ?? name);
    sayUnknownDistribution(context, label, field, distribution, say, names);
    return;
  }
  if (renamed.length) return;
  const has = field.items.length === 0 ? 'is empty' : `has ${listing(field.names.slice(0, 3))} only`;
  say(
    incomplete,
    keyPlace(field),
    `The parameter \`${label}\` ${has}: add \`value\`, \`values\`, or \`min\` and \`max\`.`,
    { absent: true },
  );
}

function checkForm(context: RuleContext, parameter: Parameter, form: FormName, say: Say): void {
  const { field, names } = parameter;
  const label = names.join('.');
  const allowed = Object.keys(formSchema(form)?.node.properties ?? {});
  const found = misfits(field, parameterForm(form), { numbersAsSent: true, dates: true });
  const missing = new Set(found.flatMap(misfit => (misfit.kind === 'missing-key' ? misfit.name : [])));
  const extras = found.flatMap(misfit => (misfit.kind === 'unknown-key' ? misfit.field : []));
  if (extras.length) checkExtraKeys(context, label, field, form, allowed, missing, extras, say);
  const distribution = field.get('distribution');
  // Where keys of two forms stand together, which of them the distribution goes with is open.
  const isMixed = field.names.some(n => PARAMETER_KEYS.includes(n) && !allowed.includes(n));
  if (
    distribution &&
    distribution.text !== form &&
    allowed.includes('distribution') &&
    !(isMixed && isDistribution(distribution.text))
  )
    checkDistribution(context, label, field, form, distribution, say);
  if (missing.delete('distribution') && !distribution) {
    say(
      distributionMissing,
      keyPlace(field),
      `The parameter \`${label}\` has ${listing(field.names.slice(0, 3))} but no \`distribution\`: add \`distribution: ${form}\`.`,
      {
        absent: true,
        fixes: [fix(`Add distribution: ${form}`, [insertPair(context.sweep, field, 'distribution', form)])],
      },
    );
  }
  if (missing.size) {
    const has = allowed.filter(k => field.has(k));
    say(
      incomplete,
      keyPlace(field),
      `The parameter \`${label}\` has ${has.length ? `${listing(has)} but ` : ''}no ${[...missing].map(k => `\`${k}\``).join(' and no ')}: add ${[...missing].map(k => `\`${k}: …\``).join(' and ')}.`,
      { absent: true },
    );
  }
  const group = field.get('parameters');
  if (form === 'nested' && group && group.type !== 'broken') {
    if (group.type !== 'map')
      say(
        groupNotAMapping,
        group,
        `\`parameters\` of the group \`${label}\` is ${describe(group)}, where W&B wants names: write \`name: {values: […]}\` beneath it.`,
      );
    // Of an empty group rules/parameters.ts speaks.
    else if (group.items.length === 0) context.unfit.add(field);
  }
  const values = field.get('values');
  if (values && found.some(misfit => misfit.field === values && 'node' in misfit))
    checkValues(context, parameter, values, say);
  checkBounds(context, parameter, form, found, say);
  checkNumbers(context, parameter, form, found, say);
}

function checkExtraKeys(
  context: RuleContext,
  label: string,
  field: Field,
  form: FormName,
  allowed: readonly string[],
  missing: Set<string>,
  extras: readonly Field[],
  say: Say,
): void {
  const mixed = extras.filter(item => PARAMETER_KEYS.includes(item.name));
  for (const item of extras) {
    if (mixed.includes(item)) continue;
    const key = intendedKey(
      item,
      [...missing, ...allowed].filter(k => !field.has(k)),
    );
    if (key !== undefined) {
      missing.delete(key);
      sayMisspelt(context, label, item, key, say);
    } else {
      const optuna = context.sweep.schedulerKind.endsWith('optuna') && (item.name === 'log' || item.name === 'step');
      // Optuna's own keys do not keep it from the parameter, so this alone does not make it unfit.
      if (optuna)
        context.report(
          optunaKey,
          keyPlace(item),
          `Optuna reads \`${item.name}\` of \`${label}\`, and W&B's server warns of it and goes on: keep it, and silence this with a comment \`# launch-sweeps: ignore ${optunaKey.code}\`.`,
        );
      else if (item.names.some(n => PARAMETER_KEYS.includes(n)))
        say(
          unknownKey,
          keyPlace(item),
          `\`${item.name}\` looks like a parameter of its own, and stands inside \`${label}\`: indent it as far as \`${field.name}\`, or write it beneath \`parameters\`.`,
        );
      else
        say(
          unknownKey,
          keyPlace(item),
          `\`${item.name}\` is no key of a parameter, and W&B takes \`${label}\` for none: take it out.`,
          { fixes: [fix('Take it out', [removePair(context.sweep, item)])] },
        );
    }
  }
  if (!mixed.length) return;
  const own = allowed.filter(k => field.has(k) && k !== 'distribution');
  const first = mixed[0] ?? field;
  const names = mixed.map(i => i.name);
  const byName = own.length === 0 ? `\`distribution: ${form}\`` : listing(own);
  say(
    mixedKeys,
    keyPlace(first),
    `In the parameter \`${label}\`, ${listing(names)} ${names.length === 1 ? 'does' : 'do'} not go with ${byName}: take ${names.length === 1 ? 'it' : 'them'} out${form === 'constant' || form === 'categorical' ? `, or take ${byName} out` : ''}.`,
    {
      fixes: [names.length === 1 ? fix(`Take ${first.name} out`, [removePair(context.sweep, first)]) : undefined],
    },
  );
}

function sayMisspelt(context: RuleContext, label: string, item: Field, key: string, say: Say): void {
  say(
    unknownKey,
    keyPlace(item),
    `\`${item.name}\` is no key of a parameter, and W&B takes \`${label}\` for none: write \`${key}\`.`,
    {
      fixes: [fix(`Write ${key}`, [renameKey(context.sweep, item, key)], true)],
    },
  );
}

function checkDistribution(
  context: RuleContext,
  label: string,
  field: Field,
  form: FormName,
  distribution: Field,
  say: Say,
): void {
  if (!isDistribution(distribution.text)) {
    sayUnknownDistribution(context, label, field, distribution, say);
    return;
  }
  const keys = Object.keys(formSchema(form)?.node.properties ?? {}).filter(k => k !== 'distribution' && field.has(k));
  const lacks = distribution.text === 'categorical_w_probabilities' ? ', or add `probabilities`' : ', or take it out';
  const implied = ['categorical', 'categorical_w_probabilities', 'constant', 'int_uniform', 'uniform'].includes(form);
  say(
    distributionMismatch,
    distribution,
    `\`distribution: ${distribution.text}\` does not go with ${listing(keys)} of \`${label}\`: write \`distribution: ${form}\`${implied ? lacks : ''}.`,
    {
      fixes: [fix(`Write ${form}`, [replaceValue(context.sweep, distribution, form)])],
    },
  );
}

function sayUnknownDistribution(
  context: RuleContext,
  label: string,
  field: Field,
  distribution: Field,
  say: Say,
  names: readonly string[] = field.names,
): void {
  const [only] = distribution.items;
  const word = distribution.text ?? (distribution.items.length === 1 ? only?.text : undefined);
  const meant = word === undefined ? undefined : isDistribution(word) ? word : intendedDistribution(word, field, names);
  const isGrid = context.sweep.engine === 'grid';
  const near = isGrid && meant !== undefined && !isGridDistribution(meant) ? undefined : meant;
  const cure = near === undefined ? possibleDistributions(names, isGrid) : `write \`${near}\``;
  say(
    distributionUnknown,
    distribution,
    `The distribution of \`${label}\` is ${describe(distribution)}, which W&B does not know: ${cure}.`,
    {
      fixes: [
        near !== undefined
          ? fix(`Write ${near}`, [replaceValue(context.sweep, distribution, near)], true)
          : cure.startsWith('take it out') &&
              field.get('value')?.type !== 'seq' &&
              !repeats(field.get('values') ?? field)
            ? fix('Take it out', [removePair(context.sweep, distribution)])
            : undefined,
      ],
    },
  );
}

function possibleDistributions(names: readonly string[], isGrid: boolean): string {
  if (names.includes('values')) return 'take it out, since `values` says enough';
  if (names.includes('value')) return 'take it out, since `value` says enough';
  if (isGrid) return 'write `int_uniform` for whole numbers, or list `values`, since a grid takes no other';
  if (names.includes('min') || names.includes('max'))
    return 'write `uniform`, `int_uniform`, `log_uniform_values` or `q_uniform`';
  return names.includes('a') || names.includes('b') ? 'write `beta`' : 'write `normal` or `log_normal`';
}

function checkValues(context: RuleContext, { field, names }: Parameter, values: Field, say: Say): void {
  const { sweep } = context;
  const label = names.join('.');
  // Python's len() falls over it beside probabilities, and that refuses a custom sweep, too.
  const crash =
    names.length === 1 &&
    field.has('probabilities') &&
    values.text === undefined &&
    values.type !== 'seq' &&
    values.type !== 'map';
  const scalar = values.scalar !== undefined && values.type !== 'null' && !/[,;]/.test(values.text ?? '');
  const text = values.node.kind === 'scalar' ? sweep.tree.text.slice(values.node.start, values.node.end) : '';
  const cure = scalar ? `write \`values: [${values.source}]\`` : 'write a list, `values: [first, second]`';
  const lone =
    isSciText(values) || (values.falsy && values.type === 'str')
      ? undefined
      : fix(`Write [${values.source}]`, [text.includes('\n') ? undefined : replaceValue(sweep, values, `[${text}]`)]);
  say(
    valuesNotAList,
    values,
    `\`values\` of \`${label}\` is ${describe(values)}, and W&B wants a list that is not empty: ${cure}.`,
    { ...(crash ? { severity: 'error' as const } : {}), fixes: [scalar ? lone : undefined] },
  );
}
