// The emulator of W&B's API as a process of its own, for the demo, the tour, the benches and the editor tests.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from '../../scripts/install.mjs';
import type { FaultKind, FaultRule } from './faults/rules.ts';
import type { SeenRequest } from './http/requestLog.ts';
import type { ShownWorld } from './world/showWorld.ts';

/** A fault as it is sent: an HTTP status is short for the kind `status`. */
export type SentFault = Omit<FaultRule, 'kind'> & { readonly kind: FaultKind | `${number}` };

/** What `npm run emulator` prints first: where it is, and what is in its world. */
interface FirstLine {
  readonly url: string;
  readonly key: string;
  readonly entity: string;
  readonly project: string;
  readonly queue: string;
  readonly job: string;
}

/** A running emulator, with ways to talk to it. It ends with our standard input to it, so also when we die. */
export interface EmulatorProcess extends FirstLine {
  world(): Promise<ShownWorld>;
  /** The requests so far, oldest first. */
  requests(): Promise<readonly SeenRequest[]>;
  forgetRequests(): Promise<unknown>;
  /** Switches faults on, in place of those before; none = all off. */
  faults(...rules: readonly SentFault[]): Promise<unknown>;
  /** How many requests each of them has met, counted as they come in, which is before they are slowed down. */
  faultsMet(): Promise<readonly number[]>;
  /** Moves the clock on by milliseconds, and lets happen what happens until then. */
  advance(ms: number): Promise<unknown>;
  /** A new world at the same address, by the same arguments or other ones. */
  reset(args?: readonly string[]): Promise<void>;
  stop(): Promise<void>;
}

interface Started {
  readonly first: FirstLine;
  /** A new world at the same address. */
  reset(args: readonly string[]): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the process; gives it with its first line. */
async function start(args: readonly string[]): Promise<Started> {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'test/emulator/cli.ts', ...args], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const nextLine = (): Promise<FirstLine> =>
    new Promise((done, fail) => {
      const ended = (code: number | null): void => {
        fail(new Error(`The emulator ended with ${String(code)}.`));
      };
      const late = setTimeout(() => {
        fail(new Error('The emulator did not start in 30 s.'));
      }, 30_000);
      child.once('exit', ended);
      lines.once('line', line => {
        clearTimeout(late);
        child.off('exit', ended);
        try {
          done(JSON.parse(line) as FirstLine);
        } catch (error) {
          fail(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
  const first = await nextLine();
  return {
    first,
    reset: async others => {
      const started = nextLine();
      child.stdin.write(`${JSON.stringify(others)}\n`);
      await started;
    },
    stop: () =>
      new Promise(done => {
        if (child.exitCode !== null) {
          done();
          return;
        }
        child.once('exit', () => {
          done();
        });
        child.stdin.end();
      }),
  };
}

/** Starts `npm run emulator`'s entry with its arguments. */
export async function startEmulatorProcess(args: readonly string[] = []): Promise<EmulatorProcess> {
  const { first, reset, stop } = await start(args);
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const reply = await fetch(new URL(path, first.url), {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
    return reply.text();
  };
  const get = async (path: string): Promise<unknown> => (await fetch(new URL(path, first.url))).json();
  return {
    ...first,
    world: async () => (await get('/_world')) as ShownWorld,
    requests: async () => (await get('/_requests')) as readonly SeenRequest[],
    forgetRequests: () => post('/_requests/clear', {}),
    faults: (...rules) => post('/_faults', { rules }),
    faultsMet: async () => (await get('/_faults')) as readonly number[],
    advance: ms => post('/_clock', { advance: ms }),
    reset: (others = args) => reset(others),
    stop,
  };
}
