import * as l10n from '@vscode/l10n';
import type { PyValue } from '../../../python/values/value.ts';
import type { Field } from '../../../sweep/field.ts';
import type { Parameter } from '../../../sweep/sweepFile.ts';
import { yamlOf } from '../../fixes/edit.ts';
import { addKey, removeKey, useValue } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { describe } from '../words.ts';
import { choicesOf, gridRefusal, gridValues, isSingle } from './gridValues.ts';
import { optunaSeverity } from './severity.ts';

export const optunaSamplerSpace: Rule = { code: 'optuna-sampler-space', severities: ['error', 'warning'] };

/**
 * Checks that the sampler can draw the parameters, all of which Optuna can convert (docs/facts/schedulers.md): two of
 * them walk through all combinations.
 */
export function checkSamplerSpace(context: RuleContext, parameters: readonly Parameter[]): void {
  const sampler = context.sweep.settings?.get('sampler');
  const type = sampler?.get('type');
  if (type?.text === 'BruteForceSampler') for (const each of parameters) checkCountable(context, each, sampler, type);
  const space = sampler?.get('args')?.get('search_space');
  if (type?.text === 'GridSampler' && space?.type === 'map') checkGrid(context, space, parameters);
}

/** BruteForceSampler draws from a range of floats only in steps. */
function checkCountable(
  context: RuleContext,
  { field, names }: Parameter,
  sampler: Field | undefined,
  type: Field,
): void {
  const step = field.get('step');
  if (choicesOf(field) || field.get('min')?.type !== 'float' || (step && step.type !== 'null')) return;
  const message = l10n.t(
    'BruteForceSampler cannot try all floats of `{0}`, so the scheduler fails. Add `step: …`, or use `values`.',
    names.join('.'),
  );
  const hasArguments = sampler?.get('args')?.falsy === false;
  context.report(optunaSamplerSpace, keyPlace(field), message, {
    severity: optunaSeverity(context.sweep),
    fixes: [hasArguments ? undefined : useValue(context.sweep, type, 'RandomSampler')],
  });
}

/** GridSampler draws each parameter that has more than one value from its list in `search_space`. */
function checkGrid(context: RuleContext, space: Field, parameters: readonly Parameter[]): void {
  const severity = optunaSeverity(context.sweep);
  for (const list of space.items) {
    const values = gridValues(list);
    if (values?.length) continue;
    const message = l10n.t(
      '`{0}` in `search_space` is {1}, but GridSampler requires values. Use a list such as `[1, 2]`.',
      list.name,
      describe(list),
    );
    context.report(optunaSamplerSpace, list, message, { severity });
  }
  const drawn = parameters.map(({ field }) => field).filter(field => !isSingle(field));
  for (const field of drawn) {
    const list = space.get(field.name);
    if (list) checkList(context, field, list);
    else reportNotInGrid(context, field, space);
  }
  for (const list of space.items) {
    // What Optuna does not convert has an Error of its own.
    const isKnown = context.sweep.parameters.some(
      ({ field }) => field.name === list.name && !parameters.some(each => each.field === field),
    );
    if (isKnown || drawn.some(({ name }) => name === list.name) || (gridValues(list)?.length ?? 0) < 2) continue;
    const message = l10n.t(
      'GridSampler does not draw `{0}`, so its values in `search_space` repeat runs. Remove it.',
      list.name,
    );
    context.report(optunaSamplerSpace, keyPlace(list), message, {
      severity: 'warning',
      fixes: [removeKey(context.sweep, list)],
    });
  }
}

function reportNotInGrid(context: RuleContext, field: Field, space: Field): void {
  const message = l10n.t(
    '`{0}` is missing in `search_space`, so GridSampler fails. Add `{1}`.',
    field.name,
    `${field.name}: […]`,
  );
  const choices = choicesOf(field);
  const isPlain = choices?.every(({ scalar, empty }) => scalar && !empty) === true;
  const written = choices?.map(choice => yamlOf(context.sweep, choice));
  context.report(optunaSamplerSpace, keyPlace(space), message, {
    severity: optunaSeverity(context.sweep),
    absent: true,
    fixes: [isPlain ? addKey(context.sweep, space, field.name, `[${written?.join(', ') ?? ''}]`) : undefined],
  });
}

function checkList(context: RuleContext, field: Field, list: Field): void {
  const isList = list.type === 'seq';
  for (const [i, value] of (gridValues(list) ?? []).entries()) {
    const at = (isList ? list.items[i] : undefined) ?? list;
    const refusal = gridRefusal(field, value);
    if (refusal === undefined) continue;
    context.report(optunaSamplerSpace, at, refusalMessage(refusal, field.name, value, at), {
      severity: refusal === 'outside' ? 'warning' : optunaSeverity(context.sweep),
    });
    // One sentence for the letters of a string.
    if (!isList) return;
  }
}

function refusalMessage(
  refusal: NonNullable<ReturnType<typeof gridRefusal>>,
  name: string,
  value: PyValue | undefined,
  at: Field,
): string {
  const written = value?.type === 'null' ? 'null' : at.source;
  switch (refusal) {
    case 'notAChoice':
      return l10n.t('{0} is not a value of the parameter `{1}`, so GridSampler fails. Use its values.', written, name);
    case 'notANumber':
      return l10n.t('{0} is not a number, but `{1}` is a range, so GridSampler fails. Use numbers.', written, name);
    case 'outside':
      return l10n.t(
        '{0} is outside the range of `{1}`, and GridSampler uses it anyway. Use a number in it.',
        written,
        name,
      );
  }
}
