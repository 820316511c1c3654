// A real agent in a process group of its own, started as the editor starts it, and gone for good at the end.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  launchAgentConfig,
  launchAgentProcess,
  type AgentProcess,
  type LaunchAgentChoices,
} from '../../src/core/agents/agentProcess.ts';
import { moduleFolders } from '../../src/core/agents/folderOf.ts';
import { sweepAgentProcess, type AgentSweep } from '../../src/core/agents/sweepAgentProcess.ts';
import { sweepSchedulerProcess } from '../../src/core/agents/sweepSchedulerProcess.ts';
import type { Emulator } from '../emulator/start.ts';
import { wandbEnvironment, type RealWandb } from './realWandb.ts';

export interface RunningAgent {
  /** All it and its children printed. */
  output(): string;
  /** Exit code, or the signal that ended it; undefined = it runs. */
  end(): number | NodeJS.Signals | undefined;
  /** Sends a signal to the agent alone, or to it and all its descendants. */
  kill(signal: NodeJS.Signals, whom: 'agent' | 'all'): void;
  /** How many of its processes are running: itself, its service, what it started. */
  family(): number;
  /** Ends whatever is left, and removes its folder. */
  remove(): Promise<void>;
}

/** `wandb launch-agent` for a queue. */
export function startLaunchAgent(real: RealWandb, emulator: Emulator, choices: LaunchAgentChoices): RunningAgent {
  return start(real, emulator, (home, account, path) => {
    const file = join(home, 'agent.yaml');
    writeFileSync(file, launchAgentConfig(choices));
    return launchAgentProcess(real, account, file, path);
  });
}

/** `wandb agent` for a plain sweep; `program` is its training script, train.py. */
export function startSweepAgent(real: RealWandb, emulator: Emulator, sweep: AgentSweep, program: string): RunningAgent {
  return start(real, emulator, (home, account, path) => {
    writeFileSync(join(home, 'work', 'train.py'), program);
    return sweepAgentProcess(real, account, sweep, path);
  });
}

/** The engine of a sweep, and the files that are in its folder. */
export interface EngineFiles {
  /** `scheduler.source` of the sweep. */
  readonly source?: string;
  /** Contents by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Whether the neighbors of the source can be imported. */
  readonly findsNeighbors: boolean;
}

/** `wandb sweep-scheduler` for a plain sweep with an engine of its own, which queues one run at a time. */
export function startSweepScheduler(
  real: RealWandb,
  emulator: Emulator,
  sweep: AgentSweep,
  { source, files, findsNeighbors }: EngineFiles,
): RunningAgent {
  return start(real, emulator, (home, account, path) => {
    const cwd = join(home, 'work');
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true });
      writeFileSync(join(cwd, name), content);
    }
    const modules = findsNeighbors ? moduleFolders(cwd, source, '/') : [];
    return sweepSchedulerProcess(real, account, sweep, { path, pythonPath: undefined }, { batchSize: 1, modules });
  });
}

type Prepare = (
  home: string,
  account: { readonly host: string; readonly key: string },
  path: string | undefined,
) => AgentProcess;

function start(real: RealWandb, { url, key }: Emulator, prepare: Prepare): RunningAgent {
  const home = mkdtempSync(join(tmpdir(), 'launch-sweeps-chain-'));
  mkdirSync(join(home, 'work'));
  const { command, args, env } = prepare(home, { host: url, key }, process.env['PATH']);
  const child = spawn(command, args, {
    cwd: join(home, 'work'),
    env: wandbEnvironment(real, { url, key, env }, home),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      output += data.toString();
    });
  child.on('error', error => {
    output += String(error);
  });
  return {
    output: () => output,
    end: () => child.exitCode ?? child.signalCode ?? undefined,
    kill(signal, whom) {
      if (whom === 'agent') child.kill(signal);
      else for (const pid of family(child, home)) send(pid, signal);
    },
    family: () => family(child, home).length,
    async remove() {
      for (let left = family(child, home); left.length > 0; left = family(child, home)) {
        for (const pid of left) send(pid, 'SIGKILL');
        await new Promise(done => {
          setTimeout(done, 100);
        });
      }
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    /* It ended on its own. */
  }
}

/**
 * The agent, and every process that has its home: the client's service leaves the process group
 * (sdk/lib/service/service_process.py).
 */
function family(child: ChildProcess, home: string): readonly number[] {
  const own = child.pid !== undefined && child.exitCode === null && child.signalCode === null ? [child.pid] : [];
  try {
    return [
      ...new Set([
        ...own,
        ...readdirSync('/proc')
          .filter(name => /^\d+$/.test(name) && hasHome(name, home))
          .map(Number),
      ]),
    ];
  } catch {
    return own;
  }
}

function hasHome(pid: string, home: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`HOME=${home}`);
  } catch {
    return false;
  }
}
