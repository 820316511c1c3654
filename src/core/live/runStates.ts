import type { ApiLog } from '../api/apiLog.ts';
import type { Clock } from '../api/clock.ts';
import type { RunState, RunStatesVariables } from '../api/operations/runStates.ts';
import { messageOf } from '../api/scrub.ts';
import { runStateAlive } from '../wandb/runStates.ts';

/** A run by its address. */
export interface RunRef {
  readonly entity: string;
  readonly project: string;
  readonly run: string;
}

export interface RunStates {
  /** What the run does; null = no such run was found (yet); undefined = not asked, or it could not be asked. */
  get(ref: RunRef): RunState | null | undefined;
  /** Looks the runs up, all in one request; those that have ended once, the others again after a while. */
  want(refs: readonly RunRef[]): void;
}

export interface RunStatesOptions {
  /** Asks for the runs of one project; a rejection is logged, and asked again after a while. */
  readonly ask: (variables: RunStatesVariables) => Promise<readonly RunState[]>;
  /** Called when something new is known. */
  readonly found: () => void;
  readonly clock: Clock;
  readonly log: ApiLog;
}

/** Rows ask one by one: their runs are gathered for this long. */
const GATHER_MS = 20;
/** A run that goes on is asked for again after this long. */
const AGAIN_MS = 15_000;
/** Runs of one request. */
const AT_ONCE = 100;

interface Entry {
  readonly ref: RunRef;
  state?: RunState | null;
  askedAt?: number;
}

/** Remembers what runs do that belong to no list of the store: those of queue items. */
export function createRunStates({ ask, found, clock, log }: RunStatesOptions): RunStates {
  const entries = new Map<string, Entry>();
  let waiting: Entry[] = [];
  let gathering = false;
  const keyOf = ({ entity, project, run }: RunRef): string => [entity, project, run].map(encodeURIComponent).join('/');

  const fetch = async (some: readonly Entry[]): Promise<void> => {
    const [first] = some;
    if (first === undefined) return;
    const { entity, project } = first.ref;
    const answer = await ask({ entity, project, runs: some.map(({ ref }) => ref.run) });
    const byName = new Map(answer.map(run => [run.name, run]));
    let news = false;
    for (const entry of some) {
      const state = byName.get(entry.ref.run) ?? null;
      news ||= entry.state?.state !== state?.state || entry.state === undefined;
      entry.state = state;
    }
    if (news) found();
  };

  const send = (): void => {
    gathering = false;
    const projects = new Map<string, Entry[]>();
    for (const entry of waiting) {
      const project = keyOf({ ...entry.ref, run: '' });
      projects.set(project, [...(projects.get(project) ?? []), entry]);
    }
    waiting = [];
    for (const all of projects.values())
      for (let from = 0; from < all.length; from += AT_ONCE)
        fetch(all.slice(from, from + AT_ONCE)).catch((error: unknown) => {
          log.warn(`looking up runs of queue items: ${messageOf(error)}`);
        });
  };

  return {
    get: ref => entries.get(keyOf(ref))?.state,
    want(refs) {
      for (const ref of refs) {
        const key = keyOf(ref);
        const entry = entries.get(key) ?? { ref };
        entries.set(key, entry);
        const over = entry.state !== undefined && entry.state !== null && !runStateAlive(entry.state.state);
        if (over || (entry.askedAt !== undefined && clock.now() - entry.askedAt < AGAIN_MS)) continue;
        entry.askedAt = clock.now();
        waiting.push(entry);
      }
      if (waiting.length === 0 || gathering) return;
      gathering = true;
      clock.after(GATHER_MS, send);
    },
  };
}
