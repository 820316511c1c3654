// The problems of ../shared/oracle for the proposal of the next sweep, and their simulator.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { JsonValue } from '../../src/core/json.ts';
import type { TriedRun } from '../../src/core/propose/runs/judgedRuns.ts';
import { sharedFile } from './launchShared.ts';

/** How a value becomes a place from 0 to 1. */
interface Scale {
  readonly scale: 'lin' | 'ln' | 'name';
  readonly lo?: number;
  readonly hi?: number;
}

export interface Problem {
  readonly id: string;
  readonly config: string;
  readonly metric: string;
  readonly goal: 'minimize' | 'maximize';
  readonly params: Readonly<Record<string, Scale>>;
  readonly terms?: readonly unknown[];
  readonly table?: {
    readonly axes: readonly { readonly p: string; readonly scale: string; readonly at: readonly JsonValue[] }[];
  };
  readonly noise: number;
  readonly best: number;
  readonly median: number;
  readonly optimum: readonly unknown[];
  readonly matters: readonly string[];
  readonly near: Readonly<Record<string, readonly JsonValue[]>>;
  /** How many runs the first sweep has; 30 without it. */
  readonly first?: number;
}

/** Runs from which nothing follows. */
interface HonestyCase {
  readonly id: string;
  readonly expect: 'must' | 'should';
  readonly config: string;
  readonly runs: readonly TriedRun[];
}

export interface Simulator {
  readonly problems: readonly Problem[];
  readonly honesty: readonly HonestyCase[];
  /** The metric without its noise; null where a run fails. */
  value(problem: Problem, config: unknown): number | null;
  run(problem: Problem, config: unknown, seed: number, index: number): Pick<TriedRun, 'summary'> & { state: string };
}

/** The simulator; undefined where the reference material is not beside the repository. */
export async function proposeSimulator(): Promise<Simulator | undefined> {
  const [data, code] = [sharedFile('oracle', 'next.json'), sharedFile('oracle', 'simulate.mjs')];
  if (data === undefined || code === undefined) return undefined;
  const { value, run } = (await import(pathToFileURL(code).href)) as Pick<Simulator, 'value' | 'run'>;
  const { problems, honesty } = JSON.parse(readFileSync(data, 'utf8')) as Pick<Simulator, 'problems' | 'honesty'>;
  return { problems, honesty, value, run };
}
