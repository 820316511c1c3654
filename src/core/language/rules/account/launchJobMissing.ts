import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { describe } from '../words.ts';

export const launchJobMissing: Rule = { code: 'launch-job-missing', severities: ['error'] };

/**
 * Reports a launch sweep with neither `job` nor `image_uri` (docs/facts/launch-sweep-cli.md); `empty` is the one that
 * is empty.
 */
export function reportLaunchJobMissing(context: RuleContext, empty: Field | undefined): void {
  const { root, misnamedKeys } = context.sweep;
  // The rule unknown-key reports these.
  if (misnamedKeys.has('job') || misnamedKeys.has('image_uri')) return;
  if (empty) {
    context.report(launchJobMissing, empty, emptyMessage(empty));
    return;
  }
  const at = root.get('launch') ?? root.get('scheduler') ?? root.items[0];
  if (!at) return;
  const message = l10n.t(
    '`{0}` makes this a launch sweep, which requires a job or an image. Add `job: entity/project/name:alias`.',
    at.name,
  );
  context.report(launchJobMissing, keyPlace(at), message, { absent: true });
}

function emptyMessage(field: Field): string {
  return field.name === 'job'
    ? l10n.t(
        '`job` is {0}, but a launch sweep requires a job or an image. Use `entity/project/name:alias`.',
        describe(field),
      )
    : l10n.t(
        '`image_uri` is {0}, but a launch sweep requires a job or an image. Use `registry/image:tag`.',
        describe(field),
      );
}
