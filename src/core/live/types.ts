import type { ApiError } from '../api/apiError.ts';
import type { Job, LaunchAgent, Project, Queue, QueueItem, Run, Sweep, SweepProgress } from '../api/types.ts';
import type { Goal } from '../wandb/goals.ts';
import type { SweepPath } from '../wandb/projectPath.ts';

/** What a list of each kind holds. */
export interface ListItems {
  projects: Project;
  sweeps: Sweep;
  /** A list of one: this sweep, or nothing where it is gone. */
  sweep: Sweep;
  /** A list of one: how many runs of the sweep are in which state, and the best one. */
  progress: SweepProgress;
  runs: Run;
  /** A list of one: a run that was looked for. */
  run: Run;
  /** A list of one: the run of a sweep's scheduler; empty where it never started. */
  scheduler: Run;
  queues: Queue;
  items: QueueItem;
  agents: LaunchAgent;
  jobs: Job;
}

export type ListKind = keyof ListItems;

/**
 * Which list: of an entity (projects, queues, agents), a project (sweeps, jobs), a sweep (itself, its runs, its
 * scheduler's run) or a queue (items).
 */
export type ListAddress =
  | { readonly kind: 'projects' | 'queues' | 'agents'; readonly entity: string }
  | { readonly kind: 'jobs'; readonly entity: string; readonly project: string }
  /** With filters, in JSON: only what answers them, on a server that has the feature. */
  | { readonly kind: 'sweeps'; readonly entity: string; readonly project: string; readonly filters?: string }
  | { readonly kind: 'sweep'; readonly entity: string; readonly project: string; readonly sweep: string }
  /** `run` is given where the scheduler's run does not have the sweep's own id. */
  | {
      readonly kind: 'scheduler';
      readonly entity: string;
      readonly project: string;
      readonly sweep: string;
      readonly run?: string;
    }
  /** How far the sweep is; with a metric also the best run. */
  | {
      readonly kind: 'progress';
      readonly entity: string;
      readonly project: string;
      readonly sweep: string;
      readonly metric?: string;
      readonly goal?: Goal;
    }
  /**
   * With a metric: the best first (`goal` minimize where it is not given); without: the newest first. Runs have their
   * values of the metric and of these parameters (outermost names), and nothing else of what they hold.
   */
  | {
      readonly kind: 'runs';
      readonly entity: string;
      readonly project: string;
      readonly sweep: string;
      readonly metric?: string;
      readonly goal?: Goal;
      readonly parameters?: readonly string[];
      /** In the server's words, where it is another. */
      readonly order?: string;
      /** Only these runs, by their ids. */
      readonly names?: readonly string[];
    }
  /** A list of one: a run that was looked for, among those of its sweep. */
  | {
      readonly kind: 'run';
      readonly entity: string;
      readonly project: string;
      readonly sweep: string;
      readonly run: string;
      /** As of `runs`, for what its row says. */
      readonly metric?: string;
      readonly parameters?: readonly string[];
    }
  | { readonly kind: 'items'; readonly entity: string; readonly queue: string };

/** Addresses of lists of one kind. */
export type AddressOf<K extends ListKind> = ListAddress & { readonly kind: K };

/**
 * `stale` = shown from before, and the last refresh failed; `failed` = nothing to show. Times in milliseconds since
 * 1970.
 */
export type LoadState =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | { readonly status: 'loaded'; readonly at: number }
  | { readonly status: 'failed'; readonly error: ApiError; readonly at: number }
  | { readonly status: 'stale'; readonly error: ApiError; readonly loadedAt: number; readonly at: number };

/** One row. The object stays the same across refreshes; only `value` is replaced. */
export interface ItemNode<K extends ListKind = ListKind> {
  readonly type: 'item';
  readonly kind: K;
  /** Stable within the store; fits a tree item's `id`. */
  readonly id: string;
  readonly list: ListNode<K>;
  readonly value: ListItems[K];
}

/** One list. The object stays the same for as long as the store lives. */
export interface ListNode<K extends ListKind = ListKind> {
  readonly type: 'list';
  readonly kind: K;
  readonly id: string;
  readonly address: AddressOf<K>;
  readonly load: LoadState;
  /** A request for this list is under way (first load, refresh or next page). */
  readonly busy: boolean;
  readonly items: readonly ItemNode<K>[];
  /** There are more pages: offer "Load more". */
  readonly hasMore: boolean;
  readonly total?: number;
  /** Keys of what this server does not know (`RunQueueItem.runSpec`). */
  readonly missing: readonly string[];
  /** The server does not know this list at all: what it holds is unknown, not nothing. */
  readonly isUntold: boolean;
  /** Keys of what was left out because it is too large (`Sweep.config`). */
  readonly cut: readonly string[];
}

export type StoreNode = ItemNode | ListNode;

/** Ends a subscription or a watch. */
export type Stop = () => void;

/** What the explorer reads. */
export interface Store {
  /** The list at this address, made (idle, empty) where it is not there yet. Asks nothing of the network. */
  list<K extends ListKind>(address: AddressOf<K>): ListNode<K>;
  /** Called for a list when its rows or its load state changed, for an item when its value changed. */
  onDidChange(listener: (node: StoreNode) => void): Stop;
  /** Forgets everything (sign-out, other host); no event. */
  clear(): void;
}

/** The store kept up to date: the one thing that the explorer talks to. */
export interface LiveState {
  readonly store: Store;
  /**
   * Loads the list if it is idle and keeps it fresh while `view` is visible, until stopped. Call when a row is expanded
   * or a view shown.
   */
  watch(address: ListAddress, view?: string): Stop;
  /** Asks again now: one list, or all watched ones. Never rejects: a failure is the list's load state. */
  refresh(address?: ListAddress): Promise<void>;
  /** Adds the next page, of `rows` rows or of what its kind needs. Never rejects. */
  loadMore(address: ListAddress, rows?: number): Promise<void>;
  /** Nothing is asked for a view while it is false. Without a name: the view of watches without one. */
  setVisible(visible: boolean, view?: string): void;
  setFocused(focused: boolean): void;
  /**
   * Sweeps that were launched here, and are therefore checked once a minute while everything is hidden, until they
   * have ended. Each is in the store as a list of kind `sweep`; while it waits, the queues and agents of its entity are
   * checked too.
   */
  track(sweeps: readonly SweepPath[]): void;
  /** Call after an action of the user's: polls at once and stays quick for a while. */
  acted(): void;
  dispose(): void;
}
