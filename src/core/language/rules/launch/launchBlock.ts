import { isTopLevel } from '../../../wandb/sweepKeys.ts';
import type { Family, RuleContext } from '../rule.ts';
import { blockForm } from '../structure/forms.ts';
import { reportMisfit } from '../structure/misfitRules.ts';
import { reportMisplacedInLaunch } from '../structure/misplacedKey.ts';
import { misfits, type Misfit } from '../structure/structure.ts';
import { checkLaunchEntityProject, launchEntityProject } from './launchEntityProject.ts';
import { checkLaunchFileName, launchFileName } from './launchFileName.ts';
import { checkLaunchKeysOverridden, launchKeyOverridden } from './launchKeyOverridden.ts';
import { launchNotAMapping, reportLaunchNotAMapping } from './launchNotAMapping.ts';
import { launchOverrides, reportLaunchOverrides } from './launchOverrides.ts';
import { checkLaunchPriority, launchPriority } from './launchPriority.ts';
import { launchQueueEmpty, reportLaunchQueueEmpty } from './launchQueueEmpty.ts';
import { launchRegistry, reportLaunchRegistry } from './launchRegistry.ts';
import { checkTemplateAndResourceArgs, templateAndResourceArgs } from './templateAndResourceArgs.ts';

/** The `launch` block: what every run of a launch sweep is launched with. */
export const launchBlock: Family = {
  name: 'The launch block',
  rules: [
    launchNotAMapping,
    launchRegistry,
    launchPriority,
    launchOverrides,
    templateAndResourceArgs,
    launchKeyOverridden,
    launchQueueEmpty,
    launchEntityProject,
    launchFileName,
  ],
  check(context) {
    const { sweep } = context;
    if (sweep.kind !== 'launch-sweep') return;
    const block = sweep.launch;
    if (block?.type === 'map') {
      for (const misfit of misfits(block, blockForm('launch', sweep.kind), { numbersAsSent: false }))
        reportLaunchMisfit(context, misfit);
      checkTemplateAndResourceArgs(context, block);
      checkLaunchKeysOverridden(context, block);
    } else if (block && block.type !== 'broken') reportLaunchNotAMapping(context, block);
    checkLaunchEntityProject(context);
    checkLaunchFileName(context);
  },
};

/** Gives a value that does not fit the schema to the rule of its place. */
function reportLaunchMisfit(context: RuleContext, misfit: Misfit): void {
  const { field } = misfit;
  const [, key, inner] = field.path;
  // Resource arguments have a family of their own.
  if (key === 'resource_args') return;
  if (key === 'registry' && inner === undefined) reportLaunchRegistry(context, field);
  else if (key === 'priority') checkLaunchPriority(context, field);
  else if (key === 'queue' && field.falsy) reportLaunchQueueEmpty(context, field);
  else if (key === 'overrides' && misfit.kind === 'type') reportLaunchOverrides(context, field);
  else if (misfit.kind === 'unknown-key' && inner === undefined && isTopLevel(field.name))
    reportMisplacedInLaunch(context, field);
  else reportMisfit(context, misfit);
}
