import * as v from 'valibot';
import { decoderOf } from '../decodeList.ts';
import { inner, jsonBag, number, required, stateText, text, time } from '../fields.ts';
import { isBag } from '../../json.ts';
import type { Run } from '../types.ts';

/** What is read of a run besides its configuration and summary. */
export const RUN_FIELDS = `
id
name
displayName
state
createdAt
heartbeatAt
computeSeconds @optional(of: "Run")
exitcode @optional(of: "Run")
user @optional(of: "Run") { username }
`.trim();

/**
 * What is read of them: these keys and never the whole, which may be 10 MB a run. A server that does not know `keys` is
 * asked for neither. The caller's document declares the four variables.
 */
export const KEYED_RUN_FIELDS = `
config(keys: $configKeys) @include(if: $withConfig) @optional(of: "Run")
summaryMetrics(keys: $summaryKeys) @include(if: $withSummary) @optional(of: "Run")
`.trim();

/** The variables of `KEYED_RUN_FIELDS`. Without keys a field is left out: no keys would mean all of them. */
export const keyedRunVariables = (
  configKeys: readonly string[] = [],
  summaryKeys: readonly string[] = [],
): Readonly<Record<string, unknown>> => ({
  configKeys,
  withConfig: configKeys.length > 0,
  summaryKeys,
  withSummary: summaryKeys.length > 0,
});

const fields = decoderOf(
  v.object({
    id: required,
    name: required,
    displayName: text,
    state: v.fallback(v.optional(stateText, 'unknown'), 'unknown'),
    createdAt: time,
    heartbeatAt: time,
    computeSeconds: number,
    exitcode: number,
    config: jsonBag,
    summaryMetrics: jsonBag,
    user: inner('username'),
  }),
);

/** W&B keeps each value as `{value, desc}`; keys that start with `_` are its own. */
function plainConfig(config: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(config)
      .filter(([key]) => !key.startsWith('_'))
      .map(([key, value]) => [key, isBag(value) && 'value' in value ? value['value'] : value]),
  );
}

/** A run of a reply; undefined where it lacks its id or name. A run without a state says `unknown`. */
export function decodeRun(node: unknown): Run | undefined {
  const read = fields(node);
  if (read === undefined) return undefined;
  const { exitcode, summaryMetrics, config, ...rest } = read;
  return { ...rest, exitCode: exitcode, config: plainConfig(config), summary: summaryMetrics };
}
