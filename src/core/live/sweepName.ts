import type { Sweep } from '../api/types.ts';
import { plainLine } from '../plainLine.ts';
import { readSweepConfig, type SweepConfig } from './sweepConfig.ts';

/** What a name is found in. */
export type Named = Pick<Sweep, 'name' | 'displayName' | 'config'>;

/** A configuration without such a line, and not in braces or behind a header, has no name: that saves reading it. */
const MAY_NAME = /^["']?name["']?[ \t]*:/m;
const OTHER_STYLE = /^(?:\s|---|[{%!&])/;

/**
 * What a sweep is called, as W&B's client finds it (`Sweep.name` in wandb/apis/public/sweeps.py): the name that a
 * person gave it in W&B, else the configuration's `name`, else its id. `config`: the sweep's configuration, where the
 * caller has read it, or how to read it where it may have a name.
 */
export function sweepName(sweep: Named, config?: SweepConfig | (() => SweepConfig)): string {
  return ownName(sweep, config) ?? sweep.name;
}

/** A longer name would take the room of what is said about the sweep, in characters. */
const LONGEST = 36;

/**
 * The same with the id beside it, to tell sweeps of one name apart: `my search (3ab4k2x1)`. A long name is cut, and
 * what would break a line or hide words is left out, as this goes into sentences.
 */
export function sweepNameAndId(sweep: Named, config?: SweepConfig): string {
  const name = plainLine(ownName(sweep, config) ?? '');
  if (name === '' || name === sweep.name) return sweep.name;
  const short = name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name;
  return `${short} (${sweep.name})`;
}

function ownName(
  { displayName, config: text }: Named,
  config: SweepConfig | (() => SweepConfig) = () => readSweepConfig(text),
): string | undefined {
  if (displayName !== undefined && displayName !== '') return displayName;
  if (typeof config !== 'function') return config.name;
  return text !== undefined && (MAY_NAME.test(text) || OTHER_STYLE.test(text)) ? config().name : undefined;
}
