/** What a Python says of its wandb. */
export interface WandbProbe {
  /** `0.30.0`; undefined = not installed. */
  readonly version?: string;
  /** False where `wandb launch-agent` would fail for want of the launch extra. */
  readonly launch: boolean;
}

/** A program for `python -c`: prints one line of JSON, changes nothing, asks nothing of the network. */
export const PROBE = [
  'import importlib.metadata as m, importlib.util as u, json',
  'v = None',
  'try: v = m.version("wandb")',
  'except Exception: pass',
  'print(json.dumps({"version": v, "launch": all(u.find_spec(n) for n in ("pydantic", "yaml", "jsonschema"))}))',
].join('\n');

/** Reads the probe's line; undefined where the output is none (no Python, a broken one). */
export function readProbe(output: string): WandbProbe | undefined {
  try {
    const read: unknown = JSON.parse(output.trim().split('\n').at(-1) ?? '');
    if (typeof read !== 'object' || read === null) return undefined;
    const { version, launch } = read as { readonly version?: unknown; readonly launch?: unknown };
    return { version: typeof version === 'string' ? version : undefined, launch: launch === true };
  } catch {
    return undefined;
  }
}

/** Why no agent can be started with this Python, in one sentence; undefined = it can. `agent`: of a queue, or of a plain sweep. */
export function probeProblem(probe: WandbProbe | undefined, agent: 'launch' | 'sweep'): string | undefined {
  if (probe === undefined) return 'No Python that works was found: choose an interpreter, or install Python 3.';
  if (probe.version === undefined)
    return agent === 'launch'
      ? 'wandb is not installed in this Python: install it with pip install "wandb[launch]".'
      : 'wandb is not installed in this Python: install it with pip install wandb.';
  if (agent === 'launch' && !probe.launch)
    return 'wandb is here without what launch agents need: install it with pip install "wandb[launch]".';
  return undefined;
}

/** The arguments to pip that put it right. */
export function pipArguments(agent: 'launch' | 'sweep'): readonly string[] {
  return ['-m', 'pip', 'install', agent === 'launch' ? 'wandb[launch]' : 'wandb'];
}
