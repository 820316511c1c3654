import * as l10n from '@vscode/l10n';
import type { Sweep } from '../api/types.ts';
import { numberText } from './numberText.ts';
import { readSweepConfig } from './sweepConfig.ts';
import { sweepTrouble } from './sweepHealth.ts';
import { isWaste } from './sweepWaste.ts';
import { sweepNameAndId } from './sweepName.ts';
import type { Around } from './sweepHealth.ts';
import type { Trouble } from './trouble.ts';
import type { ListNode } from './types.ts';
import type { SweepPath } from '../wandb/projectPath.ts';
import { isSweepState, sweepEnded } from '../wandb/sweepStates.ts';

/** What is remembered of a sweep that was launched here; plain data, to be kept with the workspace. */
export interface SeenSweep extends SweepPath {
  /** The state at the last check; undefined = not seen yet. */
  readonly state?: string;
  /** Since when it waits without an agent, in milliseconds since 1970. */
  readonly waitingSince?: number;
  /** A problem seen at the last poll: it is reported if it still exists at the next. */
  readonly trouble?: Trouble['kind'];
  /** Troubles that were told: each once. */
  readonly told?: readonly Trouble['kind'][];
}

export interface Notice {
  readonly kind: 'ended' | 'failed' | 'waits';
  /** One or two sentences. */
  readonly message: string;
  readonly sweep: SweepPath;
  /** The log of the sweep's scheduler tells why. */
  readonly toldByLog?: boolean;
  /** It goes on in vain, so that stopping it is offered. */
  readonly offersStop?: boolean;
}

export interface Look {
  readonly seen: SeenSweep;
  readonly notice?: Notice;
}

/** A few minutes: an agent polls every 10 s, but may have to be started. */
const WAITING_MS = 180_000;

function endNotice(sweep: Sweep, path: SweepPath): Notice {
  const calm = isSweepState(sweep.state, 'FINISHED', 'CANCELED', 'STOPPED');
  return { kind: calm ? 'ended' : 'failed', sweep: path, message: endMessage(sweep) };
}

function endMessage(sweep: Sweep): string {
  const config = readSweepConfig(sweep.config);
  const name = sweepNameAndId(sweep, config);
  if (isSweepState(sweep.state, 'CANCELED')) return l10n.t('Sweep {0} was canceled.', name);
  if (isSweepState(sweep.state, 'STOPPED')) return l10n.t('Sweep {0} was stopped.', name);
  if (isSweepState(sweep.state, 'CRASHED')) return l10n.t('Sweep {0} has crashed.', name);
  if (!isSweepState(sweep.state, 'FINISHED')) return l10n.t('Sweep {0} has failed.', name);
  const { runCount: runs, bestLoss } = sweep;
  if (bestLoss === undefined) {
    if (runs === undefined) return l10n.t('Sweep {0} has finished.', name);
    return runs === 1
      ? l10n.t('Sweep {0} has finished: 1 run.', name)
      : l10n.t('Sweep {0} has finished: {1} runs.', name, runs);
  }
  const metric = config.metric ?? l10n.t('value');
  const best = numberText(bestLoss);
  if (runs === undefined) return l10n.t('Sweep {0} has finished: best {1} {2}.', name, metric, best);
  return runs === 1
    ? l10n.t('Sweep {0} has finished: 1 run, best {1} {2}.', name, metric, best)
    : l10n.t('Sweep {0} has finished: {1} runs, best {2} {3}.', name, runs, metric, best);
}

/**
 * One check of a sweep that was launched here: what to remember, and a notice where there is news. An end is reported
 * once, a problem once and only when two polls in a row find it, waiting without an agent only after three minutes.
 * Nothing is told of a sweep seen for the first time.
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
      toldByLog: trouble.kind === 'schedulerEnded',
      offersStop: isWaste(trouble.kind),
      message: l10n.t('Sweep {0}: {1} {2}', sweepNameAndId(sweep), trouble.sentence, trouble.advice),
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
