// What the explorer shows of a sweep, at its own pace, beside what the emulator holds at the same time.
import type { ApiClient } from '../../src/core/api/client.ts';
import { createLiveState } from '../../src/core/live/liveState.ts';
import type { TreeElement } from '../../src/core/explorer/tree/element.ts';
import { createOpenRows } from '../../src/core/explorer/tree/openRows.ts';
import { createSweepsTree } from '../../src/core/explorer/tree/sweepsTree.ts';
import type { LiveState } from '../../src/core/live/types.ts';
import { truthOf, type Truth } from './chainTruth.ts';
import type { Emulator } from '../emulator/start.ts';

/** A moment at which something shown, or something true, had changed. */
export interface Moment {
  readonly at: number;
  readonly shown: string;
  readonly truth: string;
}

export interface ChainExplorer {
  readonly live: LiveState;
  /** Opens the sweep's row and follows it. */
  follow(sweep: string): void;
  /** The row of the sweep and the rows below it, as text; empty = it does not exist yet. */
  rows(): readonly string[];
  readonly moments: readonly Moment[];
  /** All moments as text: what was held, what was shown. */
  record(): string;
  /** Refreshes that were compared, and those after which a row said what had not been so at any time of the refresh. */
  compared(): { readonly refreshes: number; readonly wrong: readonly string[]; readonly oldestMs: number };
  dispose(): void;
}

const LOOK_MS = 100;

