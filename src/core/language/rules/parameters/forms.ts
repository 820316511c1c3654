import * as l10n from '@vscode/l10n';
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
import { optunaRefusal } from '../optuna/optunaParameter.ts';
import { optunaConverts } from '../optuna/severity.ts';
import { intendedDistribution, intendedKey, PARAMETER_KEYS } from './names.ts';
import { checkNumbers, numberRules } from './numbers.ts';
import type { Family, Rule, RuleContext } from '../rule.ts';
import { outdentedRule, sayOutdented } from './outdented.ts';
import { keyPlace, placeOf } from '../place.ts';
import { choice, describe, listing } from '../words.ts';

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
      ? fix(l10n.t('Use {0}', `{${key}: ${field.source}}`), [setValue(sweep, field, { yaml: `{${key}: ${text}}` })])
      : undefined;
  const list = field.type === 'seq' && field.items.length > 0;
  const key = list ? 'values' : 'value';
  if (PARAMETER_KEYS.includes(field.name)) {
    say(
      notAMapping,
      placeOf(field),
      l10n.t(
        '`{0}` is read as a parameter of its own. Indent it under the parameter that it belongs to, or use `{0}: {1}`.',
        field.name,
        `{${key}: ${field.source}}`,
      ),
      isTop ? { severity: 'error' } : {},
    );
    return;
  }
  const message =
    field.type === 'null' || (field.type === 'seq' && !list)
      ? l10n.t(
          'The parameter `{0}` is {1}, but W&B requires a mapping. Use `{value: …}` for a constant, or `{values: […]}` for a choice.',
          label,
          describe(field),
        )
      : l10n.t(
          'The parameter `{0}` is {1}, but W&B requires a mapping. Use `{2}`.',
          label,
          describe(field),
          `{${key}: ${field.source}}`,
        );
  say(notAMapping, placeOf(field), message, {
    ...(isTop ? { severity: 'error' as const } : {}),
    fixes: [field.type === 'null' || (field.falsy && field.type === 'seq') ? undefined : wrap(key)],
  });
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
  say(
    incomplete,
    keyPlace(field),
    field.items.length === 0
      ? l10n.t('The parameter `{0}` is empty, so W&B refuses it. Add `value`, `values`, or `min` and `max`.', label)
      : l10n.t(
          'The parameter `{0}` has only {1}, so W&B refuses it. Add `value`, `values`, or `min` and `max`.',
          label,
          listing(field.names.slice(0, 3)),
        ),
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
      l10n.t(
        'The parameter `{0}` has {1} but no `distribution`, so W&B refuses it. Add `distribution: {2}`.',
        label,
        listing(field.names.slice(0, 3)),
        form,
      ),
      {
        absent: true,
        fixes: [
          fix(l10n.t('Add {0}', `distribution: ${form}`), [insertPair(context.sweep, field, 'distribution', form)]),
        ],
      },
    );
  }
  if (missing.size) {
    say(
      incomplete,
      keyPlace(field),
      l10n.t(
        'The parameter `{0}` is missing {1}, so W&B refuses it. Add {2}.',
        label,
        listing([...missing]),
        listing([...missing].map(k => `${k}: …`)),
      ),
      { absent: true },
    );
  }
  const group = field.get('parameters');
  if (form === 'nested' && group && group.type !== 'broken') {
    if (group.type !== 'map')
      say(
        groupNotAMapping,
        group,
        l10n.t(
          '`parameters` of the group `{0}` is {1}, but W&B requires a mapping of names. Use `name: {values: […]}` under it.',
          label,
          describe(group),
        ),
      );
    // `parameters-empty` reports an empty group.
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
          l10n.t(
            'Optuna reads `{0}` of `{1}`, although W&B warns. Keep it, and silence this with `# launch-sweeps: ignore {2}`.',
            item.name,
            label,
            optunaKey.code,
          ),
        );
      else if (item.names.some(n => PARAMETER_KEYS.includes(n)))
        say(
          unknownKey,
          keyPlace(item),
          l10n.t(
            '`{0}` looks like a parameter of its own, but it is in `{1}`. Indent it as far as `{2}`, or move it under `parameters`.',
            item.name,
            label,
            field.name,
          ),
        );
      else
        say(
          unknownKey,
          keyPlace(item),
          l10n.t('Unknown key `{0}`, so W&B refuses the parameter `{1}`. Remove it.', item.name, label),
          { fixes: [fix(l10n.t('Remove it'), [removePair(context.sweep, item)])] },
        );
    }
  }
  if (!mixed.length) return;
  const own = allowed.filter(k => field.has(k) && k !== 'distribution');
  const first = mixed[0] ?? field;
  const names = mixed.map(i => i.name);
  const others = own.length === 0 ? listing([`distribution: ${form}`]) : listing(own);
  say(
    mixedKeys,
    keyPlace(first),
    form === 'constant' || form === 'categorical'
      ? l10n.t(
          'The parameter `{0}` cannot have both {1} and {2}, so W&B refuses it. Remove {1} or {2}.',
          label,
          listing(names),
          others,
        )
      : l10n.t(
          'The parameter `{0}` cannot have both {1} and {2}, so W&B refuses it. Remove {1}.',
          label,
          listing(names),
          others,
        ),
    {
      fixes: [
        names.length === 1 ? fix(l10n.t('Remove {0}', first.name), [removePair(context.sweep, first)]) : undefined,
      ],
    },
  );
}

