import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { removeKey } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { pathName } from '../words.ts';
import { isRunner } from './resourceArgsRunner.ts';

export const resourceArgsUnused: Rule = { code: 'resource-args-unused', severities: ['information'] };

/** Checks that the arguments are those of the runner in use: no other runner's are read (docs/facts/config.md). */
export function checkRunnerInUse(context: RuleContext, item: Field, runner: string | undefined): void {
  if (runner === undefined || !isRunner(runner) || isSameRunner(item.name, runner)) return;
  const message = l10n.t(
    'W&B does not read `{0}` because the resource is `{1}`. Set `resource: {2}` beside `resource_args`, or remove it.',
    pathName(item.path),
    runner,
    item.name,
  );
  context.report(resourceArgsUnused, keyPlace(item), message, {
    fixes: [removeKey(context.sweep, item)],
  });
}

/** `vertex` is the older name for `gcp-vertex`. */
function isSameRunner(a: string, b: string): boolean {
  return a === b || (a.endsWith('vertex') && b.endsWith('vertex'));
}