const clock = {
  now: () => Date.now(),
  after: (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** `makeClient` gets the `fetch` to use: through it the explorer's own requests are seen to begin and end. */
export function openExplorer(
  emulator: Emulator,
  place: { readonly entity: string; readonly project: string },
  makeClient: (fetch: (input: string, init: RequestInit) => Promise<Response>) => ApiClient,
): ChainExplorer {
  const truths: { readonly at: number; readonly truth: Truth }[] = [];
  const moments: Moment[] = [];
  const wrong: string[] = [];
  let sweep: string | undefined;
  let [refreshes, oldestMs] = [0, 0];
  let unequalSince: number | undefined;

  const note = (): Truth | undefined => {
    const record =
      sweep === undefined ? undefined : emulator.world.project(place.entity, place.project)?.sweeps.get(sweep);
    if (!record) return undefined;
    const truth = truthOf(emulator.world, record);
    if (truths.at(-1)?.truth.text !== truth.text) truths.push({ at: clock.now(), truth });
    return truth;
  };

  const client = makeClient(async (input, init) => {
    note();
    const from = clock.now();
    const response = await fetch(input, init);
    const body = await response.arrayBuffer();
    note();
    // The answer is read by then, and the rows are rewritten.
    setTimeout(() => {
      compare(from);
    }, LOOK_MS / 2);
    return new Response(body, { status: response.status, headers: response.headers });
  });
  const log = {
    info: () => undefined,
    warn: (line: string) => {
      wrong.push(line);
    },
  };
  const live = createLiveState({ client, clock, log });
  const tree = createSweepsTree({
    live,
    now: () => client.serverNow(),
    place,
    pinned: () => [],
    visited: () => [],
  });

  const project = (): TreeElement | undefined => tree.roots()[0];
  const sweepElement = (): TreeElement | undefined =>
    project()
      ?.children()
      .find(each => each.node?.kind === 'sweeps' && Reflect.get(each.node.value, 'name') === sweep);

  const open = createOpenRows(
    () => tree.lists(),
    address => live.watch(address, 'sweeps'),
  );
  const openSweep = (): void => {
    for (const row of [project(), sweepElement()]) if (row) open.opened(row);
    open.sync();
  };
  live.setVisible(true, 'sweeps');
  live.setFocused(true);
  openSweep();
  const unlisten = live.store.onDidChange(openSweep);

  const elements = (): readonly TreeElement[] => {
    const self = sweepElement();
    return self ? [self, ...self.children()] : [];
  };
  const textOf = (element: TreeElement): string => {
    const { label, description } = element.row();
    return `${label}: ${description}`;
  };

  /** What the rows say, in the truth's own terms; a part whose list is older than `from` is left out. */
  const shownParts = (from: number): Partial<Truth['parts']> => {
    const [self, ...below] = elements();
    if (!self?.node || self.node.kind !== 'sweeps') return {};
    const fresh = (list: { readonly load: { readonly status: string; readonly at?: number } } | undefined): boolean =>
      list?.load.status === 'loaded' && (list.load.at ?? 0) >= from;
    const said = self.row().description.split(' · ');
    const counts = /(\d+)(?: of (\d+))? runs? done(?:, (\d+) running)?(?:, (\d+) failed)?/.exec(said.join(' · '));
    const lists = self.lists().map(address => live.store.list(address));
    const of = (kind: string) => lists.find(list => list.kind === kind);
    const runs = below.filter(each => each.node?.kind === 'runs');
    const scheduler = of('scheduler')?.items[0];
    return {
      ...(fresh(self.node.list) && { state: (said[0] ?? '').split(',')[0] ?? '' }),
      ...(fresh(of('progress')) &&
        counts && { counts: `${counts[1] ?? ''} done, ${counts[3] ?? '0'} running, ${counts[4] ?? '0'} failed` }),
      ...(fresh(of('runs')) && {
        runs: runs
          .map(
            each =>
              `${String(Reflect.get(each.node?.value ?? {}, 'name'))} ${
                each
                  .row()
                  .description.replace(/^best · /, '')
                  .split(' · ')[0] ?? ''
              }`,
          )
          .sort()
          .join(', '),
      }),
      ...(fresh(of('scheduler')) && { scheduler: scheduler ? String(Reflect.get(scheduler.value, 'state')) : 'none' }),
    };
  };

  const since = (from: number): readonly Truth[] => {
    const last = truths.findLast(each => each.at <= from);
    return [...(last ? [last] : []), ...truths.filter(each => each.at > from)].map(each => each.truth);
  };

  const compare = (from: number): void => {
    note();
    const possible = since(from);
    const parts = Object.entries(shownParts(from)) as (readonly [keyof Truth['parts'], string])[];
    if (possible.length === 0 || parts.length === 0) return;
    refreshes += 1;
    for (const [name, said] of parts) {
      const held = possible.map(truth => truth.parts[name]);
      if (!held.includes(said)) wrong.push(`${name}: shown “${said}”, held “${held.join('” or “')}”`);
    }
  };

  const timer = setInterval(() => {
    const truth = note();
    if (!truth) return;
    const shown = elements().map(textOf).join('\n');
    const before = moments.at(-1);
    if (steady(before?.shown) !== steady(shown) || before?.truth !== truth.text)
      moments.push({ at: clock.now(), shown, truth: truth.text });
    const parts = shownParts(0);
    const equal =
      parts.state !== undefined &&
      (Object.entries(truth.parts) as [keyof Truth['parts'], string][]).every(
        ([name, held]) => parts[name] === undefined || parts[name] === held,
      );
    if (equal) unequalSince = undefined;
    else oldestMs = Math.max(oldestMs, clock.now() - (unequalSince ??= clock.now()));
  }, LOOK_MS);

  return {
    live,
    moments,
    follow(name) {
      sweep = name;
      note();
      live.acted();
      openSweep();
    },
    rows: () => elements().map(textOf),
    record: () =>
      moments
        .map(
          ({ at, truth, shown }) =>
            `+${((at - (moments[0]?.at ?? at)) / 1000).toFixed(1)} s\n  held   ${truth}\n${shown
              .split('\n')
              .map(line => `  shown  ${line || 'nothing'}`)
              .join('\n')}`,
        )
        .join('\n\n'),
    compared: () => ({ refreshes, wrong, oldestMs }),
    dispose() {
      clearInterval(timer);
      unlisten();
      live.dispose();
    },
  };
}

/** Durations keep counting: without them, rows that say the same are equal. */
const steady = (text: string | undefined): string | undefined => text?.replace(/\d+ (?:s|min|h)\b/g, '');
