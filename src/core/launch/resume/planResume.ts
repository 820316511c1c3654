import * as l10n from '@vscode/l10n';
import type { PyValue } from '../../python/values/value.ts';
import type { FoundSweep } from './foundSweep.ts';
import { takeBlocks, type Blocks } from '../plan/blocks.ts';
import { launchFacts } from '../plan/launchFacts.ts';
import { launchScheduler } from '../plan/launchSpec.ts';
import { layOver } from '../plan/launchOptions.ts';
import { launchTarget, noQueue } from '../plan/planLaunch.ts';
import { previousLaunch, readLaunchScheduler, type Previous } from './previousLaunch.ts';
import { dict, get, isTruthy, str, withKey, type PyMap } from '../../python/values/dict.ts';
import { pyStr } from '../../python/values/repr.ts';
import { sameConfig } from '../plan/sameConfig.ts';
import { readLaunchFile, readYaml } from '../plan/readConfigFile.ts';
import { schedulerJobOf } from '../plan/schedulerMethod.ts';
import { planned, Refused, type Trail } from '../plan/trail.ts';
import type { LaunchChoices, LaunchFile, Plan, Sent } from '../plan/types.ts';
import { pyJsonDumps } from '../../python/values/jsonDumps.ts';
import { readSweepFile, type SweepFile } from '../../sweep/sweepFile.ts';
import { upsertVariables } from '../plan/upsertVariables.ts';

/** What a plan of a resume tells in addition. */
export interface ResumeParts extends Sent {
  /** What the sweep was launched with before, in the same form. */
  readonly before: Sent;
}

export interface ResumeChoices extends LaunchChoices {
  /** The eight characters of its address. */
  readonly sweep: string;
  /** The person confirmed that the scheduler of a sweep in state RUNNING is dead. */
  readonly schedulerIsDead?: boolean;
}

/** Why there is no plan for a sweep that nobody found, by its path. */
export function sweepNotFound(path: string): Refused {
  return new Refused(
    'sweepNotFound',
    l10n.t('The sweep {0} was not found, or you cannot see it. Check its entity, project and ID.', path),
  );
}

/**
 * What `wandb launch-sweep -r SWEEP [FILE]` sends to push a sweep's scheduler again, or why not. Unlike there, what the
 * file says takes precedence, and what it does not say stays as it was launched: the launch block, the scheduler job,
 * the queue.
 */
export function planResume(
  file: LaunchFile | null,
  found: FoundSweep | null,
  choices: ResumeChoices,
): Plan<ResumeParts> {
  return planned(trail => {
    const target = launchTarget(choices);
    const path = `${target.entity}/${target.project}/${choices.sweep}`;
    const said = layOver(file ? readLaunchFile(file, trail).config : dict({}), choices.options);
    const blocks = takeBlocks(said, trail);
    if (!found) throw sweepNotFound(path);
    // Compared as the client does, letter for letter; the editor's guard (resumeGuard) is the wider one.
    if (found.state === 'RUNNING' && choices.schedulerIsDead !== true)
      throw new Refused(
        'sweepRunning',
        l10n.t('The sweep {0} is already running. Pause or stop it first, or wait until it ends.', path),
      );
    const { config, sweep } = readStored(found.config, path, trail);
    if (blocks.config.entries.length > 0)
      trail.note(l10n.t('A resume keeps the parameters, method and job of the sweep. Those in the file are not used.'));
    const opened = readLaunchScheduler(found.scheduler, path);
    const previous = previousLaunch(opened, path);
    const merged = mergePrevious(blocks, previous, trail);
    const queue = queueOf(choices, blocks, previous, merged, trail);
    const scheduler = launchScheduler({ ...merged, config }, { ...target, queue }, trail);
    const sent = upsertVariables(
      {
        id: found.id,
        config,
        entity: target.entity,
        project: target.project,
        priorRuns: choices.priorRuns ?? [],
        launch: { scheduler, templateVariables: get(merged.scheduler, 'template_variables') },
        sweep,
      },
      trail,
    );
    return { ...sent, before: sentBefore(sent, found, opened, previous) };
  });
}

/** The launch before in the form of what is sent now. Its template variables are in the scheduler's settings too. */
function sentBefore(now: Sent, found: FoundSweep, opened: PyMap | undefined, previous: Previous): Sent {
  const templates = get(previous.scheduler, 'template_variables');
  const values = {
    config: now.values.config,
    launchScheduler: opened,
    templates: templates?.type === 'null' ? undefined : templates,
  };
  const { entityName, projectName } = now.upsertSweep;
  return {
    upsertSweep: {
      ...now.upsertSweep,
      // The server may have written it in another style, which does not change it.
      config: sameConfig(found.config, now.upsertSweep.config) ? now.upsertSweep.config : found.config,
      launchScheduler: found.scheduler,
      templateVariableValues: values.templates && pyJsonDumps(values.templates),
    },
    values,
    facts: launchFacts(values, { entity: entityName, project: projectName, sweep: now.facts.sweep }),
  };
}

function readStored(text: string, path: string, trail: Trail): { readonly config: PyMap; readonly sweep: SweepFile } {
  const { value, tree } = readYaml(text, l10n.t('The configuration of {0}', path), trail);
  if (value.type !== 'map')
    throw new Refused(
      'storedConfig',
      l10n.t('The configuration of {0} is not a mapping. Launch its file as a new sweep.', path),
    );
  return { config: value, sweep: readSweepFile(tree, 'sweep.yaml') };
}

/** The blocks of the launch before, with what is newly said laid over them, key by key. */
function mergePrevious(blocks: Blocks, previous: Previous, trail: Trail): Blocks {
  const job = schedulerJobOf(blocks);
  if (job && isTruthy(previous.specJob) && pyStr(previous.specJob) !== pyStr(job)) {
    throw new Refused(
      'otherSchedulerJob',
      l10n.t(
        'The sweep uses the scheduler job {0} and cannot switch to {1}. Name the first, or launch a new sweep.',
        pyStr(previous.specJob),
        pyStr(job),
      ),
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

/** True where both have a key. */
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
