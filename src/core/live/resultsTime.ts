import * as l10n from '@vscode/l10n';
import type { RunTimes, Sweep } from '../api/types.ts';
import { durationText } from '../duration.ts';
import { listOf } from '../sentence.ts';
import { cellReader } from '../results/columns/cellValues.ts';
import type { Hardware, PriceList } from '../results/forecast/hardware.ts';
import { amounts, type Outlook } from '../results/forecast/outlook.ts';
import { amountWords, timeWords } from '../results/forecast/outlookWords.ts';
import { workOf } from '../results/forecast/runLengths.ts';
import type { RunTable } from '../results/load/runTable.ts';
import type { OpenSweep } from '../results/panel/openSweep.ts';
import { runStateAlive } from '../wandb/runStates.ts';
import { readSweepConfig } from './sweepConfig.ts';
import { runsExpected, sweepHardware, sweepTimeLeft } from './sweepTimeLeft.ts';

/** What the time of a sweep is told from. */
export interface TimeContext {
  /** By the server's clock. */
  readonly now: number;
  /** As far as the views know it. */
  readonly sweep?: Pick<Sweep, 'launchedAs' | 'runCountExpected'> | undefined;
  /** What was expected when it was launched. */
  readonly expected?: Outlook | undefined;
  /** What an hour costs; undefined = unknown. */
  readonly priceList?: PriceList | undefined;
}

/**
 * How long a sweep whose runs are shown has worked, will work on, and was expected to; undefined until all its runs are
 * there.
 */
export function resultsTime(
  { results, config, times }: OpenSweep,
  { now, sweep, expected, priceList }: TimeContext,
): string | undefined {
  if (!results?.state.isWhole || config === undefined || results.table.rows === 0) return undefined;
  const runs = timesIn(results.table);
  const done = runs.filter(run => !runStateAlive(run.state)).length;
  const running = runs.length - done;
  const read = readSweepConfig(config);
  const planned = runsExpected(sweep, read);
  const goesOn = running > 0;
  const hardware = sweepHardware(times, { expected, priceList }, now);
  const left =
    goesOn && planned !== undefined
      ? sweepTimeLeft({ sweep, config: read, runs, done, expected: planned, running, hardware }, now)
      : undefined;
  return [
    ...(left ? [l10n.t('{0} left', outlookWords(left))] : []),
    pastWords(runs, now, { goesOn, hardware }),
    ...(expected ? [l10n.t('expected at launch: {0}', outlookWords(expected))] : []),
  ].join(' · ');
}

function outlookWords(outlook: Outlook): string {
  return listOf([timeWords(outlook.time), ...amountWords(outlook)]);
}

/** What was, from the first run on. */
function pastWords(
  runs: readonly RunTimes[],
  now: number,
  { goesOn, hardware }: { readonly goesOn: boolean; readonly hardware: Hardware },
): string {
  const work = runs.reduce((sum, run) => sum + (workOf(run, now) ?? 0), 0);
  const starts = runs.flatMap(({ createdAt }) => createdAt ?? []);
  const ends = runs.flatMap(({ heartbeatAt }) => heartbeatAt ?? []);
  const took = durationText((goesOn ? now : max(ends)) + max(starts.map(start => -start)));
  const used = amountWords(amounts({ low: work, middle: work, high: work }, hardware));
  const words = goesOn
    ? l10n.t('running for {0}, {1} of work so far', took, durationText(work))
    : l10n.t('took {0} from its first run on, {1} of work', took, durationText(work));
  return listOf([words, ...used]);
}

function max(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), -Infinity);
}

function timesIn(table: RunTable): readonly RunTimes[] {
  const reader = (name: string) => {
    const column = table.column(name)?.column;
    return column ? cellReader(column) : (): undefined => undefined;
  };
  const [state, created, heartbeat, seconds] = ['state', 'created', 'heartbeat', 'seconds'].map(reader);
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
  return Array.from({ length: table.rows }, (_, row) => ({
    state: text(state?.(row)),
    createdAt: number(created?.(row)),
    heartbeatAt: number(heartbeat?.(row)),
    computeSeconds: number(seconds?.(row)),
  }));
}