function sayMisspelt(context: RuleContext, label: string, item: Field, key: string, say: Say): void {
  say(
    unknownKey,
    keyPlace(item),
    l10n.t('Unknown key `{0}`, so W&B refuses the parameter `{1}`. Use `{2}`.', item.name, label, key),
    {
      fixes: [fix(l10n.t('Use {0}', key), [renameKey(context.sweep, item, key)], true)],
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
  const implied = ['categorical', 'categorical_w_probabilities', 'constant', 'int_uniform', 'uniform'].includes(form);
  say(
    distributionMismatch,
    distribution,
    !implied
      ? l10n.t(
          '`distribution: {0}` does not fit {1} of `{2}`, so W&B refuses it. Use `distribution: {3}`.',
          distribution.text,
          listing(keys),
          label,
          form,
        )
      : distribution.text === 'categorical_w_probabilities'
        ? l10n.t(
            '`distribution: {0}` does not fit {1} of `{2}`, so W&B refuses it. Use `distribution: {3}`, or add `probabilities`.',
            distribution.text,
            listing(keys),
            label,
            form,
          )
        : l10n.t(
            '`distribution: {0}` does not fit {1} of `{2}`, so W&B refuses it. Use `distribution: {3}`, or remove it.',
            distribution.text,
            listing(keys),
            label,
            form,
          ),
    {
      fixes: [fix(l10n.t('Use {0}', form), [replaceValue(context.sweep, distribution, form)])],
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
  const isImplied = names.includes('values') || names.includes('value');
  const value = describe(distribution);
  say(
    distributionUnknown,
    distribution,
    near !== undefined
      ? l10n.t('The distribution of `{0}` is {1}, which W&B does not know. Use `{2}`.', label, value, near)
      : isImplied
        ? l10n.t(
            'The distribution of `{0}` is {1}, which W&B does not know. Remove it, because the values are enough.',
            label,
            value,
          )
        : isGrid
          ? l10n.t(
              'The distribution of `{0}` is {1}, which W&B does not know. Use `int_uniform` for integers, or list `values`, for a grid.',
              label,
              value,
            )
          : l10n.t(
              'The distribution of `{0}` is {1}, which W&B does not know. Use {2}.',
              label,
              value,
              choice(possibleDistributions(names)),
            ),
    {
      fixes: [
        near !== undefined
          ? fix(l10n.t('Use {0}', near), [replaceValue(context.sweep, distribution, near)], true)
          : isImplied && field.get('value')?.type !== 'seq' && !repeats(field.get('values') ?? field)
            ? fix(l10n.t('Remove it'), [removePair(context.sweep, distribution)])
            : undefined,
      ],
    },
  );
}

function possibleDistributions(names: readonly string[]): readonly string[] {
  if (names.includes('min') || names.includes('max'))
    return ['uniform', 'int_uniform', 'log_uniform_values', 'q_uniform'];
  return names.includes('a') || names.includes('b') ? ['beta'] : ['normal', 'log_normal'];
}

function checkValues(context: RuleContext, { field, names }: Parameter, values: Field, say: Say): void {
  const { sweep } = context;
  const label = names.join('.');
  // Python's len() fails on it next to probabilities, and that refuses a custom sweep, too.
  const crash =
    names.length === 1 &&
    field.has('probabilities') &&
    values.text === undefined &&
    values.type !== 'seq' &&
    values.type !== 'map';
  const scalar = values.scalar !== undefined && values.type !== 'null' && !/[,;]/.test(values.text ?? '');
  const text = values.node.kind === 'scalar' ? sweep.tree.text.slice(values.node.start, values.node.end) : '';
  const message = scalar
    ? l10n.t(
        '`values` of `{0}` is {1}, but W&B requires a list that is not empty. Use `values: [{2}]`.',
        label,
        describe(values),
        values.source,
      )
    : l10n.t(
        '`values` of `{0}` is {1}, but W&B requires a list that is not empty. Use a list, such as `values: [first, second]`.',
        label,
        describe(values),
      );
  const lone =
    isSciText(values) || (values.falsy && values.type === 'str')
      ? undefined
      : fix(l10n.t('Use {0}', `[${values.source}]`), [
          text.includes('\n') ? undefined : replaceValue(sweep, values, `[${text}]`),
        ]);
  say(valuesNotAList, values, message, {
    ...(crash ? { severity: 'error' as const } : {}),
    fixes: [scalar ? lone : undefined],
  });
}
