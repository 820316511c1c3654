import * as l10n from '@vscode/l10n';
import { isBag, textAt } from '../json.ts';

/** What a Python says about its wandb. */
export interface WandbProbe {
  /** `0.30.0`; undefined = not installed. */
  readonly version?: string;
  /** False where `wandb launch-agent` would fail because the launch extra is missing. */
  readonly launch: boolean;
}

/** A program for `python -c`: prints one line of JSON, changes nothing, and does not use the network. */
export const PROBE = [
  'import importlib.metadata as m, importlib.util as u, json',
  'v = None',
  'try: v = m.version("wandb")',
  'except Exception: pass',
  'print(json.dumps({"version": v, "launch": all(u.find_spec(n) for n in ("pydantic", "yaml", "jsonschema"))}))',
].join('\n');

/** Reads the probe's line; undefined for any other output (no Python, a broken one). */
export function readProbe(output: string): WandbProbe | undefined {
  try {
    const read: unknown = JSON.parse(output.trim().split('\n').at(-1) ?? '');
    return isBag(read) ? { version: textAt(read, 'version'), launch: read['launch'] === true } : undefined;
  } catch {
    return undefined;
  }
}

/** Why no agent can be started with a Python: it does not work, or it lacks wandb, or the launch extra. */
export interface ProbeProblem {
  readonly code: 'noPython' | 'noWandb' | 'noLaunch';
  readonly sentence: string;
}

/** Why this Python cannot start an agent of a queue (`launch`) or of a plain sweep; undefined = it can. */
export function probeProblem(probe: WandbProbe | undefined, agent: 'launch' | 'sweep'): ProbeProblem | undefined {
  if (probe === undefined)
    return {
      code: 'noPython',
      sentence: l10n.t('No working Python was found. Choose an interpreter, or install Python 3.'),
    };
  const install = `pip install ${agent === 'launch' ? '"wandb[launch]"' : 'wandb'}`;
  if (probe.version === undefined)
    return {
      code: 'noWandb',
      sentence: l10n.t('wandb is not installed in this Python. Install it with `{0}`.', install),
    };
  if (agent === 'launch' && !probe.launch)
    return {
      code: 'noLaunch',
      sentence: l10n.t('This Python has wandb, but not what launch agents need. Install it with `{0}`.', install),
    };
  return undefined;
}

/** The arguments to Python that install what is missing. */
export function pipArguments(agent: 'launch' | 'sweep'): readonly string[] {
  return ['-m', 'pip', 'install', agent === 'launch' ? 'wandb[launch]' : 'wandb'];
}
