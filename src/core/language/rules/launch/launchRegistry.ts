import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { useValue } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { describe } from '../words.ts';

export const launchRegistry: Rule = { code: 'launch-registry', severities: ['error'] };

/**
 * Reports a `launch.registry` that is not a mapping: the client asks it for its `url` (docs/facts/config.md).
 */
export function reportLaunchRegistry(context: RuleContext, field: Field): void {
  const { sweep } = context;
  const url = field.text || undefined;
  const mapping = `{url: ${url ?? '…'}}`;
  const message = l10n.t('`launch.registry` is {0}, so the client crashes. Use `{1}`.', describe(field), mapping);
  const isPlain = url !== undefined && !/[,{}[\]#]|: /.test(url) && !sweep.isJson;
  context.report(launchRegistry, field, message, {
    fixes: [isPlain ? useValue(sweep, field, mapping) : undefined],
  });
}
