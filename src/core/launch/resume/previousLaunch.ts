import * as l10n from '@vscode/l10n';
import { PyJsonError, pyJsonLoads } from '../../python/values/jsonLoads.ts';
import type { PyValue } from '../../python/values/value.ts';
import { dict, get, isTruthy, withKey, type PyMap } from '../../python/values/dict.ts';
import { Refused } from '../plan/trail.ts';

/** What a sweep was launched with before, from its launchScheduler string. */
export interface Previous {
  readonly queue: PyValue | undefined;
  readonly launch: PyMap;
  /** With the spec's resource and resource_args in it, as the client takes them (get_previous_args). */
  readonly scheduler: PyMap;
  readonly settings: PyMap;
  /** `job` of the run spec. */
  readonly specJob: PyValue | undefined;
  /** The scheduler job it had: the spec's, else the one that its settings name. Undefined = the standard scheduler. */
  readonly schedulerJob: PyValue | undefined;
}

/**
 * Opens the launchScheduler string of a launch before; undefined for a sweep that was never launched. Refused where the
 * client cannot read it either.
 */
export function readLaunchScheduler(text: string | null, path: string): PyMap | undefined {
  if (!text) return undefined;
  const read = (json: string): PyMap => {
    try {
      const value = pyJsonLoads(json);
      if (value.type === 'map') return value;
    } catch (error) {
      if (!(error instanceof PyJsonError)) throw error;
    }
    throw unreadable(path);
  };
  const outer = read(text);
  const spec = get(outer, 'run_spec');
  if (spec === undefined) return outer;
  if (spec.type !== 'str') throw unreadable(path);
  return withKey(outer, 'run_spec', read(spec.value));
}

function unreadable(path: string): Refused {
  return new Refused(
    'previousLaunch',
    l10n.t('What the sweep {0} was launched with could not be read. Launch its file as a new sweep.', path),
  );
}

/** The parts of an opened launchScheduler; of a sweep that was never launched, empty ones. */
export function previousLaunch(launchScheduler: PyMap | undefined, path: string): Previous {
  const inner = (map: PyMap, key: string): PyMap => {
    const value = get(map, key);
    if (value === undefined) return dict({});
    if (value.type !== 'map') throw unreadable(path);
    return value;
  };
  const outer = launchScheduler ?? dict({});
  const spec = inner(outer, 'run_spec');
  const runConfig = inner(inner(spec, 'overrides'), 'run_config');
  const withSpec = (map: PyMap, key: string) => {
    const value = get(spec, key);
    return isTruthy(value) ? withKey(map, key, value) : map;
  };
  const scheduler = withSpec(withSpec(inner(runConfig, 'scheduler'), 'resource'), 'resource_args');
  const specJob = get(spec, 'job');
  const named = [specJob, get(scheduler, 'job')].find(job => isTruthy(job));
  const launch = get(runConfig, 'launch');
  return {
    queue: get(outer, 'queue'),
    launch: launch?.type === 'map' ? launch : dict({}),
    scheduler,
    settings: inner(runConfig, 'settings'),
    specJob,
    schedulerJob: named,
  };
}
