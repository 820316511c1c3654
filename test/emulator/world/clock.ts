/** Something that will happen. */
interface Due {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

/** A thing that was put off and can be called off. */
export interface Scheduled {
  cancel(): void;
}

/**
 * The server's clock: milliseconds since 1970. It goes with the real one, or does not move (`still`); `advance` moves
 * it either way.
 */
export interface Clock {
  now(): number;
  /** Moves the clock on; everything that falls due on the way happens in order, each at its own time. */
  advance(ms: number): void;
  /** Does what is due by now. */
  tick(): void;
  /** Does a thing this many milliseconds from now. */
  after(ms: number, run: () => void): Scheduled;
  stop(): void;
}

export interface ClockOptions {
  /** The time to start from; the machine's by default. */
  start?: number;
  /** A clock that only `advance` moves. */
  still?: boolean;
}

/** Makes a clock whose events wait in a heap, so that ten thousand of them cost nothing while they wait. */
export function createClock({ start, still = false }: ClockOptions = {}): Clock {
  const began = Date.now();
  const base = start ?? began;
  const heap: Due[] = [];
  let moved = 0;
  let order = 0;
  let pinned: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const now = (): number => pinned ?? base + moved + (still ? 0 : Date.now() - began);

  const tick = (): void => {
    if (pinned !== undefined || stopped) return;
    const until = now();
    for (let first = heap[0]; first && first.at <= until; first = heap[0]) {
      take(heap);
      pinned = Math.max(first.at, pinned ?? 0);
      first.run();
    }
    pinned = undefined;
    arm();
  };

  const arm = (): void => {
    clearTimeout(timer);
    const first = heap[0];
    if (!first || still || stopped) return;
    timer = setTimeout(tick, Math.min(Math.max(0, first.at - now()), 2 ** 31 - 1));
    timer.unref();
  };

  return {
    now,
    tick,
    advance(ms) {
      moved += ms;
      tick();
    },
    after(ms, run) {
      let off = false;
      put(heap, {
        at: now() + Math.max(0, ms),
        order: order++,
        run: () => {
          if (!off) run();
        },
      });
      if (pinned === undefined) arm();
      return {
        cancel: () => {
          off = true;
        },
      };
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

const before = (a: Due, b: Due): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

function put(heap: Due[], due: Due): void {
  let index = heap.push(due) - 1;
  while (index > 0) {
    const up = (index - 1) >> 1;
    const parent = heap[up];
    if (!parent || before(parent, due)) break;
    heap[index] = parent;
    index = up;
  }
  heap[index] = due;
}

function take(heap: Due[]): void {
  const last = heap.pop();
  if (!last || heap.length === 0) return;
  let index = 0;
  for (;;) {
    const left = heap[2 * index + 1];
    if (!left) break;
    const right = heap[2 * index + 2];
    const [child, next] = right && before(right, left) ? [right, 2 * index + 2] : [left, 2 * index + 1];
    if (before(last, child)) break;
    heap[index] = child;
    index = next;
  }
  heap[index] = last;
}
