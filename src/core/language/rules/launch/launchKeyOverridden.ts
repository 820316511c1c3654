import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { removeKey } from '../commonFixes.ts';
import { misplacedJob } from '../account/launchJobMissing.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { keyPlace } from '../place.ts';

export const launchKeyOverridden: Rule = { code: 'launch-key-overridden', severities: ['information', 'warning'] };

/**
 * Checks `launch` for keys that the scheduler sets itself, and for an image beside the job (docs/facts/config.md).
 */
export function checkLaunchKeysOverridden(context: RuleContext, block: Field): void {
  const { sweep } = context;
  for (const name of ['project', 'entity', 'job']) {
    const field = block.get(name);
    if (!field || field.falsy || field === misplacedJob(sweep)) continue;
    const message = l10n.t('`launch.{0}` has no effect because the scheduler sets it from the sweep. Remove it.', name);
    context.report(launchKeyOverridden, keyPlace(field), message, {
      fixes: [removeKey(sweep, field)],
    });
  }
  const image = block.get('docker')?.get('docker_image');
  const job = sweep.root.get('job');
  if (image && !image.falsy && job && !job.falsy)
    context.report(
      launchKeyOverridden,
      keyPlace(image),
      l10n.t('The agent refuses runs that have both `launch.docker.docker_image` and `job`. Remove one of them.'),
      { severity: 'warning' },
    );
}
