import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { addKey, useValue } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { LOCAL_PROCESS } from '../../../wandb/resourceTypes.ts';

export const schedulerLocalProcess: Rule = { code: 'scheduler-local-process', severities: ['error', 'warning'] };

const CONTAINER = 'local-container';

/**
 * Checks that a scheduler job or image does not run as a `local-process`, named or by default
 * (docs/facts/launch-sweep-cli.md).
 */
export function checkSchedulerLocalProcess(context: RuleContext, block: Field): void {
  const [resource, image] = [block.get('resource'), block.get('docker_image')];
  const hasImage = image !== undefined && !image.falsy;
  const hasJob = context.sweep.schedulerKind !== 'none';
  if (resource?.text === LOCAL_PROCESS && (hasJob || hasImage)) reportNamed(context, resource, hasJob);
  else if (hasImage && !hasJob && (!resource || resource.falsy)) reportDefault(context, block, image);
}

function reportNamed(context: RuleContext, resource: Field, hasJob: boolean): void {
  const message = hasJob
    ? l10n.t('A scheduler job cannot run as `local-process`, so the client stops. Use `local-container`.')
    : l10n.t('`docker_image` cannot run as `local-process`, so the client stops. Use `local-container`.');
  context.report(schedulerLocalProcess, resource, message, {
    fixes: [useValue(context.sweep, resource, CONTAINER)],
  });
}

function reportDefault(context: RuleContext, block: Field, image: Field): void {
  const message = l10n.t(
    'Without `resource` the scheduler is a `local-process`, which takes no image. Add `resource: local-container`.',
  );
  context.report(schedulerLocalProcess, keyPlace(image), message, {
    severity: 'warning',
    absent: true,
    fixes: [block.has('resource') ? undefined : addKey(context.sweep, block, 'resource', CONTAINER)],
  });
}
