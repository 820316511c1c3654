import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { nearestWord } from '../../../sweep/spelling.ts';
import { LOCAL_SCHEDULER_KEYS } from '../../../wandb/localEngines.ts';
import { ONLY_LAUNCH_KEYS, OPTUNA_SETTINGS } from '../../../wandb/blockKeys.ts';
import { isTopLevel } from '../../../wandb/sweepKeys.ts';
import { moveToTopLevel, moveUnder, removeKey, useKey } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import { PUBLISHED_JOBS } from '../../../wandb/schedulerJobs.ts';
import { fix, renameKey, replaceValue } from '../../fixes/edit.ts';
import type { Fix } from '../../types.ts';
import { optunaRefusal } from '../optuna/optunaParameter.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const schedulerUnknownKey: Rule = { code: 'scheduler-unknown-key', severities: ['warning'] };

/** Settings of a scheduler job that people write next to `settings`. */
const IN_SETTINGS: readonly string[] = [...OPTUNA_SETTINGS, 'method'];

/** Reports a key of `scheduler` that neither the client nor the scheduler reads (docs/facts/launch-sweep-cli.md). */
export function reportSchedulerUnknownKey(context: RuleContext, field: Field, known: readonly string[]): void {
  const { sweep } = context;
  const { name } = field;
  const at = keyPlace(field);
  if ((ONLY_LAUNCH_KEYS as readonly string[]).includes(name)) {
    const message = l10n.t('W&B does not read `{0}` under `scheduler`. Move it under `launch`.', name);
    const fixes = [moveUnder(sweep, field, 'launch')];
    context.report(schedulerUnknownKey, at, message, { fixes });
  } else if ((LOCAL_SCHEDULER_KEYS as readonly string[]).includes(name) && name !== 'search_space') {
    reportLocalKey(context, field);
  } else if (IN_SETTINGS.includes(name)) {
    const message = l10n.t('W&B does not read `{0}` under `scheduler`. Move it under `scheduler.settings`.', name);
    context.report(schedulerUnknownKey, at, message);
  } else if (isTopLevel(name)) {
    const message = l10n.t('W&B does not read `{0}` under `scheduler`. Move it to the top of the file.', name);
    const fixes = [moveToTopLevel(sweep, field)];
    context.report(schedulerUnknownKey, at, message, { fixes });
  } else reportUnknown(context, field, known);
}

/** Reports a key of the local engines, which only `wandb sweep` reads (docs/facts/local-engines.md). */
function reportLocalKey(context: RuleContext, field: Field): void {
  const { sweep } = context;
  const at = keyPlace(field);
  if (field.name !== 'engine' || field.text === 'wandb') {
    const message = l10n.t(
      '`scheduler.{0}` is for plain sweeps with a local engine, so a launch sweep ignores it. Remove it.',
      field.name,
    );
    context.report(schedulerUnknownKey, at, message, { fixes: [removeKey(sweep, field)] });
    return;
  }
  if (field.text === 'optuna') {
    const message = l10n.t(
      'A launch sweep ignores `engine`, and runs Optuna by a scheduler job. Use `job: {0}`.',
      PUBLISHED_JOBS.optuna,
    );
    context.report(schedulerUnknownKey, at, message, { fixes: [toOptunaJob(sweep, field)] });
    return;
  }
  const message = l10n.t(
    'A launch sweep ignores `engine`. Use `scheduler.job` for a scheduler of your own, or `wandb sweep`.',
  );
  context.report(schedulerUnknownKey, at, message);
}

/** The scheduler job of the same engine; undefined where something else under `scheduler` would be lost. */
function toOptunaJob(sweep: SweepFile, engine: Field): Fix | undefined {
  const { scheduler } = sweep;
  const isAlone = scheduler?.names.every(name => name === 'engine' || name === 'num_workers') === true;
  const canDraw = sweep.parameters.every(one => optunaRefusal(one, sweep) === undefined);
  const hasMetric = sweep.metric?.has('name') === true && sweep.metric.has('goal');
  if (!scheduler || !isAlone || !canDraw || !hasMetric || sweep.method?.name !== 'custom') return undefined;
  return fix(l10n.t('Use Optuna as a scheduler job'), [
    renameKey(sweep, engine, 'job'),
    replaceValue(sweep, engine, PUBLISHED_JOBS.optuna),
  ]);
}

function reportUnknown(context: RuleContext, field: Field, known: readonly string[]): void {
  const { sweep } = context;
  const near = nearestWord(
    field.name,
    known.filter(key => sweep.scheduler?.has(key) !== true),
  );
  if (near === undefined) {
    const message = l10n.t('W&B does not read `{0}` under `scheduler`. Remove it.', field.name);
    const fixes = [removeKey(sweep, field)];
    context.report(schedulerUnknownKey, keyPlace(field), message, { fixes });
  } else {
    const message = l10n.t('W&B does not read `{0}` under `scheduler`. Use `{1}`.', field.name, near);
    const fixes = [useKey(sweep, field, near, true)];
    context.report(schedulerUnknownKey, keyPlace(field), message, { fixes });
  }
}
