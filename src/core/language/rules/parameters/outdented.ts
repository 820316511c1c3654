import * as l10n from '@vscode/l10n';
import { isDistribution } from '../../../wandb/distributions.ts';
import type { Field } from '../../../sweep/field.ts';
import type { Parameter, SweepFile } from '../../../sweep/sweepFile.ts';
import { TOP_LEVEL } from '../../../wandb/sweepKeys.ts';
import { fix, isOwn } from '../../fixes/edit.ts';
import type { Fix } from '../../types.ts';
import { PARAMETER_KEYS } from './names.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { keyPlace } from '../place.ts';

export const outdentedRule: Rule = { code: 'parameter-outdented', severities: ['error'] };

/** Reports keys of a parameter that are next to its empty name instead of under it; gives all parameters reported. */
export function sayOutdented(context: RuleContext, parameters: readonly Parameter[]): ReadonlySet<Parameter> {
  const spoken = new Set<Parameter>();
  parameters.forEach((owner, i) => {
    if (!owner.field.empty || PARAMETER_KEYS.includes(owner.field.name)) return;
    const strays: Parameter[] = [];
    for (const next of parameters.slice(i + 1)) {
      if (!PARAMETER_KEYS.includes(next.field.name) || next.field.type === 'map') break;
      strays.push(next);
    }
    const first = strays[0];
    if (!first) return;
    for (const p of [owner, ...strays]) {
      spoken.add(p);
      context.unfit.add(p.field);
    }
    const [name, own] = [first.field.name, owner.field.name];
    context.report(
      outdentedRule,
      keyPlace(first.field),
      strays.length === 1
        ? l10n.t(
            '`{0}` is next to the parameter `{1}`, not under it, so W&B reads `{1}` as empty. Indent it by two spaces.',
            name,
            own,
          )
        : l10n.t(
            '`{0}` is next to the parameter `{1}`, not under it, so W&B reads `{1}` as empty. Indent `{0}` and what follows by two spaces.',
            name,
            own,
          ),
      {
        fixes: [
          makeParameter(strays) && context.sweep.tree.problems.length === 0
            ? indent(
                context,
                strays.map(s => s.field),
                owner.field,
              )
            : undefined,
        ],
      },
    );
  });
  return spoken;
}

/** True where the keys make a whole parameter together. */
function makeParameter(strays: readonly Parameter[]): boolean {
  const has = (name: string) => strays.some(s => s.field.name === name);
  const distribution = strays.find(s => s.field.name === 'distribution');
  return (
    (has('values') || has('value') || (has('min') && has('max'))) &&
    (!distribution || isDistribution(distribution.field.text))
  );
}

/** Parameters at the top of the file that should be under the empty `parameters:` before them. */
export function strayParameters({ root }: SweepFile): readonly Field[] {
  const at = root.items.findIndex(f => f.name === 'parameters' && f.empty);
  if (at < 0) return [];
  const behind = root.items.slice(at + 1);
  const end = behind.findIndex(
    f => (TOP_LEVEL as readonly string[]).includes(f.name) || !f.names.some(n => PARAMETER_KEYS.includes(n)),
  );
  return end < 0 ? behind : behind.slice(0, end);
}

/** Reports parameters at the top of the file; gives whether there are any. */
export function sayStrayParameters(context: RuleContext): boolean {
  const strays = strayParameters(context.sweep);
  const [first] = strays;
  if (!first) return false;
  context.report(
    outdentedRule,
    keyPlace(first),
    strays.length === 1
      ? l10n.t(
          '`{0}` is next to `parameters`, not under it, so W&B reads `parameters` as empty. Indent it by two spaces.',
          first.name,
        )
      : l10n.t(
          '`{0}` is next to `parameters`, not under it, so W&B reads `parameters` as empty. Indent it and what follows by two spaces.',
          first.name,
        ),
    {
      fixes: [
        context.sweep.tree.problems.length === 0
          ? indent(context, strays, context.sweep.root.get('parameters'))
          : undefined,
      ],
    },
  );
  return true;
}

/** Indents keys so that they become the value of the one above them; undefined where they are not at their own place. */
function indent({ sweep }: RuleContext, strays: readonly Field[], owner: Field | undefined): Fix | undefined {
  if (!owner || !strays.every(field => isOwn(sweep, field))) return undefined;
  return fix(l10n.t('Indent it'), [{ verb: 'nest', paths: strays.map(field => field.path), into: owner.path }]);
}
