import { isBag, textAt } from '../json.ts';

/** What a Python says about itself and its wandb. */
export interface WandbProbe {
  /** wandb's, `0.30.0`; undefined = not installed. */
  readonly version?: string;
  /** Python's own, `3.11.7`. */
  readonly python?: string;
  /** Where the interpreter is. */
  readonly executable?: string;
  /** The extras of the client whose packages are missing: `launch`, `sweeps`, `optuna`, `ax`. */
  readonly missing: readonly string[];
}

/** A Python that says nothing. */
export interface SilentPython {
  /** Why, in a sentence. */
  readonly silent: string;
}

/** The packages that each extra brings, as they are imported (docs/facts/local-engines.md, "Extras"). */
const PACKAGES = {
  launch: ['pydantic', 'yaml', 'jsonschema'],
  sweeps: ['sweeps'],
  optuna: ['optuna'],
  ax: ['ax'],
} as const;

/** A program for `python -c`: prints one line of JSON, changes nothing, and does not use the network. */
export const PROBE = [
  'import importlib.metadata as m, importlib.util as u, json, platform, sys',
  'v = None',
  'try: v = m.version("wandb")',
  'except Exception: pass',
  `p = json.loads('${JSON.stringify(PACKAGES)}')`,
  'has = {k: all(u.find_spec(n) for n in names) for k, names in p.items()}',
  'print(json.dumps({"version": v, "python": platform.python_version(), "executable": sys.executable, **has}))',
].join('\n');

/**
 * Reads the probe's line; undefined for any other output (no Python, a broken one). An extra not told of is not
 * missing.
 */
export function readProbe(output: string): WandbProbe | undefined {
  try {
    const read: unknown = JSON.parse(output.trim().split('\n').at(-1) ?? '');
    if (!isBag(read)) return undefined;
    return {
      version: textAt(read, 'version'),
      python: textAt(read, 'python'),
      executable: textAt(read, 'executable'),
      missing: Object.keys(PACKAGES).filter(extra => read[extra] === false),
    };
  } catch {
    return undefined;
  }
}
