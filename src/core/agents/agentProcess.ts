import { ENVIRONMENT } from '../wandb/environment.ts';
import { Block, writeDocument } from '../yaml/write/document.ts';

/** A process to start in a terminal, without a shell in between, so nothing needs quoting. */
export interface AgentProcess {
  readonly command: string;
  readonly args: readonly string[];
  /** Added to the environment of the terminal. The key, where it is needed at all, is here and nowhere else. */
  readonly env: Readonly<Record<string, string>>;
}

/** The Python that has wandb, as found in the workspace. */
export interface PythonPlace {
  /** The interpreter. */
  readonly python: string;
  /**
   * Folder of its programs: first on the path, because the agent calls `wandb` and `pip` by name
   * (docs/facts/agent-wire.md, 6). '' = they are on the path already.
   */
  readonly bin: string;
}

/** The account that an agent works for. */
export interface AgentAccount {
  readonly host: string;
  /** Only where the person's own login (netrc) is not for this host. */
  readonly key?: string;
}

/** What the person chose for an agent. */
export interface LaunchAgentChoices {
  readonly entity: string;
  readonly queue: string;
  /** Runs at a time; -1 = no limit. */
  readonly maxJobs: number;
  /** Sweep schedulers at a time; -1 = no limit. The agent has no flag for it, only its configuration file. */
  readonly maxSchedulers: number;
}

/** The configuration file of an agent (sdk/launch/agent/config.py; unknown keys are refused there). */
export function launchAgentConfig({ entity, queue, maxJobs, maxSchedulers }: LaunchAgentChoices): string {
  return writeDocument(
    new Block([
      ['entity', entity],
      ['queues', [queue]],
      ['max_jobs', maxJobs],
      ['max_schedulers', maxSchedulers],
    ]),
  );
}

/**
 * `wandb launch-agent` with a configuration file, as a module of the Python found. `path` is the PATH of the
 * environment.
 */
export function launchAgentProcess(
  place: PythonPlace,
  account: AgentAccount,
  configFile: string,
  path: string | undefined,
): AgentProcess {
  return {
    command: place.python,
    args: ['-m', 'wandb', 'launch-agent', '-c', configFile],
    env: processEnvironment(place, account, path),
  };
}

/** The environment of a process that talks to W&B; `path` is the PATH that it would have without us. */
export function processEnvironment(
  { python, bin }: PythonPlace,
  { host, key }: AgentAccount,
  path: string | undefined,
): Record<string, string> {
  const separator = python.includes('\\') ? ';' : ':';
  const folders = [bin, path].filter(folder => folder !== undefined && folder !== '');
  return {
    [ENVIRONMENT.baseUrl]: host,
    // The client refuses a key beside an identity token; an empty variable counts as not set.
    ...(key === undefined ? {} : { [ENVIRONMENT.apiKey]: key, [ENVIRONMENT.identityTokenFile]: '' }),
    // An empty folder in it would be the current one.
    ...(folders.length === 0 ? {} : { PATH: folders.join(separator) }),
  };
}
