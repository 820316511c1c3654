import { isLaunchSchedulerKey } from '../../../../wandb/blockKeys.ts';
import { blockForm } from '../../structure/forms.ts';
import { reportMisfit } from '../../structure/misfitRules.ts';
import { misfits } from '../../structure/structure.ts';
import type { Family } from '../../rule.ts';
import { checkEngineBlock, engineBlock } from './engineBlock.ts';
import { checkEngineController, engineController } from './engineController.ts';
import { engineEarlyTerminate } from './engineEarlyTerminate.ts';
import { engineFunction } from './engineFunction.ts';
import { engineGoal } from './engineGoal.ts';
import { checkUnreadKeys, engineKeyUnread } from './engineKeyUnread.ts';
import { engineLaunchKey, reportEngineLaunchKey } from './engineLaunchKey.ts';
import { checkEngineMethod, engineMethod } from './engineMethod.ts';
import { checkEngineMetric, engineMetric } from './engineMetric.ts';
import { checkEngineParameters, engineParameter } from './engineParameter.ts';
import { engineRunCap } from './engineRunCap.ts';
import { checkEngineSource, engineSource } from './engineSource.ts';

/** The `scheduler` of a plain sweep: an engine on the user's machine, and what it makes of the file. */
export const localEngines: Family = {
  name: 'Local engines',
  rules: [
    engineBlock,
    engineMethod,
    engineController,
    engineLaunchKey,
    engineKeyUnread,
    engineMetric,
    engineGoal,
    engineRunCap,
    engineEarlyTerminate,
    engineParameter,
    engineSource,
    engineFunction,
  ],
  check(context) {
    const { localScheduler: block, localEngine: engine, kind } = context.sweep;
    if (!block || block.type === 'broken') return;
    checkEngineBlock(context, block);
    if (block.type !== 'null') checkEngineController(context);
    if (block.type === 'map') {
      for (const misfit of misfits(block, blockForm('scheduler', kind), { numbersAsSent: true })) {
        const { field } = misfit;
        if (misfit.kind === 'unknown-key' && isLaunchSchedulerKey(field.name)) reportEngineLaunchKey(context, field);
        // Rules of their own report those keys, and one that is meant for a missing `engine`.
        else if (misfit.kind === 'unknown-key' && block.has('engine')) reportMisfit(context, misfit);
        else if (misfit.kind === 'type' && field.name !== 'engine' && field.type === 'null')
          reportMisfit(context, misfit);
      }
    }
    if (!engine) return;
    checkEngineMethod(context, engine);
    checkEngineMetric(context);
    checkEngineParameters(context);
    checkUnreadKeys(context, engine, block);
    checkEngineSource(context, engine, block);
  },
};
