// W&B's own client, unpatched, in a virtual environment of its own: installed once and called as a person would.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pythonEnvironment } from './pythonEnvironment.ts';
import { startWandbForks, type WandbForks } from './wandbForks.ts';

/** The version that most facts and the recordings were made with. */
export const WANDB_VERSION = '0.30.0';

/** The version that tests run: `WANDB_CLIENT` names another (`npm run measure -- client`). */
const usual = (): string => process.env['WANDB_CLIENT'] ?? WANDB_VERSION;

/** The first version whose default server is CoreWeave Forge (docs/facts/forge.md). */
export const FORGE_VERSION = '0.31.0';

export interface RealWandb {
  readonly python: string;
  /** Folder of `wandb` and `pip`: first on the path of whatever calls them by name. */
  readonly bin: string;
  /** Runs its commands without importing it each time; started with the first. */
  readonly forks: () => WandbForks;
}

/** What launch agents need of the client. */
const LAUNCH: readonly string[] = ['launch'];

/**
 * The client with its extras, by default with what launch agents need; undefined where it cannot be installed. Each
 * version and each list of extras is an environment of its own: uv links the packages that they share.
 */
export function realWandb(version = usual(), extras = LAUNCH): RealWandb | undefined {
  const name = ['venv-wandb', version, ...(extras === LAUNCH ? [] : [...extras].sort())].join('-');
  const python = pythonEnvironment(
    name,
    wandbRequirement(version, extras),
    `import wandb, pydantic, yaml; assert wandb.__version__ == "${version}"`,
  );
  if (python === undefined) return undefined;
  let forks: WandbForks | undefined;
  return {
    python,
    bin: dirname(python),
    forks: () => (forks ??= startWandbForks(python, { ...cleanEnvironment(), ...QUIET })),
  };
}

/** The newest version that pip finds; undefined where it finds none. */
export function newestWandb(): string | undefined {
  const { stdout } = spawnSync('python3', ['-m', 'pip', 'index', 'versions', 'wandb'], { encoding: 'utf8' });
  return /^wandb \(([^)]+)\)/m.exec(stdout)?.[1];
}

function wandbRequirement(version: string, extras: readonly string[]): string {
  return extras.length === 0 ? `wandb==${version}` : `wandb[${extras.join(',')}]==${version}`;
}

/** The sentence that a test prints if a version of the client cannot be installed. */
export function noWandb(version: string, extras = LAUNCH): string {
  return `skipped: pip could not install ${wandbRequirement(version, extras)} here`;
}

/** `noWandb` of the version that tests use as a rule. */
export const NO_WANDB = noWandb(WANDB_VERSION);

export interface WandbCall {
  readonly url: string;
  readonly key: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
}

/**
 * What the client needs to talk to this machine alone: a fresh home, no settings of the person's, no telemetry
 * (docs/facts/agent-wire.md, 6).
 */
export function wandbEnvironment(real: RealWandb, { url, key, env }: WandbCall, home: string): NodeJS.ProcessEnv {
  return {
    ...cleanEnvironment(),
    HOME: home,
    PATH: `${real.bin}${delimiter}${process.env['PATH'] ?? ''}`,
    WANDB_BASE_URL: url,
    WANDB_API_KEY: key,
    ...QUIET,
    ...env,
  };
}

/** No telemetry, and nothing is held back of what is printed. */
const QUIET = { WANDB_ERROR_REPORTING: 'false', PYTHONUNBUFFERED: '1' };

/** This process's environment without settings of the client and of npm. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('WANDB_') && !name.startsWith('npm_')),
  );
}

/** Runs `wandb ARGS` to its end; gives its exit code and all it printed. */
export async function runWandb(
  real: RealWandb,
  args: readonly string[],
  call: WandbCall,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const home = mkdtempSync(join(tmpdir(), 'launch-sweeps-wandb-'));
  try {
    return await real.forks().run({
      args,
      env: wandbEnvironment(real, call, home),
      cwd: call.cwd ?? home,
      timeoutMs: call.timeoutMs ?? 90_000,
    });
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}
