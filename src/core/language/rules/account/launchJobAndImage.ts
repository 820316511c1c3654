import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { removeKey } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const launchJobAndImage: Rule = { code: 'launch-job-and-image', severities: ['error'] };

/** Reports an `image_uri` beside a `job`, at which the client stops (docs/facts/launch-sweep-cli.md). */
export function reportLaunchJobAndImage(context: RuleContext, image: Field): void {
  context.report(
    launchJobAndImage,
    keyPlace(image),
    l10n.t('The client refuses a launch sweep that has both `job` and `image_uri`. Remove one of them.'),
    { fixes: [removeKey(context.sweep, image)] },
  );
}
