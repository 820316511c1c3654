import type { Clock } from '../api/clock.ts';
import type { BestRanks } from './bestRanks.ts';
import { listId } from './listId.ts';
import { progressAddress, runsAddress } from './sweepAddresses.ts';
import { createConfigReader } from './sweepConfig.ts';
import { lookAt } from './notices.ts';
import type { Notice, SeenSweep } from './notices.ts';
import { sweepEnded } from '../wandb/sweepStates.ts';
import type { AddressOf, ListKind, ListNode, LiveState } from './types.ts';
import type { SweepPath } from '../wandb/projectPath.ts';

export interface NoticeWatchOptions {
  readonly live: LiveState;
  readonly clock: Clock;
  /** The server's time, in which its heartbeats are: milliseconds since 1970. */
  readonly now: () => number;
  readonly bestRanks?: BestRanks;
  /** What was remembered when the window was closed. */
  readonly remembered: readonly SeenSweep[];
  /** Keep this with the workspace. */
  readonly remember: (seen: readonly SeenSweep[]) => void;
  /** Say it quietly. */
  readonly tell: (notice: Notice) => void;
}

export interface NoticeWatch {
  /** A sweep was launched here. */
  launched(sweep: SweepPath): void;
  /** The person ended or paused it themselves: that is not news. */
  settled(sweep: SweepPath, state: string): void;
  dispose(): void;
}

/**
 * Looks at what is known of the sweeps launched here, whether or not it changed: waiting is noticed by time alone. Asks
 * nothing itself.
 */
const LOOK_MS = 30_000;

/** Follows the sweeps that were launched here and tells when one ends, fails or waits for too long. */
export function createNoticeWatch({
  live,
  clock,
  now,
  bestRanks,
  remembered,
  remember,
  tell,
}: NoticeWatchOptions): NoticeWatch {
  const seen = new Map<string, SeenSweep>();
  const configOf = createConfigReader();
  const idOf = ({ entity, project, sweep }: SweepPath): string => listId({ kind: 'sweep', entity, project, sweep });
  const isOpen = (each: SeenSweep): boolean => each.state === undefined || !sweepEnded(each.state);
  let stopTimer: (() => void) | undefined;
  let soon: (() => void) | undefined;

  /** Rows of a list that was read; undefined = it was not. */
  const rowsOf = <K extends ListKind>(
    address: AddressOf<K>,
  ): readonly ListNode<K>['items'][number]['value'][] | undefined => {
    const node = live.store.list<K>(address);
    return node.load.status === 'loaded' && !node.isUntold ? node.items.map(row => row.value) : undefined;
  };

  const look = (): void => {
    let changed = false;
    for (const [id, each] of seen) {
      if (!isOpen(each)) continue;
      const { entity, project, sweep: name } = each;
      const [sweep] = rowsOf<'sweep'>({ kind: 'sweep', entity, project, sweep: name }) ?? [];
      if (sweep === undefined) continue;
      const queue = sweep.launchedAs?.queue;
      const config = configOf(sweep);
      const path = { entity, project, sweep: name };
      const [progress] = rowsOf<'progress'>(progressAddress(path, config)) ?? [];
      const result = lookAt(each, sweep, {
        now: now(),
        config,
        progress,
        runs: rowsOf<'runs'>(runsAddress(path, config)),
        sinceBest: bestRanks?.runsSince(path, sweep, progress),
        agents: rowsOf<'agents'>({ kind: 'agents', entity }),
        queues: rowsOf<'queues'>({ kind: 'queues', entity }),
        items: queue === undefined ? undefined : rowsOf<'items'>({ kind: 'items', entity, queue }),
        scheduler: rowsOf<'scheduler'>({ kind: 'scheduler', entity, project, sweep: name })?.[0],
      });
      changed ||= JSON.stringify(result.seen) !== JSON.stringify(each);
      seen.set(id, result.seen);
      if (result.notice !== undefined) tell(result.notice);
    }
    if (changed) remember([...seen.values()].filter(isOpen));
    schedule();
  };
  const schedule = (): void => {
    stopTimer?.();
    stopTimer = [...seen.values()].some(isOpen) ? clock.after(LOOK_MS, look) : undefined;
  };

  const follow = (sweeps: readonly SeenSweep[]): void => {
    for (const each of sweeps) if (!seen.has(idOf(each))) seen.set(idOf(each), each);
    live.track(sweeps);
    schedule();
  };
  // One answer changes several lists: they are compared when all of it is in.
  const stopListening = live.store.onDidChange(node => {
    const list = node.type === 'list' ? node : node.list;
    if (list.kind !== 'sweep' || !seen.has(list.id)) return;
    soon ??= clock.after(0, () => {
      soon = undefined;
      look();
    });
  });
  follow(remembered.filter(isOpen));

  return {
    launched(sweep) {
      follow([{ ...sweep }]);
      remember([...seen.values()].filter(isOpen));
    },
    settled(sweep, state) {
      const known = seen.get(idOf(sweep));
      if (known !== undefined) seen.set(idOf(sweep), { ...known, state });
    },
    dispose() {
      stopListening();
      stopTimer?.();
      soon?.();
    },
  };
}
