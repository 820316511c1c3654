import { at } from '../../api/fields.ts';
import type { Run } from '../../api/types.ts';
import { agoText, durationText } from '../../duration.ts';
import { numberText, valueText } from '../../live/numberText.ts';
import { joined, tooltipOf, words } from './row.ts';
import type { Row } from './row.ts';
import { runDuration, runIsAlive, runSilence } from '../../live/runLife.ts';
import { runIcon } from './runIcon.ts';
import type { SweepConfig } from '../../live/sweepConfig.ts';
import { isRunState } from '../../wandb/runStates.ts';

export interface RunContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Of the run's sweep. */
  readonly config?: SweepConfig;
  /** The best of its sweep so far. */
  readonly best?: boolean;
  /** It is the run of a sweep's scheduler. */
  readonly scheduler?: boolean;
  readonly readOnly?: boolean;
}

/** A value in a bag that keeps `a.b` under that name or nested. */
const inBag = (bag: Readonly<Record<string, unknown>>, names: readonly string[]): unknown =>
  bag[names.join('.')] ?? at(bag, ...names);

/** The number that a run's summary holds for a metric; undefined = none (yet). */
export function metricOf(run: Run, metric: string | undefined): number | undefined {
  const value = metric === undefined ? undefined : inBag(run.summary, metric.split('.'));
  return typeof value === 'number' ? value : undefined;
}

/** The run's values of what its sweep varies, `lr=0.01, layers=2`; of everything in its configuration where the sweep's is not known. */
export function sampledText(run: Run, config: SweepConfig | undefined): string {
  const names = config?.sampled ?? Object.keys(run.config).map(name => [name]);
  return names
    .map(path => [path.join('.'), inBag(run.config, path)] as const)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${valueText(value)}`)
    .join(', ');
}

/** A run as a row of the tree. */
export function runRow(run: Run, context: RunContext): Row {
  const { now, config } = context;
  const metric = metricOf(run, config?.metric);
  const value = metric === undefined ? undefined : `${config?.metric ?? ''} ${numberText(metric)}`;
  const took = runDuration(run, now);
  const silence = runSilence(run, now);
  const state =
    silence === undefined
      ? run.state.toLowerCase()
      : `${run.state.toLowerCase()}, but silent for ${durationText(silence)}`;
  const alive = runIsAlive(run);
  const waits = isRunState(run.state, 'pending');
  const sampled = sampledText(run, config);
  const label = context.scheduler === true ? 'Scheduler' : (run.displayName ?? run.name);
  const duration = took === undefined ? undefined : durationText(took);
  const exit = run.exitCode !== undefined && run.exitCode !== 0 ? `exit code ${String(run.exitCode)}` : undefined;
  // The scheduler's run says finished also where it crashed (facts/agent-wire.md, 3): its end is told without praise.
  const icon =
    context.scheduler === true && isRunState(run.state, 'finished')
      ? { id: 'circle' }
      : context.best === true
        ? { id: 'star-full', color: 'charts.yellow' }
        : runIcon(run);
  return {
    label,
    description: joined([
      context.best === true ? 'best' : undefined,
      state,
      exit,
      value,
      duration,
      context.scheduler === true ? undefined : sampled,
    ]),
    tooltip: tooltipOf(label, [
      ['State', joined([state, exit], ', ')],
      ['ID', run.name],
      [config?.metric ?? 'Metric', metric === undefined ? undefined : String(metric)],
      [waits ? 'Waiting for' : alive ? 'Running for' : 'Took', duration],
      ['Started', run.createdAt === undefined ? undefined : agoText(run.createdAt, now)],
      ['Last heard of', run.heartbeatAt === undefined ? undefined : agoText(run.heartbeatAt, now)],
      ['By', run.user],
      ['Parameters', context.scheduler === true ? undefined : sampled],
    ]),
    icon: silence === undefined ? icon : { id: 'warning', color: 'list.warningForeground' },
    accessibilityLabel: `${joined(
      [
        `${context.scheduler === true ? 'Scheduler run' : `Run ${label}`} is ${state}`,
        context.best === true ? 'the best so far' : undefined,
        exit,
        value,
        duration === undefined ? undefined : `${waits ? 'waiting for' : alive ? 'running for' : 'took'} ${duration}`,
        context.scheduler === true || sampled === '' ? undefined : `with ${sampled}`,
      ],
      ', ',
    )}.`,
    contextValue: words(
      'run',
      context.scheduler === true && 'scheduler',
      'openable',
      'copyable',
      'runLog',
      alive && context.scheduler !== true && context.readOnly !== true && 'stoppableRun',
    ),
  };
}

/** Runs with the best value first, those without one behind them, the newest first; without a metric only the newest first. */
export function bestRunsFirst(runs: readonly Run[], config: SweepConfig | undefined): readonly Run[] {
  const sign = config?.goal === 'maximize' ? -1 : 1;
  const rank = (run: Run): number => {
    const value = metricOf(run, config?.metric);
    return value === undefined ? Infinity : sign * value;
  };
  const ranked = new Map(runs.map(run => [run, rank(run)]));
  const compare = (a: number, b: number): number => (a === b ? 0 : a - b);
  return [...runs].sort(
    (a, b) => compare(ranked.get(a) ?? Infinity, ranked.get(b) ?? Infinity) || (b.createdAt ?? 0) - (a.createdAt ?? 0),
  );
}
