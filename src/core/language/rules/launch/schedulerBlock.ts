import type { Family, RuleContext } from '../rule.ts';
import { blockForm } from '../structure/forms.ts';
import { reportMisfit } from '../structure/misfitRules.ts';
import { misfits, type Misfit } from '../structure/structure.ts';
import { checkNumWorkers, numWorkers, numWorkersIgnored } from './numWorkers.ts';
import { checkSchedulerLocalProcess, schedulerLocalProcess } from './schedulerLocalProcess.ts';
import { reportSchedulerNotAMapping, reportSettingsNotAMapping, schedulerNotAMapping } from './schedulerNotAMapping.ts';
import { reportSchedulerUnknownKey, schedulerUnknownKey } from './schedulerUnknownKey.ts';

/** The `scheduler` block: how the scheduler of a launch sweep is started. */
export const schedulerBlock: Family = {
  name: 'The scheduler block',
  rules: [schedulerNotAMapping, schedulerUnknownKey, numWorkers, numWorkersIgnored, schedulerLocalProcess],
  check(context) {
    const { sweep } = context;
    const block = sweep.root.get('scheduler');
    if (!block || block.type === 'broken') return;
    // A local engine has rules of its own.
    if (sweep.kind === 'sweep') return;
    if (block.type !== 'map') reportSchedulerNotAMapping(context, block);
    else {
      for (const misfit of misfits(block, blockForm('scheduler', sweep.kind), { numbersAsSent: false }))
        reportSchedulerMisfit(context, misfit);
      checkNumWorkers(context, block);
      checkSchedulerLocalProcess(context, block);
    }
  },
};

/** Keys that families of their own check. */
const CHECKED_ELSEWHERE: readonly unknown[] = ['resource_args', 'job', 'num_workers'];
/** Keys for which null is as if they were missing. */
const NULLABLE: readonly string[] = ['docker_image', 'resource', 'template_variables'];

/** Gives a value that does not fit the schema to the rule of its place. */
function reportSchedulerMisfit(context: RuleContext, misfit: Misfit): void {
  const { field, kind } = misfit;
  const [, key, inner] = field.path;
  if (CHECKED_ELSEWHERE.includes(key)) return;
  if (key === 'settings') {
    // The scheduler job itself reads what is inside.
    if (inner === undefined && kind === 'type') reportSettingsNotAMapping(context, field);
  } else if (kind === 'unknown-key' && inner === undefined) reportSchedulerUnknownKey(context, field, misfit.known);
  else if (field.type !== 'null' || !NULLABLE.includes(field.name)) reportMisfit(context, misfit);
}
