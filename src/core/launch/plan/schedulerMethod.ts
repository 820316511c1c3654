import * as l10n from '@vscode/l10n';
import type { PyValue } from '../../python/values/value.ts';
import { replaceInAll, type Blocks } from './blocks.ts';
import { get, isStr, isTruthy, str, withKey } from '../../python/values/dict.ts';
import type { Trail } from './trail.ts';

/** `scheduler.job`, where it names one (Python's truth); undefined = the standard scheduler. */
export function schedulerJobOf(blocks: Pick<Blocks, 'scheduler'>): PyValue | undefined {
  const job = get(blocks.scheduler, 'job');
  return isTruthy(job) ? job : undefined;
}

/**
 * What the client makes of `method` in a new sweep: with a scheduler job it is `custom` where none is written, and
 * another one goes to the job's settings; a method in the settings is the one that is stored.
 */
export function settleMethod(blocks: Blocks, trail: Trail): Blocks {
  const { config, settings } = blocks;
  const written = get(config, 'method');
  const withJob = schedulerJobOf(blocks) !== undefined;
  if (withJob && !isTruthy(written))
    return withStoredMethod({ ...blocks, config: withKey(config, 'method', str('custom')) });
  if (!withJob || isStr(written, 'custom') || written === undefined) return withStoredMethod(blocks);
  trail.note(l10n.t('With a scheduler job, the method belongs in scheduler.settings.method. It is sent there.'));
  return withStoredMethod(
    replaceInAll(blocks, new Map<PyValue, PyValue>([[settings, withKey(settings, 'method', written)]])),
  );
}

function withStoredMethod(blocks: Blocks): Blocks {
  const method = get(blocks.settings, 'method');
  return isTruthy(method) ? { ...blocks, config: withKey(blocks.config, 'method', method) } : blocks;
}
