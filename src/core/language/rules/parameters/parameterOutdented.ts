import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import type { Parameter, SweepFile } from '../../../sweep/sweepFile.ts';
import { isDistribution } from '../../../wandb/distributions.ts';
import { isParameterKey } from '../../../wandb/parameterKeys.ts';
import { TOP_LEVEL } from '../../../wandb/sweepKeys.ts';
import { fix, isOwn } from '../../fixes/edit.ts';
import type { Fix } from '../../types.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const parameterOutdented: Rule = { code: 'parameter-outdented', severities: ['error'] };

/**
 * Reports keys of a parameter that are next to its empty name instead of under it. Gives all parameters reported, which
 * are unfit.
 */
export function checkOutdented(context: RuleContext, parameters: readonly Parameter[]): ReadonlySet<Parameter> {
  const reported = new Set<Parameter>();
  parameters.forEach((owner, i) => {
    if (!isLeftOut(context.sweep, owner.field) || isParameterKey(owner.field.name)) return;
    const strays = leadingKeys(parameters.slice(i + 1));
    const [first] = strays;
    if (!first) return;
    for (const each of [owner, ...strays]) {
      reported.add(each);
      context.unfit.add(each.field);
    }
    const fields = strays.map(stray => stray.field);
    const fixes = [isWhole(fields) ? indent(context, fields, owner.field) : undefined];
    const message = context.sweep.tree.python
      ? l10n.t(
          '`{0}` is next to the parameter `{1}`, not in its dict, so W&B reads `{1}` as empty. Move it in.',
          first.field.name,
          owner.field.name,
        )
      : besideParameter(first.field.name, owner.field.name, strays.length === 1);
    context.report(parameterOutdented, keyPlace(first.field), message, { fixes });
  });
  return reported;
}

/** A value left out; Python writes `None` for it. */
function isLeftOut({ tree }: SweepFile, field: Field): boolean {
  return field.empty || (tree.python !== undefined && field.type === 'null');
}

function leadingKeys(parameters: readonly Parameter[]): readonly Parameter[] {
  const end = parameters.findIndex(({ field }) => !isParameterKey(field.name) || field.type === 'map');
  return end < 0 ? parameters : parameters.slice(0, end);
}

/** True where the keys make a whole parameter together. */
function isWhole(keys: readonly Field[]): boolean {
  const has = (name: string) => keys.some(key => key.name === name);
  const distribution = keys.find(key => key.name === 'distribution');
  return (
    (has('values') || has('value') || (has('min') && has('max'))) &&
    (!distribution || isDistribution(distribution.text))
  );
}

function besideParameter(name: string, owner: string, isOnly: boolean): string {
  return isOnly
    ? l10n.t(
        '`{0}` is next to the parameter `{1}`, not under it, so W&B reads `{1}` as empty. Indent it by two spaces.',
        name,
        owner,
      )
    : l10n.t(
        '`{0}` is next to the parameter `{1}`, not under it, so W&B reads `{1}` as empty. Indent it and what follows.',
        name,
        owner,
      );
}

/** Parameters at the top of the file that should be under the empty `parameters:` before them. */
export function strayParameters(sweep: SweepFile): readonly Field[] {
  const { root } = sweep;
  const at = root.items.findIndex(field => field.name === 'parameters' && isLeftOut(sweep, field));
  if (at < 0) return [];
  const behind = root.items.slice(at + 1);
  const end = behind.findIndex(
    field => (TOP_LEVEL as readonly string[]).includes(field.name) || !field.names.some(isParameterKey),
  );
  return end < 0 ? behind : behind.slice(0, end);
}

/** Reports parameters at the top of the file; gives whether there are any. */
export function checkStrayParameters(context: RuleContext): boolean {
  const strays = strayParameters(context.sweep);
  const [first] = strays;
  if (!first) return false;
  const fixes = [indent(context, strays, context.sweep.root.get('parameters'))];
  const message = context.sweep.tree.python
    ? l10n.t(
        '`{0}` is next to `parameters`, not in its dict, so W&B reads `parameters` as empty. Move it in.',
        first.name,
      )
    : besideSection(first.name, strays.length === 1);
  context.report(parameterOutdented, keyPlace(first), message, { fixes });
  return true;
}

function besideSection(name: string, isOnly: boolean): string {
  return isOnly
    ? l10n.t(
        '`{0}` is next to `parameters`, not under it, so W&B reads `parameters` as empty. Indent it by two spaces.',
        name,
      )
    : l10n.t(
        '`{0}` is next to `parameters`, not under it, so W&B reads `parameters` as empty. Indent it and what follows.',
        name,
      );
}

/**
 * Indents keys so that they become the value of the one above them. Undefined where they are not at their own place, or
 * the file cannot be read as a whole.
 */
function indent({ sweep }: RuleContext, strays: readonly Field[], owner: Field | undefined): Fix | undefined {
  if (!owner || sweep.tree.python || sweep.tree.problems.length > 0 || !strays.every(field => isOwn(sweep, field)))
    return undefined;
  return fix(l10n.t('Indent it'), [{ verb: 'nest', paths: strays.map(field => field.path), into: owner.path }]);
}
