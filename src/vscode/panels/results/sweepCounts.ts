import type * as vscode from 'vscode';
import type { ApiClient } from '../../../core/api/client.ts';
import { sweep as askSweep } from '../../../core/api/operations/sweep.ts';
import { sweepProgress } from '../../../core/api/operations/sweepProgress.ts';
import { runsTold } from '../../../core/live/runsTold.ts';
import { messageOf } from '../../../core/api/scrub.ts';
import type { SweepProgress } from '../../../core/api/types.ts';
import { readSweepConfig } from '../../../core/live/sweepConfig.ts';
import type { ItemNode, ListKind, StoreNode } from '../../../core/live/types.ts';
import { sweepPathText, type SweepPath } from '../../../core/wandb/projectPath.ts';
import { sweepEnded } from '../../../core/wandb/sweepStates.ts';
import type { Services } from '../../services.ts';
import { inBackground } from '../../ui/background.ts';

/** How many runs a sweep has, how many of them have finished, and the best value so far. */
export interface Counted {
  readonly runs: number;
  readonly finished: number;
  readonly best?: number;
  /** The sweep will have no further runs. */
  readonly ended: boolean;
}

/** What was counted stays for a minute: the editor asks for lenses at each change of the file. */
const FRESH_MS = 60_000;

type Change = (before: Counted) => Counted;

interface Entry {
  /** When it was asked for. */
  readonly at: number;
  readonly counted?: Counted;
  /** What was learned while the first answer was under way, which may be older. undefined = it is not. */
  readonly later?: readonly Change[];
}

/**
 * The counts of some sweeps: asked for when somebody wants them, at most once a minute each, and kept up to date by
 * what the explorer and the notices learn in the meantime.
 */
export class SweepCounts implements vscode.Disposable {
  private readonly counts = new Map<string, Entry>();
  private readonly following: vscode.Disposable;
  private stopListening: (() => void) | undefined;

  /** @param changed called when a count that was asked for has come, or is another. */
  constructor(
    private readonly services: Pick<Services, 'connection' | 'clock' | 'log'>,
    private readonly changed: () => void,
  ) {
    this.following = services.connection.onDidChange(() => this.follow());
    this.follow();
  }

  dispose(): void {
    this.stopListening?.();
    this.following.dispose();
  }

  /** What is known of a sweep; what is not, or is old, is asked for. undefined = nothing yet, or signed out. */
  of(path: SweepPath): Counted | undefined {
    const { client } = this.services.connection;
    if (!client) return undefined;
    const key = this.key(path);
    const known = this.counts.get(key);
    const now = this.services.clock.now();
    if (known && now - known.at < FRESH_MS) return known.counted;
    this.counts.set(key, { ...known, at: now, later: [] });
    const count = async (): Promise<void> => {
      try {
        const counted = await countRuns(client, path);
        const later = this.counts.get(key)?.later ?? [];
        this.counts.set(key, { at: now, counted: later.reduce((before, change) => change(before), counted) });
        this.changed();
      } catch (error) {
        this.counts.set(key, { ...this.counts.get(key), at: now, later: undefined });
        this.services.log.info(`counting the runs of ${path.sweep}: ${messageOf(error)}`);
      }
    };
    inBackground(this.services, 'counting the runs of a sweep', count, { quiet: true });
    return known?.counted;
  }

  private key(path: SweepPath): string {
    return `${this.services.connection.host} ${sweepPathText(path)}`;
  }

  private follow(): void {
    this.stopListening?.();
    this.stopListening = this.services.connection.live?.store.onDidChange(node => this.learn(node));
  }

  /** Takes what the store has learned of a sweep that was counted. */
  private learn(node: StoreNode): void {
    if (node.type === 'list') {
      if (TELLING.has(node.kind)) for (const item of node.items) this.learn(item);
    } else if (isSweep(node)) {
      const { entity, project } = node.list.address;
      const { name, state, runCount } = node.value;
      const path = { entity, project, sweep: name };
      const ended = sweepEnded(state);
      this.update(path, before => ({ ...before, ended, runs: runsTold({ runCount }, { total: before.runs }) ?? 0 }));
    } else if (isProgress(node)) this.update(node.list.address, before => ({ ...before, ...numbersOf(node.value) }));
  }

  private update(path: SweepPath, change: Change): void {
    const key = this.key(path);
    const known = this.counts.get(key);
    if (!known) return;
    const later = known.later && [...known.later, change];
    const counted = known.counted && change(known.counted);
    this.counts.set(key, { at: known.at, counted, later });
    // One that could not be counted is asked for again when its lens is.
    const isToAsk = !counted && !later && this.services.clock.now() - known.at >= FRESH_MS;
    if (isToAsk || JSON.stringify(counted) !== JSON.stringify(known.counted)) this.changed();
  }
}

const TELLING: ReadonlySet<ListKind> = new Set(['sweeps', 'sweep', 'progress']);
const isSweep = (node: ItemNode): node is ItemNode<'sweeps'> | ItemNode<'sweep'> =>
  node.kind === 'sweeps' || node.kind === 'sweep';
const isProgress = (node: ItemNode): node is ItemNode<'progress'> => node.kind === 'progress';

/** What is known of them; what the server left out stays as it was. */
function numbersOf({ total, finished, best }: SweepProgress): Partial<Counted> {
  return {
    ...(total === undefined ? {} : { runs: total }),
    ...(finished === undefined ? {} : { finished }),
    ...(best === undefined ? {} : { best: best.value }),
  };
}

async function countRuns(client: ApiClient, path: SweepPath): Promise<Counted> {
  const { config, state } = await askSweep(client, path);
  const { metric, goal } = readSweepConfig(config);
  const { items } = await sweepProgress(client, { ...path, metric, goal });
  const [progress] = items;
  return { runs: 0, finished: 0, ended: sweepEnded(state), ...(progress && numbersOf(progress)) };
}
