import type { PyValue } from '../../python/values/value.ts';
import { takeBlocks, type Blocks } from '../plan/blocks.ts';
import { launchSchedulerText } from '../plan/launchSpec.ts';
import { layOver } from '../plan/launchOptions.ts';
import { launchTarget, noQueue } from '../plan/planLaunch.ts';
import { readPrevious, type Previous } from './previousLaunch.ts';
import { dict, get, isTruthy, str, withKey, type PyMap } from '../../python/values/dict.ts';
import { pyStr } from '../../python/values/repr.ts';
import { readLaunchFile, readYaml } from '../plan/readConfigFile.ts';
import { schedulerJobOf } from '../plan/schedulerMethod.ts';
import { planned, Refused, type Trail } from '../plan/trail.ts';
import type { FoundSweep, LaunchChoices, LaunchFile, Plan } from '../plan/types.ts';
import { upsertVariables } from '../plan/upsertVariables.ts';
import { isSweepState } from '../../wandb/sweepStates.ts';

export interface ResumeChoices extends LaunchChoices {
  /** The eight characters of its address. */
  readonly sweep: string;
  /** The person confirmed that a sweep which says RUNNING has no scheduler left. */
  readonly schedulerIsDead?: boolean;
}

/**
 * What `wandb launch-sweep -r SWEEP [FILE]` sends to push a sweep's scheduler again, or why not. Other than there, what the file says
 * anew wins, and what it does not say stays as it was launched: the launch block, the scheduler job, the queue.
 */
export function planResume(file: LaunchFile | null, found: FoundSweep | null, choices: ResumeChoices): Plan {
  return planned(trail => {
    const target = launchTarget(choices);
    const path = `${target.entity}/${target.project}/${choices.sweep}`;
    const said = layOver(file ? readLaunchFile(file, trail) : dict({}), choices.options);
    const blocks = takeBlocks(said, trail);
    if (!found)
      throw new Refused(
        'sweepNotFound',
        `The sweep ${path} is not there, or your account may not see it; check its entity, project and id.`,
      );
    if (isSweepState(found.state, 'RUNNING') && choices.schedulerIsDead !== true)
      throw new Refused(
        'sweepRunning',
        `The sweep ${path} is running already; pause or stop it first, or wait for its end.`,
      );
    const config = storedConfig(found.config, path, trail);
    if (blocks.config.entries.length > 0)
      trail.note('Parameters, method and job stay those of the sweep; what the file says of them is not used.');
    const previous = readPrevious(found.scheduler, path);
    const merged = mergePrevious(blocks, previous, trail);
    const queue = queueOf(choices, blocks, previous, merged, trail);
    const scheduler = launchSchedulerText({ ...merged, config }, { ...target, queue }, trail);
    return upsertVariables(
      {
        id: found.id,
        config,
        entity: target.entity,
        project: target.project,
        priorRuns: choices.priorRuns ?? [],
        launch: { scheduler, templateVariables: get(merged.scheduler, 'template_variables') },
      },
      trail,
    );
  });
}

function storedConfig(text: string, path: string, trail: Trail): PyMap {
  const value = readYaml(text, `The configuration of ${path}`, trail);
  if (value.type !== 'map')
    throw new Refused('storedConfig', `The configuration of ${path} is no mapping; launch its file as a new sweep.`);
  return value;
}

/** The blocks of the launch before, with what is said anew laid over, key by key. */
function mergePrevious(blocks: Blocks, previous: Previous, trail: Trail): Blocks {
  const job = schedulerJobOf(blocks);
  if (job && isTruthy(previous.specJob) && pyStr(previous.specJob) !== pyStr(job)) {
    throw new Refused(
      'otherSchedulerJob',
      `The sweep was launched with the scheduler job ${pyStr(previous.specJob)} and cannot go on with ${pyStr(job)}; name the first, or launch a new sweep.`,
    );
  }
  const named = get(blocks.scheduler, 'job');
  const kept = named === undefined || named.type === 'null' ? previous.schedulerJob : undefined;
  if (kept) trail.differ('resumeKeepsSchedulerJob');
  if (overrides(blocks.scheduler, previous.scheduler) || overrides(blocks.settings, previous.settings))
    trail.differ('newValuesWin');
  if (previous.launch.entries.length > 0) trail.differ('resumeKeepsLaunchBlock');
  const scheduler = over(previous.scheduler, blocks.scheduler);
  return {
    config: blocks.config,
    launch: over(previous.launch, blocks.launch),
    scheduler: kept ? withKey(scheduler, 'job', kept) : scheduler,
    settings: over(previous.settings, blocks.settings),
  };
}

/** True where a key stands in both. */
function overrides(anew: PyMap, before: PyMap): boolean {
  return anew.entries.some(([key]) => key.type === 'str' && get(before, key.value) !== undefined);
}

function over(before: PyMap, anew: PyMap): PyMap {
  return anew.entries.reduce<PyMap>(
    (map, [key, value]) =>
      key.type === 'str' ? withKey(map, key.value, value) : { type: 'map', entries: [...map.entries, [key, value]] },
    before,
  );
}

function queueOf(choices: LaunchChoices, blocks: Blocks, previous: Previous, merged: Blocks, trail: Trail): PyValue {
  if (choices.queue) return str(choices.queue);
  const written = get(blocks.launch, 'queue');
  if (isTruthy(written)) return written;
  trail.differ('resumeKeepsQueue');
  const before = isTruthy(previous.queue) ? previous.queue : get(merged.launch, 'queue');
  if (!isTruthy(before)) throw noQueue();
  return before;
}
