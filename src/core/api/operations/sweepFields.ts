import * as v from 'valibot';
import { decoderOf } from '../decodeList.ts';
import { inner, number, required, stateText, text, time } from '../fields.ts';
import { at, isBag, textAt } from '../../json.ts';
import { jsonText } from '../jsonText.ts';
import type { LaunchedAs, Sweep } from '../types.ts';

/**
 * What is read of a sweep. The client's own fallback for old servers keeps id, name, state, bestLoss and config
 * (docs/facts/operations.md).
 */
export const SWEEP_FIELDS = `
id
name
state
config @optional(of: "Sweep")
bestLoss
displayName @optional(of: "Sweep")
description @optional(of: "Sweep")
method @optional(of: "Sweep")
createdAt @optional(of: "Sweep")
updatedAt @optional(of: "Sweep")
heartbeatAt @optional(of: "Sweep")
runCount @optional(of: "Sweep")
runCountExpected @optional(of: "Sweep")
scheduler @optional(of: "Sweep")
controllerRunName @optional(of: "Sweep")
user @optional(of: "Sweep") { username }
`.trim();

const fields = decoderOf(
  v.object({
    id: required,
    name: required,
    state: stateText,
    displayName: text,
    description: text,
    method: text,
    config: text,
    bestLoss: number,
    createdAt: time,
    updatedAt: time,
    heartbeatAt: time,
    runCount: number,
    runCountExpected: number,
    scheduler: text,
    controllerRunName: text,
    user: inner('username'),
  }),
);

/**
 * The value after a flag in the scheduler's arguments, without the Python quotes that the official client puts around
 * it.
 */
const argument = (args: unknown, flag: string): string | undefined => {
  if (!Array.isArray(args)) return undefined;
  const value: unknown = args[args.indexOf(flag) + 1];
  if (!args.includes(flag) || typeof value !== 'string') return undefined;
  return /^(['"])(.*)\1$/s.exec(value)?.[2] ?? value;
};

/**
 * Opens a launchScheduler text: `{queue, run_queue_project, run_spec: "<json>"}` (docs/facts/launch-sweep-cli.md, 15).
 * Undefined = not a launch sweep.
 */
export function decodeLaunchedAs(scheduler: string | undefined): LaunchedAs | undefined {
  const outer = jsonText(scheduler);
  if (!isBag(outer)) return undefined;
  const spec = jsonText(outer['run_spec']);
  // `scheduler` of a classic sweep with a local controller holds other things.
  if (!isBag(spec) && outer['queue'] === undefined) return undefined;
  const workers = at(spec, 'overrides', 'run_config', 'scheduler', 'num_workers');
  const numWorkers = typeof workers === 'string' && /^\d+$/.test(workers) ? Number(workers) : workers;
  const schedulerJob = textAt(spec, 'job');
  const args = at(spec, 'overrides', 'args');
  return {
    queue: textAt(outer, 'queue'),
    queueProject: textAt(outer, 'run_queue_project'),
    scheduler: schedulerJob === undefined ? 'standard' : 'job',
    schedulerJob,
    resource: textAt(spec, 'resource'),
    numWorkers: typeof numWorkers === 'number' ? numWorkers : undefined,
    job: argument(args, '--job') ?? textAt(spec, 'overrides', 'run_config', 'sweep_args', 'job'),
  };
}

/** A sweep of a reply; undefined where it lacks its id, name or state. */
export function decodeSweep(node: unknown): Sweep | undefined {
  const read = fields(node);
  return read && { ...read, launchedAs: decodeLaunchedAs(read.scheduler) };
}
