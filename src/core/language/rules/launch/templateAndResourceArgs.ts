import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { removeKey } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { keyPlace } from '../place.ts';

export const templateAndResourceArgs: Rule = { code: 'template-and-resource-args', severities: ['warning'] };

/**
 * Checks `launch` for both `resource_args` and `template_variables`; only the second is sent
 * (docs/facts/config.md).
 */
export function checkTemplateAndResourceArgs(context: RuleContext, block: Field): void {
  const [resource, template] = [block.get('resource_args'), block.get('template_variables')];
  if (!resource || resource.falsy || !template || template.falsy) return;
  context.report(
    templateAndResourceArgs,
    keyPlace(resource),
    l10n.t('W&B drops `launch.resource_args` because `launch.template_variables` is set. Keep only one of them.'),
    { fixes: [removeKey(context.sweep, resource)] },
  );
}
