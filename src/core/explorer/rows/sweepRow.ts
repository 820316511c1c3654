import * as l10n from '@vscode/l10n';
import type { Run, Sweep, SweepProgress } from '../../api/types.ts';
import { dateText, fullDateText } from '../../dates.ts';
import { aboutText } from '../../duration.ts';
import { listOf } from '../../sentence.ts';
import { workersCounted } from '../../workersCounted.ts';
import { localEngineOf, takesSweepScheduler } from '../../live/localEngine.ts';
import { numberText } from '../../live/numberText.ts';
import { readSweepConfig, type SweepConfig } from '../../live/sweepConfig.ts';
import { sweepTrouble, type Around } from '../../live/sweepHealth.ts';
import { isWaste } from '../../live/sweepWaste.ts';
import { sweepName } from '../../live/sweepName.ts';
import { isSweepState, mayUpdate, sweepEnded } from '../../wandb/sweepStates.ts';
import { joined, spoken, tooltipOf, WARNING, words, type Row } from './row.ts';
import { countsOf, countsText } from './sweepProgress.ts';
import { sweepStateWords, sweepVerbs, takesSweepAgent } from './sweepState.ts';
import { stateSaid } from './stateSaid.ts';
import { leftOf, timeLines, type TimeContext } from './sweepTime.ts';

export interface SweepContext extends Around, Pick<TimeContext, 'priceList' | 'expected'> {
  readonly progress?: SweepProgress;
  /** Runs of the sweep that are loaded: for the length of one, where the progress has no times. */
  readonly runs?: readonly Run[];
}

/** The best value so far and its run: of the best run where that is loaded, else as the server computes it. */
function bestOf(sweep: Sweep, config: SweepConfig, progress: SweepProgress | undefined): string | undefined {
  const metric = config.metric ?? l10n.t('value');
  const best = progress?.best;
  if (best !== undefined) return `${metric} ${numberText(best.value)} (${best.displayName ?? best.name})`;
  return sweep.bestLoss === undefined ? undefined : `${metric} ${numberText(sweep.bestLoss)}`;
}

function schedulerText({ launchedAs: as }: Sweep): string | undefined {
  if (as === undefined) return undefined;
  const kind = as.scheduler === 'standard' ? l10n.t('standard') : (as.schedulerJob ?? l10n.t('an unknown job'));
  return listOf([kind, as.numWorkers === undefined ? undefined : workersCounted(as.numWorkers)]);
}

/** A sweep as a row of the tree. */
export function sweepRow(sweep: Sweep, context: SweepContext): Row {
  const config = context.config ?? readSweepConfig(sweep.config);
  const { word, icon } = sweepStateWords(sweep.state);
  const trouble = sweepTrouble(sweep, { ...context, config });
  const engine = localEngineOf(sweep, config);
  const counts = countsOf(sweep, config, context.progress);
  const runs = countsText(counts);
  const bestValue = bestOf(sweep, config, context.progress);
  const best = bestValue && l10n.t('best {0}', bestValue);
  const times = context.progress?.times ?? context.runs;
  const time = { ...context, config, counts, times };
  const goesOn = trouble === undefined || isWaste(trouble.kind);
  const outlook = goesOn ? leftOf(sweep, time) : undefined;
  const left = outlook && l10n.t('{0} left', aboutText(outlook.time.middle));
  const method = sweep.method ?? config.method;
  const queue = sweep.launchedAs?.queue;
  const saysItself = trouble?.kind === 'noScheduler' && isSweepState(sweep.state, 'PENDING');
  const state = trouble === undefined ? word : saysItself ? trouble.words : l10n.t('{0}, but {1}', word, trouble.words);
  // A narrow side bar cuts the end: first what a person looks for, how far it is, and in the end what came of it.
  const result = sweepEnded(sweep.state) ? [best, runs] : [runs, left, best];
  const label = sweepName(sweep, config);
  const onQueue = queue === undefined ? undefined : l10n.t('on queue {0}', queue);
  const created = sweep.createdAt === undefined ? undefined : dateText(sweep.createdAt, context.now);
  const advice = trouble === undefined ? [] : [trouble.sentence, trouble.advice];
  const isDead = !goesOn && !['noAgent', 'noScheduler'].includes(trouble.kind);
  const named = l10n.t('Sweep {0}', label);
  // Where nothing goes on any more, W&B still says that it runs.
  const saying = isDead ? l10n.t('{0} says {1}', named, word) : stateSaid(named, word);
  return {
    label,
    description: joined([label === sweep.name ? undefined : sweep.name, state, ...result, created, method, queue]),
    tooltip: tooltipOf(
      label,
      [
        [l10n.t('State'), state],
        [l10n.t('ID'), sweep.name],
        [l10n.t('Method'), method],
        [l10n.t('Runs'), runs],
        ...timeLines(sweep, outlook, time),
        [l10n.t('Best'), bestValue],
        [l10n.t('Queue'), queue],
        [l10n.t('Scheduler'), schedulerText(sweep)],
        [l10n.t('Engine'), engine],
        [l10n.t('Job'), sweep.launchedAs?.job],
        [l10n.t('By'), sweep.user],
        [l10n.t('Created'), sweep.createdAt === undefined ? undefined : fullDateText(sweep.createdAt, context.now)],
      ],
      [...(sweep.description === undefined ? [] : [sweep.description]), ...advice],
    ),
    icon: trouble === undefined ? icon : WARNING,
    accessibilityLabel: joined(
      [
        spoken(saying, runs, left, best, onQueue, created === undefined ? undefined : l10n.t('created {0}', created)),
        ...advice,
      ],
      ' ',
    ),
    contextValue: words(
      'sweep',
      'openable',
      'copyable',
      sweep.config !== undefined && 'configurable comparable',
      takesSweepAgent(sweep) && 'sweepAgent',
      takesSweepScheduler(sweep, config) && 'sweepScheduler',
      engine !== undefined && 'schedulerLog',
      sweep.launchedAs !== undefined && 'launched schedulerLog',
      mayUpdate(sweep) && 'updatable',
      trouble !== undefined && 'troubled',
      ...sweepVerbs(sweep.state, isDead),
    ),
  };
}
