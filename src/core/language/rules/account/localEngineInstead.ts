import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { allParameters, type SweepFile } from '../../../sweep/sweepFile.ts';
import { findingOf } from '../../../space/engine/engineFinding.ts';
import { publishedScheduler } from '../../../wandb/schedulerJobs.ts';
import { fix, insertPair, removePair, renameKey, replaceValue } from '../../fixes/edit.ts';
import type { Fix } from '../../types.ts';

/** The forms of a parameter that the Optuna scheduler job and Optuna's engine read alike, by their keys. */
const SAME_FORMS: readonly string[] = ['value', 'values', 'max,min'];

/**
 * Makes a plain sweep with Optuna's local engine of one that has W&B's Optuna scheduler job and nothing to launch
 * (docs/facts/local-engines.md). Undefined where something that is written would be lost or drawn otherwise.
 */
export function localEngineInstead(sweep: SweepFile): Fix | undefined {
  const { root, scheduler: block } = sweep;
  const job = block?.get('job');
  if (!block || !job || publishedScheduler(job.text) !== 'optuna' || !isForAgents(sweep)) return undefined;
  const others = block.items.filter(field => field.name !== 'job');
  if (!others.every(isNotMeant) || !allParameters(sweep.parameters).every(({ field }) => isDrawnTheSame(field)))
    return undefined;
  return fix(l10n.t('Use the local engine `{0}`', 'optuna'), [
    renameKey(sweep, job, 'engine'),
    replaceValue(sweep, job, 'optuna'),
    ...others.map(field => removePair(sweep, field)),
    ...(root.has('method') ? [] : [insertPair(sweep, root, 'method', 'custom')]),
  ]);
}

/** Agents can run the sweep as it is, and Optuna's engine reads all of it. */
function isForAgents({ root, method, misnamedKeys }: SweepFile): boolean {
  const others = ['launch', 'early_terminate', 'controller'] as const;
  const hasOther = others.some(key => root.has(key) || misnamedKeys.has(key));
  const isCustom = !root.has('method') || method?.name === 'custom';
  return !hasOther && isCustom && (root.has('program') || root.has('command'));
}

/** What the scheduler job requires and a process on this machine does not. */
function isNotMeant({ name, text, falsy }: Field): boolean {
  return falsy || (name === 'resource' && text === 'local-container');
}

/** The job goes by the type of `min` alone, the engine by both bounds. */
function isDrawnTheSame(parameter: Field): boolean {
  const [min, max] = [parameter.get('min'), parameter.get('max')];
  return (
    SAME_FORMS.includes([...parameter.names].sort().join()) &&
    min?.type === max?.type &&
    findingOf(parameter, 'optuna') === undefined
  );
}
