import * as v from 'valibot';
import { decoderOf } from '../decodeList.ts';
import { anything, number, stateText, text, time } from '../fields.ts';
import { isBag } from '../../json.ts';
import type { RunTimes } from '../types.ts';

/** What is read of a run to tell how long runs take, and on what. */
export const RUN_TIMES = `
id
state
createdAt
heartbeatAt
computeSeconds @optional(of: "Run")
runInfo @optional(of: "Run") { gpu gpuCount }
`.trim();

const fields = decoderOf(
  v.object({ state: stateText, createdAt: time, heartbeatAt: time, computeSeconds: number, runInfo: anything }),
);
const hardware = decoderOf(v.object({ gpu: text, gpuCount: number }));

/** The times of a run of a reply. */
export function decodeRunTimes(node: unknown): RunTimes | undefined {
  const read = fields(node);
  if (read === undefined) return undefined;
  const { runInfo, ...times } = read;
  return { ...times, ...(isBag(runInfo) && { hardware: hardware(runInfo) }) };
}
