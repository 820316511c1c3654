import type { Sweep } from '../api/types.ts';
import { earlyStopsOf } from '../results/forecast/earlyStopsOf.ts';
import type { EarlyStops } from '../results/forecast/stopEarly.ts';
import { metricOf } from '../sweep/metricOf.ts';
import { estimateRuns } from '../space/estimateRuns.ts';
import { allParameters, readSweepFile, type SweepFile } from '../sweep/sweepFile.ts';
import { pyStr } from '../python/values/repr.ts';
import { parseYaml } from '../yaml/read/parse.ts';
import type { Goal } from '../wandb/goals.ts';

/** What rows say of a sweep's configuration. */
export interface SweepConfig {
  /** The sweep's `name`, as Python prints it; undefined where it is missing or empty. */
  readonly name?: string;
  readonly metric?: string;
  /** As W&B takes it: minimize where nothing else is set (docs/facts/config.md). */
  readonly goal: Goal;
  readonly method?: string;
  readonly runCap?: number;
  /** How many configurations a grid has; undefined for another search, and where `run_cap` ends it before. */
  readonly gridSize?: number;
  /** When `early_terminate` stops poor runs; undefined where it stops none, or that is unknown. */
  readonly stops?: EarlyStops;
  /** The program that `wandb agent` runs. */
  readonly program?: string;
  /** `scheduler.engine`, and the file that the engine reads, relative to where the scheduler is started. */
  readonly engine?: string;
  readonly source?: string;
  /** Parameters that differ between runs, each with the names outermost first. */
  readonly sampled: readonly (readonly string[])[];
}

/** Reads the YAML that W&B keeps of a sweep. Never throws; what is missing is undefined. */
export function readSweepConfig(yaml: string | undefined): SweepConfig {
  const file = readSweepFile(parseYaml(yaml ?? ''), 'sweep.yaml');
  const runCap = file.root.get('run_cap')?.number;
  const scheduler = file.root.get('scheduler');
  const name = file.root.get('name');
  return {
    name: name?.scalar === undefined || name.falsy ? undefined : pyStr(name.scalar),
    ...metricOf(file),
    method: file.root.get('method')?.text,
    runCap: runCap !== undefined && runCap > 0 ? runCap : undefined,
    gridSize: gridSizeOf(file),
    stops: earlyStopsOf(file),
    program: file.root.get('program')?.text,
    engine: scheduler?.get('engine')?.text,
    source: scheduler?.get('source')?.text,
    sampled: allParameters([...file.parameters])
      .filter(
        parameter =>
          parameter.children.length === 0 &&
          !parameter.field.has('value') &&
          (parameter.field.get('values')?.items.length ?? 2) > 1,
      )
      .map(parameter => parameter.names),
  };
}

function gridSizeOf(file: SweepFile): number | undefined {
  const { runs, by } = estimateRuns(file);
  return by === 'grid' && typeof runs === 'bigint' ? Number(runs) : undefined;
}

/** Reads a sweep's configuration. */
export type ConfigOf = (sweep: Pick<Sweep, 'id' | 'config'>) => SweepConfig;

/** A reader that reads each configuration once as long as it stays the same, however often its sweep is refreshed. */
export function createConfigReader(): ConfigOf {
  const known = new Map<string, { readonly text: string | undefined; readonly config: SweepConfig }>();
  return ({ id, config: text }) => {
    const before = known.get(id);
    if (before !== undefined && before.text === text) return before.config;
    const config = readSweepConfig(text);
    known.set(id, { text, config });
    return config;
  };
}
