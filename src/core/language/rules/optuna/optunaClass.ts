import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import { schemaAt } from '../../schema.ts';
import { DEFAULT_CLASSES, TROUBLED_CLASSES, type ClassTrouble } from '../../../wandb/optunaClasses.ts';
import type { Severity } from '../../types.ts';
import { addKey, useKey, useValue } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { choice, describe, pathName } from '../words.ts';
import { classSeverity } from './severity.ts';

export const optunaClass: Rule = { code: 'optuna-class', severities: ['error', 'warning'] };

function troubleMessage(trouble: ClassTrouble, path: string, name: string, instead: string): string {
  switch (trouble) {
    case 'needsObject':
      return l10n.t('`{0}` {1} needs a Python object, so the scheduler fails. Use `{2}`.', path, name, instead);
    case 'notASampler':
      return l10n.t('`{0}` {1} is not a sampler, so the scheduler fails. Use `{2}`.', path, name, instead);
    case 'removed':
      return l10n.t('Optuna 4 removed `{0}` {1}, so the scheduler may fail. Use `{2}`.', path, name, instead);
    case 'needsPackage':
      return l10n.t(
        '`{0}` {1} needs the package cmaes, without which the scheduler fails. Use `{2}`.',
        path,
        name,
        instead,
      );
  }
}

/** Reports a pruner or sampler that is not a mapping. */
export function reportClassNotAMapping(context: RuleContext, field: Field): void {
  const { sweep } = context;
  const text = field.text ?? '';
  const isClass = classNames(context, [...field.path, 'type']).includes(text) && !sweep.isJson;
  const mapping = `{type: ${isClass ? text : defaultClass(field)}}`;
  const message = l10n.t(
    '`{0}` is {1}, but the scheduler requires a mapping. Use `{2}`.',
    pathName(field.path),
    describe(field),
    mapping,
  );
  context.report(optunaClass, field, message, {
    severity: classSeverity(sweep),
    fixes: [isClass ? useValue(sweep, field, mapping) : undefined],
  });
}

/** Reports a pruner or sampler without a `type`, or with another key in its place. */
export function reportClassMissing(context: RuleContext, field: Field): void {
  const { sweep } = context;
  const name = pathName(field.path);
  const severity = classSeverity(sweep);
  const other =
    field.items.find(item => item.name !== 'args' && nearestWord(item.name, ['type']) !== undefined) ??
    field.items.find(item => ['name', 'class', 'kind'].includes(item.name) && item.text !== undefined);
  if (other) {
    const message = l10n.t('`{0}` is an unknown key in `{1}`, which requires `type`. Use `type`.', other.name, name);
    context.report(optunaClass, keyPlace(other), message, { severity, fixes: [useKey(sweep, other, 'type', true)] });
    return;
  }
  const type = defaultClass(field);
  const message = l10n.t('`{0}` is missing `type`, so the scheduler fails. Add `{1}`.', name, `type: ${type}`);
  const fixes = [addKey(sweep, field, 'type', type)];
  context.report(optunaClass, keyPlace(field), message, { severity, absent: true, fixes });
}

function defaultClass({ name }: Field): string {
  return name === 'pruner' ? DEFAULT_CLASSES.pruner : DEFAULT_CLASSES.sampler;
}

function classNames({ sweep }: RuleContext, path: Field['path']): string[] {
  return (schemaAt(path, sweep)[0]?.node.enum ?? []).map(String);
}

/** Checks the class of a pruner or sampler. Gives whether its arguments should be checked too. */
export function checkClass(context: RuleContext, type: Field, severity: Severity): boolean {
  const text = type.text ?? '';
  const troubled = Object.hasOwn(TROUBLED_CLASSES, text) ? TROUBLED_CLASSES[text] : undefined;
  const names = classNames(context, type.path);
  if (troubled) {
    const { trouble, instead } = troubled;
    // The others depend on what is installed where the scheduler runs.
    const isCertain = trouble === 'needsObject' || trouble === 'notASampler';
    const hasArguments = context.sweep.fieldAt(type.path.slice(0, -1))?.get('args')?.falsy === false;
    context.report(optunaClass, type, troubleMessage(trouble, pathName(type.path), text, instead), {
      severity: isCertain ? severity : 'warning',
      fixes: [hasArguments ? undefined : useValue(context.sweep, type, instead)],
    });
    return !isCertain;
  }
  if (names.includes(text)) return true;
  reportUnknownClass(context, type, names, severity);
  return false;
}

function reportUnknownClass(context: RuleContext, type: Field, names: readonly string[], severity: Severity): void {
  const usable = names.filter(name => !Object.hasOwn(TROUBLED_CLASSES, name));
  const suffix = type.path.at(-2) === 'pruner' ? 'pruner' : 'sampler';
  const written = type.text?.toLowerCase() ?? '';
  const near =
    usable.find(name => name.toLowerCase() === `${written}${suffix}`) ??
    (type.text === undefined ? undefined : nearestWord(type.text, usable));
  const message = l10n.t(
    '`{0}` is {1}, which the Optuna scheduler does not have. Use {2}.',
    pathName(type.path),
    describe(type),
    choice(near === undefined ? usable : [near]),
  );
  context.report(optunaClass, type, message, {
    severity,
    fixes: [near === undefined ? undefined : useValue(context.sweep, type, near, true)],
  });
}
