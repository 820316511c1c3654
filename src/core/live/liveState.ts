import { ApiError, isApiError } from '../api/apiError.ts';
import type { ApiClient } from '../api/client.ts';
import type { ApiLog } from '../api/apiLog.ts';
import type { Clock } from '../api/clock.ts';
import { askLists } from '../api/askLists.ts';
import { messageOf } from '../api/scrub.ts';
import { callOf } from './listCalls.ts';
import { createPace } from '../api/pace.ts';
import type { Outcome } from '../api/pace.ts';
import { createStore } from './store.ts';
import { createTracked } from './tracked.ts';
import type { ListAddress, ListKind, ListNode, LiveState, Stop } from './types.ts';
import { createWeights } from './weights.ts';

export interface LiveStateOptions {
  readonly client: ApiClient;
  readonly clock: Clock;
  readonly log: ApiLog;
  /** Rows of a page, whatever the list; by default what its kind needs. */
  readonly pageSize?: number;
}

/**
 * Somewhat more than a side bar shows at once, so that refreshing is cheap; names to choose from are short, and all of
 * them are needed.
 */
const PAGE_SIZE = 30;
const PAGE_SIZES: Readonly<Partial<Record<ListKind, number>>> = { projects: 100, jobs: 50 };
/** A refresh reads at most this many rows of a list again; later ones stay as they were. */
const REFRESHED_ROWS = 200;
/** Lists of one request; with more on show, those read longest ago come first. */
const LISTS_AT_ONCE = 25;
/** Rows that an editor expands at once ask for their lists in separate turns of its loop. */
const GATHER_MS = 10;
/** A list that comes into sight again is read again where it is older than this. */
const OLD_MS = 30_000;
/** A list that the server refuses is asked for alone, and no more often than this. */
const APART_MS = 60_000;

/**
 * What seldom changes is not read again in the background before it is so old, unless the person did something since.
 */
const HOLDS_MS: Readonly<Partial<Record<ListKind, number>>> = { projects: 300_000, jobs: 60_000, queues: 60_000 };

/** Lists that are not asked for in pages. */
const WHOLE: ReadonlySet<ListKind> = new Set(['sweep', 'progress', 'scheduler', 'run', 'queues', 'agents']);

/** Runs asked for by name come all at once: the first in the order of the server need not be the first here. */
const namesIn = (address: ListAddress): readonly string[] | undefined =>
  address.kind === 'runs' ? address.names : undefined;

type Why = 'background' | 'asked';

