import type { Sweep } from '../api/types.ts';
import { numberText } from '../explorer/rows/numberText.ts';
import { counted, joined } from '../explorer/rows/row.ts';
import { readSweepConfig } from '../explorer/rows/sweepConfig.ts';
import { sweepTrouble } from '../explorer/rows/sweepHealth.ts';
import type { Around, Trouble } from '../explorer/rows/sweepHealth.ts';
import { sweepStateWords } from '../explorer/rows/sweepState.ts';
import type { ListNode } from './types.ts';
import type { SweepPath } from '../wandb/projectPath.ts';
import { isSweepState, sweepEnded } from '../wandb/sweepStates.ts';

/** What is remembered of a sweep that was launched here; plain data, to be kept with the workspace. */
export interface SeenSweep extends SweepPath {
  /** The state when it was looked at last; undefined = not seen yet. */
  readonly state?: string;
  /** Since when it waits without an agent, in milliseconds since 1970. */
  readonly waitingSince?: number;
  /** A trouble seen at the last look: it is told when it is still there at the next. */
  readonly trouble?: Trouble['kind'];
  /** Troubles that were told: each once. */
  readonly told?: readonly Trouble['kind'][];
}

export interface Notice {
  readonly kind: 'ended' | 'failed' | 'waits';
  /** One or two sentences. */
  readonly message: string;
  readonly sweep: SweepPath;
}

export interface Look {
  readonly seen: SeenSweep;
  readonly notice?: Notice;
}

/** A few minutes: an agent looks every 10 s, but may have to be started. */
const WAITING_MS = 180_000;

function endNotice(sweep: Sweep, path: SweepPath): Notice {
  const name = sweep.displayName ?? sweep.name;
  const state = sweep.state.toUpperCase();
  if (state !== 'FINISHED') {
    const calm = isSweepState(state, 'CANCELED', 'STOPPED');
    return {
      kind: calm ? 'ended' : 'failed',
      sweep: path,
      message: `Sweep ${name} ${calm ? 'was' : 'has'} ${sweepStateWords(state).word}.`,
    };
  }
  const runs = sweep.runCount === undefined ? undefined : counted(sweep.runCount, 'run');
  const best =
    sweep.bestLoss === undefined
      ? undefined
      : `best ${readSweepConfig(sweep.config).metric ?? 'value'} ${numberText(sweep.bestLoss)}`;
  const result = joined([runs, best], ', ');
  return { kind: 'ended', sweep: path, message: `Sweep ${name} has finished${result === '' ? '' : `: ${result}`}.` };
}

/**
 * One look at a sweep that was launched here: what to remember, and a notice where there is news. An end is told once, a trouble once and
 * only when two looks in a row find it, waiting without an agent only after three minutes. Nothing is told of a sweep seen for the first time.
 */
export function lookAt(seen: SeenSweep, sweep: Sweep, around: Around): Look {
  const { entity, project } = seen;
  const path: SweepPath = { entity, project, sweep: sweep.name };
  const told = seen.told ?? [];
  const next: SeenSweep = { ...path, state: sweep.state, told };
  if (sweepEnded(sweep.state)) {
    const news = seen.state !== undefined && !sweepEnded(seen.state);
    return { seen: next, notice: news ? endNotice(sweep, path) : undefined };
  }
  const trouble = sweepTrouble(sweep, around);
  if (trouble === undefined) return { seen: next };
  const since = trouble.kind === 'noAgent' ? (seen.waitingSince ?? around.now) : undefined;
  const lasting = since === undefined ? seen.trouble === trouble.kind : around.now - since >= WAITING_MS;
  const remembered = { ...next, trouble: trouble.kind, waitingSince: since };
  if (!lasting || told.includes(trouble.kind)) return { seen: remembered };
  return {
    seen: { ...remembered, told: [...told, trouble.kind] },
    notice: {
      kind: trouble.kind === 'noAgent' ? 'waits' : 'failed',
      sweep: path,
      message: `Sweep ${sweep.displayName ?? sweep.name}: ${trouble.sentence} ${trouble.advice}`,
    },
  };
}

/** How many running sweeps the lists hold, each counted once: the badge. Undefined = none, so no badge. */
export function runningSweeps(lists: readonly ListNode[]): number | undefined {
  const running = new Set<string>();
  for (const list of lists) {
    if (list.kind !== 'sweeps' && list.kind !== 'sweep') continue;
    for (const row of (list as ListNode<'sweeps' | 'sweep'>).items)
      if (isSweepState(row.value.state, 'RUNNING')) running.add(row.value.id);
  }
  return running.size === 0 ? undefined : running.size;
}
