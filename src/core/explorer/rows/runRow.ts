import * as l10n from '@vscode/l10n';
import type { Run } from '../../api/types.ts';
import { dateText, fullDateText } from '../../dates.ts';
import { durationText } from '../../duration.ts';
import { numberText, valueText } from '../../live/numberText.ts';
import { runDuration, runIsAlive, runSilence } from '../../live/runLife.ts';
import type { SweepConfig } from '../../live/sweepConfig.ts';
import { isRunState } from '../../wandb/runStates.ts';
import { joined, spoken, tooltipOf, WARNING, words, type Row, type RowIcon } from './row.ts';
import { inBag, metricOf } from './runMetric.ts';
import { runStateIcon, runStateWord } from './runState.ts';
import { stateSaid } from './stateSaid.ts';
import { shownParameters } from '../../live/shownParameters.ts';
import { unknownText } from './untoldWords.ts';
import { listOf } from '../../sentence.ts';

export interface RunContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Of the run's sweep. */
  readonly config?: SweepConfig;
  /** The best of its sweep so far. */
  readonly best?: boolean;
  /** Keys of what the server does not tell of runs (`Run.config`). */
  readonly untold?: readonly string[];
  /** It is the run of a sweep's scheduler. */
  readonly scheduler?: boolean;
}

/** The run's values of what its sweep varies, `lr=0.01, layers=2`. */
function sampledText(run: Run, config: SweepConfig | undefined): string {
  const sampled = config?.sampled ?? [];
  const shown = new Set(shownParameters(config));
  const values = sampled
    .filter(([outermost = '']) => shown.has(outermost))
    .map(path => [path.join('.'), inBag(run.config, path)] as const)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${valueText(value)}`);
  const cut = sampled.filter(([outermost = '']) => !shown.has(outermost)).length;
  const all = cut === 0 || values.length === 0 ? values : [...values, l10n.t('and {0} more', cut)];
  return listOf(all);
}

/** How long the run took, or has waited or run, as a name and as a phrase. */
function durationWords(
  run: Run,
  now: number,
): { readonly name: string; readonly phrase?: string; readonly text?: string } {
  const ms = runDuration(run, now);
  const text = ms === undefined ? undefined : durationText(ms);
  const phrase = (make: (text: string) => string): string | undefined => (text === undefined ? undefined : make(text));
  if (isRunState(run.state, 'pending'))
    return { name: l10n.t('Waiting for'), text, phrase: phrase(time => l10n.t('waiting for {0}', time)) };
  return runIsAlive(run)
    ? { name: l10n.t('Running for'), text, phrase: phrase(time => l10n.t('running for {0}', time)) }
    : { name: l10n.t('Took'), text, phrase: phrase(time => l10n.t('took {0}', time)) };
}

function iconOf(run: Run, { scheduler, best }: RunContext): RowIcon {
  // The scheduler's run says finished also where it crashed (docs/facts/agent-wire.md, 3): its end is shown neutrally.
  if (scheduler === true && isRunState(run.state, 'finished')) return { id: 'circle' };
  return best === true ? { id: 'star-full', color: 'charts.yellow' } : runStateIcon(run.state);
}

/** A run as a row of the tree. */
export function runRow(run: Run, context: RunContext): Row {
  const { now, config } = context;
  const isScheduler = context.scheduler === true;
  const metric = metricOf(run, config?.metric);
  const value = metric === undefined ? undefined : `${config?.metric ?? ''} ${numberText(metric)}`;
  const silence = runSilence(run, now);
  const word = runStateWord(run.state);
  const state = silence === undefined ? word : l10n.t('{0}, but silent for {1}', word, durationText(silence));
  const sampled = isScheduler ? '' : sampledText(run, config);
  const told = (asked: unknown, field: string): string | undefined =>
    asked !== undefined && context.untold?.includes(`Run.${field}`) === true ? unknownText() : undefined;
  const label = isScheduler ? l10n.t('Scheduler') : (run.displayName ?? run.name);
  const duration = durationWords(run, now);
  const failed = run.exitCode !== undefined && run.exitCode !== 0;
  const started = run.createdAt === undefined ? undefined : dateText(run.createdAt, now);
  const exit = failed ? l10n.t('exit code {0}', run.exitCode ?? 0) : undefined;
  return {
    label,
    description: joined([
      context.best === true ? l10n.t('best') : undefined,
      state,
      exit,
      value,
      duration.text,
      started,
      sampled,
    ]),
    tooltip: tooltipOf(label, [
      [l10n.t('State'), listOf([state, exit])],
      [l10n.t('ID'), run.name],
      [
        config?.metric ?? l10n.t('Metric'),
        metric === undefined ? told(config?.metric, 'summaryMetrics') : String(metric),
      ],
      [duration.name, duration.text],
      [l10n.t('Started'), run.createdAt === undefined ? undefined : fullDateText(run.createdAt, now)],
      [l10n.t('Last seen'), run.heartbeatAt === undefined ? undefined : fullDateText(run.heartbeatAt, now)],
      [l10n.t('By'), run.user],
      [l10n.t('Parameters'), sampled === '' ? told(config?.sampled[0], 'config') : sampled],
    ]),
    icon: silence === undefined ? iconOf(run, context) : WARNING,
    accessibilityLabel: spoken(
      stateSaid(isScheduler ? l10n.t('Scheduler run') : l10n.t('Run {0}', label), state),
      context.best === true ? l10n.t('the best so far') : undefined,
      exit,
      value,
      duration.phrase,
      started === undefined ? undefined : l10n.t('started {0}', started),
      sampled === '' ? undefined : l10n.t('with {0}', sampled),
    ),
    contextValue: words(
      'run',
      isScheduler && 'scheduler',
      'openable',
      'copyable',
      'runLog',
      runIsAlive(run) && !isScheduler && 'stoppableRun',
    ),
  };
}