/** Keeps lists up to date while somebody looks: see `LiveState`. */
export function createLiveState(options: LiveStateOptions): LiveState {
  const { client, clock, log } = options;
  const pageSize = ({ kind, address }: ListNode): number =>
    namesIn(address)?.length ?? options.pageSize ?? PAGE_SIZES[kind] ?? PAGE_SIZE;
  const store = createStore();
  const tracked = createTracked(store);
  const weights = createWeights();
  const watches = new Set<{ readonly list: ListAddress; readonly view: string }>();
  const visibleViews = new Set<string>();
  const underWay = new Map<string, Promise<unknown>>();
  const waiting = new Map<string, ListNode>();
  let focused = true;
  let actedAt = Number.NEGATIVE_INFINITY;
  let cancel = new AbortController();
  let stopGathering: Stop | undefined;

  const nodeOf = (address: ListAddress): ListNode => store.list(address);
  const unique = (addresses: readonly ListAddress[]): readonly ListNode[] => [...new Set(addresses.map(nodeOf))];
  const onShow = (): readonly ListNode[] =>
    unique([...watches].filter(watch => visibleViews.has(watch.view)).map(watch => watch.list));
  const toFollow = (): readonly ListNode[] =>
    mode() === 'live' ? unique([...onShow().map(node => node.address), ...tracked.lists()]) : unique(tracked.lists());
  const mode = (): 'off' | 'slow' | 'live' => {
    if (!focused) return 'off';
    if (onShow().length > 0) return 'live';
    return tracked.lists().length > 0 ? 'slow' : 'off';
  };

  const refused = (list: ListNode): boolean =>
    (list.load.status === 'failed' || list.load.status === 'stale') &&
    isApiError(list.load.error, 'forbidden', 'notFound', 'refused', 'tooOld');
  const holds = (list: ListNode): boolean =>
    list.load.status === 'loaded' && list.load.at > actedAt && clock.now() - list.load.at < (HOLDS_MS[list.kind] ?? 0);
  const triedAt = (list: ListNode): number => ('at' in list.load ? list.load.at : 0);

  /** How many rows of a list are asked for. */
  const rowsOf = (list: ListNode): number => Math.min(Math.max(pageSize(list), list.items.length), REFRESHED_ROWS);

  /** One request for these lists; what comes back after a `clear` is dropped. */
  const send = async (lists: readonly ListNode[], why: Why): Promise<Outcome> => {
    const signal = cancel.signal;
    for (const list of lists) store.begin(list, why === 'asked');
    const calls = lists.map(list => callOf(list.address, rowsOf(list), undefined));
    const isWary = lists.some(({ load }) => 'error' in load && isApiError(load.error, 'timeout', 'server', 'tooLarge'));
    const answers = await askLists(client, calls, { signal, isWary });
    if (signal.aborted) return 'quiet';
    let outcome: Outcome = 'quiet';
    answers.forEach((answer, index) => {
      const list = lists[index];
      if (list === undefined) return;
      if (answer instanceof ApiError) {
        store.failed(list, answer, clock.now());
        if (!refused(list)) outcome = { failed: true, retryAfterMs: answer.retryAfterMs };
        return;
      }
      if (answer.bytes !== undefined) weights.learn(list.kind, answer.items.length, answer.bytes);
      if (store.refreshed(list, answer, clock.now()) && outcome === 'quiet') outcome = 'changed';
    });
    return outcome;
  };

  /** Never twice at a time for the same list. */
  const guarded = <T>(lists: readonly ListNode[], work: () => Promise<T>): Promise<T> => {
    const before = Promise.all(lists.flatMap(list => underWay.get(list.id) ?? []));
    const running = before.then(work);
    const settled: Promise<void> = running
      .catch((error: unknown) => {
        log.warn(`the explorer's refresh failed: ${messageOf(error)}`);
        for (const list of lists) store.givenUp(list);
      })
      .then(() => {
        for (const list of lists) if (underWay.get(list.id) === settled) underWay.delete(list.id);
      });
    for (const list of lists) underWay.set(list.id, settled);
    return running;
  };

  /** Lists that may travel together by their weight, and each refused one alone. */
  const groups = (lists: readonly ListNode[]): readonly (readonly ListNode[])[] => [
    ...weights.groups(
      lists.filter(list => !refused(list)),
      list => ({ kind: list.kind, rows: WHOLE.has(list.kind) ? Math.max(1, list.items.length) : rowsOf(list) }),
    ),
    ...lists.filter(refused).map(list => [list]),
  ];

  const ask = async (lists: readonly ListNode[], why: Why): Promise<Outcome> => {
    const outcomes = await Promise.all(groups(lists).map(group => guarded(group, () => send(group, why))));
    return (
      outcomes.find(outcome => typeof outcome === 'object') ??
      outcomes.find(outcome => outcome === 'changed') ??
      'quiet'
    );
  };

  const look = async (): Promise<Outcome> => {
    const lists = toFollow().filter(
      list => !underWay.has(list.id) && !holds(list) && !(refused(list) && clock.now() - triedAt(list) < APART_MS),
    );
    const oldest = [...lists].sort((a, b) => triedAt(a) - triedAt(b)).slice(0, LISTS_AT_ONCE);
    if (oldest.length === 0) return 'quiet';
    try {
      return await ask(oldest, 'background');
    } catch {
      return { failed: true };
    }
  };
  const pace = createPace(clock, look);
  const adjust = (): void => {
    pace.setMode(mode());
    gather();
  };

  const isOld = (list: ListNode): boolean => 'at' in list.load && clock.now() - list.load.at > OLD_MS && !holds(list);
  /** Loads what is on show and still idle, with what was woken, all of it in one request. */
  const gather = (): void => {
    for (const list of onShow()) if (list.load.status === 'idle') waiting.set(list.id, list);
    if (waiting.size === 0 || stopGathering !== undefined || !focused) return;
    stopGathering = clock.after(GATHER_MS, () => {
      stopGathering = undefined;
      const shown = new Set(onShow());
      const lists = [...waiting.values()].filter(
        list => shown.has(list) && !underWay.has(list.id) && (list.load.status === 'idle' || isOld(list)),
      );
      waiting.clear();
      if (lists.length === 0) return;
      ask(lists.slice(0, LISTS_AT_ONCE), 'background').then(
        outcome => {
          if (typeof outcome === 'object') pace.looked(outcome);
          else pace.loaded();
          gather();
        },
        () => undefined,
      );
    });
  };

  /** What becomes visible again is read soon where it is old. */
  const wake = (addresses: readonly ListAddress[]): void => {
    for (const list of unique(addresses)) if (isOld(list)) waiting.set(list.id, list);
  };

  const liveStore = {
    ...store,
    clear() {
      cancel.abort();
      cancel = new AbortController();
      underWay.clear();
      waiting.clear();
      tracked.clear();
      watches.clear();
      store.clear();
      pace.setMode('off');
    },
  };

  return {
    store: liveStore,
    watch(address, view = '') {
      const watch = { list: address, view };
      watches.add(watch);
      wake([address]);
      adjust();
      return () => {
        if (watches.delete(watch)) pace.setMode(mode());
      };
    },
    async refresh(address) {
      const lists = address === undefined ? unique([...watches].map(watch => watch.list)) : [nodeOf(address)];
      if (lists.length === 0) return;
      try {
        pace.looked(await ask(lists, 'asked'));
      } catch {
        // Logged by `guarded`.
      }
    },
    async loadMore(address, rows) {
      const list = nodeOf(address);
      if (!list.hasMore) return;
      try {
        await guarded([list], async () => {
          const after = store.cursorOf(list);
          if (after === undefined) return;
          const signal = cancel.signal;
          store.begin(list, true);
          const [answer] = await askLists(client, [callOf(address, rows ?? pageSize(list), after)], { signal });
          if (signal.aborted || answer === undefined) return;
          if (answer instanceof ApiError) store.failed(list, answer, clock.now());
          else store.appended(list, answer, clock.now());
        });
      } catch {
        // Logged by `guarded`.
      }
    },
    setVisible(visible, view = '') {
      if (visible === visibleViews.has(view)) return;
      if (visible) visibleViews.add(view);
      else visibleViews.delete(view);
      if (visible) wake([...watches].filter(watch => watch.view === view).map(watch => watch.list));
      adjust();
    },
    setFocused(next) {
      focused = next;
      adjust();
    },
    track(sweeps) {
      tracked.add(sweeps);
      adjust();
    },
    acted() {
      actedAt = clock.now();
      pace.hurry();
    },
    dispose() {
      pace.dispose();
      stopGathering?.();
      cancel.abort();
      watches.clear();
    },
  };
}
