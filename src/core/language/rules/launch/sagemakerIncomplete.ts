import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { listing, pathName } from '../words.ts';

export const sagemakerIncomplete: Rule = { code: 'sagemaker-incomplete', severities: ['information'] };

/** What a training job requires, in both spellings that the agent reads (docs/facts/config.md). */
const REQUIRED = [
  ['RoleArn', 'role_arn'],
  ['OutputDataConfig', 'output_data_config'],
  ['ResourceConfig', 'resource_config'],
  ['StoppingCondition', 'stopping_condition'],
] as const;

/** Checks SageMaker's arguments for what a training job requires; the queue or the agent may also set it. */
export function checkSagemaker(context: RuleContext, item: Field): void {
  if (item.type !== 'map') return;
  const missing = REQUIRED.filter(spellings => spellings.every(name => !item.has(name))).map(([name]) => name);
  if (missing.length === 0) return;
  const message = l10n.t(
    '`{0}` is missing {1}, which a training job requires. Add what neither the queue nor the agent sets.',
    pathName(item.path),
    listing(missing),
  );
  context.report(sagemakerIncomplete, keyPlace(item), message, { absent: true });
}
