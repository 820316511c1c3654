import * as l10n from '@vscode/l10n';
import { takeBlocks } from './blocks.ts';
import { launchScheduler } from './launchSpec.ts';
import { layOver } from './launchOptions.ts';
import { get, isTruthy, str } from '../../python/values/dict.ts';
import { readLaunchFile } from './readConfigFile.ts';
import { schedulerJobOf, settleMethod } from './schedulerMethod.ts';
import { planned, Refused } from './trail.ts';
import type { LaunchChoices, LaunchFile, Plan, PythonSweep } from './types.ts';
import { upsertVariables } from './upsertVariables.ts';

/** Where a launch goes: refused where the person must still say it, in the client's order. */
export function launchTarget(choices: LaunchChoices): { entity: string; project: string; author: string } {
  if (!choices.entity)
    throw new Refused('noEntity', l10n.t('A launch needs an entity. Choose the user or team that owns the project.'));
  if (!choices.project)
    throw new Refused('noProject', l10n.t('A launch needs a project. Choose the one for the sweep.'));
  return { entity: choices.entity, project: choices.project, author: choices.author || choices.entity };
}

/** The sentence for a launch without a queue, which the client refuses too. */
export function noQueue(): Refused {
  return new Refused(
    'noQueue',
    l10n.t('A launch needs a queue. Choose one, or write `launch: {queue: NAME}` into the file.'),
  );
}

/**
 * What `wandb launch-sweep FILE` sends for a new sweep, or why not. Pure: the file's text and what was chosen are all
 * it knows. What it leaves out on purpose is listed in differences.ts.
 */
export function planLaunch(file: LaunchFile | PythonSweep, choices: LaunchChoices): Plan {
  return planned(trail => {
    const target = launchTarget(choices);
    const read = readLaunchFile(file, trail);
    const taken = takeBlocks(layOver(read.config, choices.options), trail);
    if (schedulerJobOf(taken)) trail.note(l10n.t('A scheduler job controls the sweep, which W&B calls experimental.'));
    const blocks = settleMethod(taken, trail);
    const queue = choices.queue ? str(choices.queue) : get(blocks.launch, 'queue');
    if (!isTruthy(queue)) throw noQueue();
    const scheduler = launchScheduler(blocks, { ...target, queue }, trail);
    return upsertVariables(
      {
        id: null,
        config: blocks.config,
        entity: target.entity,
        project: target.project,
        priorRuns: choices.priorRuns ?? [],
        launch: { scheduler, templateVariables: get(blocks.scheduler, 'template_variables') },
        sweep: read.sweep(),
      },
      trail,
    );
  });
}
