import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import { LOCAL_PROCESS, RUNNERS } from '../../../wandb/resourceTypes.ts';
import { useKey } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { describe, pathName } from '../words.ts';

export const resourceArgsRunner: Rule = { code: 'resource-args-runner', severities: ['warning'] };

/** Whether a runner of the agent has this name. */
export function isRunner(name: string): boolean {
  return RUNNERS.includes(name);
}

/** Reports `resource_args` that is not a mapping of runners to their arguments (docs/facts/config.md). */
export function reportResourceArgsNotAMapping(context: RuleContext, field: Field): void {
  const message = l10n.t(
    '`{0}` is {1}, so no runner reads it. Write the arguments under the name of a runner, such as `kubernetes:`.',
    pathName(field.path),
    describe(field),
  );
  context.report(resourceArgsRunner, field, message);
}

/** Reports a key of `resource_args` that is not the name of a runner (docs/facts/config.md). */
export function reportNotUnderRunner(context: RuleContext, item: Field, runner: string | undefined): void {
  const near = nearestWord(item.name, RUNNERS);
  const [name, parent] = [pathName(item.path), pathName(item.path.slice(0, -1))];
  if (near === undefined) {
    const target = runner === undefined || runner === LOCAL_PROCESS ? 'local-container' : runner;
    const message = l10n.t('No runner reads `{0}`. Move it under `{1}`.', name, `${parent}.${target}`);
    context.report(resourceArgsRunner, keyPlace(item), message);
    return;
  }
  const message = l10n.t('No runner reads `{0}`. Use `{1}`.', name, near);
  context.report(resourceArgsRunner, keyPlace(item), message, {
    fixes: [useKey(context.sweep, item, near, true)],
  });
}
