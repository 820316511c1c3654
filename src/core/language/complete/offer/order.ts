import { isParameterPath, type Ask } from './ask.ts';
import type { SchemaAt } from '../../schema.ts';

/** Keys of a parameter as often as they are written: a list or one value, then bounds. */
const PARAMETER_KEYS = [
  'values',
  'value',
  'min',
  'max',
  'distribution',
  'parameters',
  'q',
  'probabilities',
  'mu',
  'sigma',
  'a',
  'b',
];
/** Keys that begin a launch sweep: unlikely in a file that names its own program. */
const LAUNCH_ONLY = ['job', 'image_uri', 'launch', 'scheduler'];

/** Likeliest first: what is required and still lacks, then in the schema's order, which goes by how often people write a key. */
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
    (node['x-order'] ?? 99) - (required.has(name) ? 1000 : 0) + (ownProgram && LAUNCH_ONLY.includes(name) ? 100 : 0);
  return [...keys].sort((a, b) => rank(a) - rank(b));
}

function parameterRank(name: string): number {
  const at = PARAMETER_KEYS.indexOf(name);
  return at < 0 ? PARAMETER_KEYS.length : at;
}
