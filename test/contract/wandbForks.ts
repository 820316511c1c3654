// One process of the client's Python that has imported it, of which each command is a fork: the import takes seconds.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const PROGRAM = join(import.meta.dirname, 'forkWandb.py');

/** One command of the client. */
export interface ForkedCommand {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly timeoutMs: number;
}

/** How it ended, and all that it printed. The code is negative for a signal. */
export interface ForkedEnd {
  readonly code: number;
  readonly output: string;
}

/** Runs commands of the client, in the order in which they are asked for; several at a time are fine. */
export interface WandbForks {
  run(command: ForkedCommand): Promise<ForkedEnd>;
}

/** A line of the program: the fork has started, or has ended. */
type Told = { readonly id: number; readonly pid: number } | { readonly id: number; readonly code: number };

/** Starts the process, which ends with this one. `env`: what the client sees while it is imported. */
export function startWandbForks(python: string, env: NodeJS.ProcessEnv): WandbForks {
  const child: ChildProcess = spawn(python, ['-u', PROGRAM], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const { stdin, stdout } = child;
  if (!stdin || !stdout) throw new Error('The pipes of a process are missing.');
  // A test that is done does not wait for it.
  child.unref();
  for (const pipe of [stdin, stdout]) (pipe as Socket).unref();
  const listeners = new Map<number, (told: Told) => void>();
  createInterface({ input: stdout }).on('line', line => {
    const told = JSON.parse(line) as Told;
    listeners.get(told.id)?.(told);
  });
  child.on('exit', () => {
    for (const [id, tell] of listeners) tell({ id, code: 1 });
  });
  let last = 0;
  return {
    run: ({ args, env: own, cwd, timeoutMs }) =>
      new Promise(done => {
        const id = ++last;
        const folder = mkdtempSync(join(tmpdir(), 'launch-sweeps-fork-'));
        const out = join(folder, 'out');
        writeFileSync(out, '');
        let pid: number | undefined;
        const late = setTimeout(() => {
          if (pid !== undefined) process.kill(-pid, 'SIGKILL');
        }, timeoutMs);
        listeners.set(id, told => {
          if ('pid' in told) {
            pid = told.pid;
            return;
          }
          clearTimeout(late);
          listeners.delete(id);
          const output = readFileSync(out, 'utf8');
          rmSync(folder, { recursive: true, force: true });
          done({ code: told.code, output });
        });
        stdin.write(`${JSON.stringify({ id, args, env: own, cwd, out })}\n`);
      }),
  };
}
