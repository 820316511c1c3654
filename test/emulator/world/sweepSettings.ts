import { readConfig } from '../engine/readConfig.ts';
import { isMapping } from '../engine/value.ts';

export interface SweepSettings {
  readonly method: string;
  readonly runCap?: number;
  /** The program that `wandb agent` runs. */
  readonly program?: string;
  /** `scheduler.engine`: who suggests the runs of a plain sweep. */
  readonly engine?: string;
  readonly metric?: { readonly name: string; readonly goal: 'minimize' | 'maximize' };
}

/**
 * What the server itself needs of a configuration. A text that cannot be read has the method `custom` and nothing else.
 */
export function readSweepSettings(config: string): SweepSettings {
  const nothing: SweepSettings = { method: 'custom' };
  let value;
  try {
    value = readConfig(config);
  } catch {
    return nothing;
  }
  if (!isMapping(value)) return nothing;
  const method = value.get('method');
  const cap = value.get('run_cap');
  const metric = value.get('metric');
  const program = value.get('program');
  const scheduler = value.get('scheduler');
  const engine = isMapping(scheduler) ? scheduler.get('engine') : undefined;
  const name = isMapping(metric) ? metric.get('name') : undefined;
  return {
    method: typeof method === 'string' ? method : 'custom',
    ...(typeof cap === 'bigint' && cap > 0n && { runCap: Number(cap) }),
    ...(typeof program === 'string' && { program }),
    ...(typeof engine === 'string' && { engine }),
    // The engine falls back to minimize where the goal is none of the two.
    ...(isMapping(metric) &&
      typeof name === 'string' && {
        metric: { name, goal: metric.get('goal') === 'maximize' ? ('maximize' as const) : ('minimize' as const) },
      }),
  };
}
