import type { Ask } from './ask.ts';
import { isParameterPath } from '../../parameterPath.ts';
import type { SchemaAt } from '../../schema.ts';
import { LAUNCH_SWEEP_KEYS } from '../../../wandb/blockKeys.ts';
import { PARAMETER_KEYS } from '../../../wandb/parameterKeys.ts';

/** Keys that begin a launch sweep: unlikely in a file that names its own program. */
const LAUNCH_ONLY: readonly string[] = LAUNCH_SWEEP_KEYS;

/** A key that clashes with what is written comes after the likeliest others, and still among the first. */
const BEHIND_THE_FIRST = 2.5;

/**
 * Likeliest first: what is required and still missing, then in the schema's order, which follows how often people write
 * a key.
 */
export function orderKeys(
  keys: ReadonlyMap<string, SchemaAt>,
  ask: Ask,
  required: ReadonlySet<string>,
): [string, SchemaAt][] {
  if (isParameterPath(ask.context.path)) return [...keys].sort(([a], [b]) => parameterRank(a) - parameterRank(b));
  const { context, sweep } = ask;
  const ownProgram =
    context.path.length === 0 &&
    sweep.kind === 'sweep' &&
    context.keys.some(({ key }) => key === 'program' || key === 'command');
  const rank = ([name, { node }]: [string, SchemaAt]) =>
    (node['x-order'] ?? 99) -
    (required.has(name) ? 1000 : 0) +
    (ownProgram && LAUNCH_ONLY.includes(name) ? 100 : 0) +
    (clashes(name, ask) ? BEHIND_THE_FIRST : 0);
  return [...keys].sort((a, b) => rank(a) - rank(b));
}

/** A key of the scheduler block that something written already makes useless. */
function clashes(name: string, { context, sweep }: Ask): boolean {
  const [block, inner, deeper] = context.path;
  if (block !== 'scheduler' || deeper !== undefined) return false;
  if (inner === 'settings') return name === 'metrics' && sweep.metric !== undefined;
  if (inner !== undefined) return false;
  const method = sweep.root.get('method')?.text;
  if (name === 'job')
    return (method !== undefined && method !== 'custom') || context.keys.some(({ key }) => key === 'num_workers');
  return name === 'num_workers' && sweep.schedulerKind !== 'none' && sweep.schedulerKind !== 'custom';
}

function parameterRank(name: string): number {
  const at = (PARAMETER_KEYS as readonly string[]).indexOf(name);
  return at < 0 ? PARAMETER_KEYS.length : at;
}
