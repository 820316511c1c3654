import * as l10n from '@vscode/l10n';
import type { PyValue } from '../../python/values/value.ts';
import { dict, get, isTruthy, str, type PyMap } from '../../python/values/dict.ts';
import { pyStr } from '../../python/values/repr.ts';
import { Refused } from './trail.ts';
import { hasJobForm } from '../../wandb/jobPath.ts';
import { SWEEP_ID_PLACEHOLDER } from '../../wandb/sweepIdPlaceholder.ts';

/** What the scheduler is told of its launch. */
export interface SchedulerTarget {
  /** A string, but for a file that writes something else there. */
  readonly queue: PyValue;
  readonly project: string;
  readonly author: string | undefined;
}

/** What the runs are made of: exactly one of the two, as the client demands (construct_scheduler_args). */
export interface RunSource {
  readonly key: 'job' | 'image_uri';
  readonly value: PyValue;
}

/** `job` or `image_uri` of the stored configuration; refused where there is none or both. */
export function runSource(config: PyMap): RunSource {
  const job = get(config, 'job');
  const image = get(config, 'image_uri');
  if (isTruthy(job) && isTruthy(image))
    throw new Refused('jobAndImage', l10n.t('A launch sweep takes either `job` or `image_uri`. Remove one of them.'));
  if (isTruthy(job)) return { key: 'job', value: job };
  if (isTruthy(image)) return { key: 'image_uri', value: image };
  throw new Refused(
    'noJob',
    l10n.t('A launch sweep needs a `job` (or an `image_uri`). Add `job: entity/project/name:latest`.'),
  );
}

/**
 * The arguments of `wandb scheduler`: bare, as today's agents hand them on word by word (docs/facts/agent-wire.md,
 * 0.1).
 */
export function argumentList(target: SchedulerTarget, source: RunSource): PyValue {
  const pairs: readonly (readonly [string, PyValue])[] = [
    ['--queue', str(pyStr(target.queue))],
    ['--project', str(target.project)],
    ...(target.author ? [['--author', str(target.author)] as const] : []),
    source.key === 'job' ? ['--job', str(pyStr(source.value))] : ['--image_uri', source.value],
  ];
  return { type: 'seq', items: pairs.flatMap(([flag, value]) => [str(flag), value]) };
}

/** The same for a scheduler job, which reads them from its run's configuration. */
export function argumentMap(target: SchedulerTarget, source: RunSource): PyMap {
  return dict({
    sweep_id: str(SWEEP_ID_PLACEHOLDER),
    queue: target.queue,
    project: str(target.project),
    [source.key]: source.value,
    author: target.author ? str(target.author) : undefined,
  });
}

/** Refuses a job string that the client refuses unseen (Api.job): two slashes and a colon, with anything between. */
export function checkJob(job: PyValue | undefined, key: string): void {
  if (!isTruthy(job)) return;
  if (job.type === 'str' && hasJobForm(job.value)) return;
  throw new Refused(
    'badJob',
    job.type === 'str'
      ? l10n.t('`{0}` does not name a job: "{1}". Write entity/project/name:alias.', key, job.value)
      : l10n.t('`{0}` does not name a job. Write entity/project/name:alias.', key),
  );
}
