import type { Field } from '../../../sweep/field.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import type { Pair } from '../../../yaml/read/node.ts';

/** A value in braces whose commas made keys of the rest: `{value: (1, 2)}` and `{values: 1, 2}`. */
export interface Strayed {
  /** The value as it is written, up to the last such key. */
  readonly text: string;
  /** The keys without values that are the rest of it. */
  readonly strays: readonly Field[];
}

/** What a value of a parameter is with the keys that its commas made; undefined where there are none. */
export function strayedValue({ tree }: SweepFile, parameter: Field, value: Field): Strayed | undefined {
  const { node } = parameter;
  if (node.kind !== 'map' || !node.flow || value.node.kind !== 'scalar' || value.node.style !== 'plain')
    return undefined;
  const at = node.pairs.findIndex(pair => pair.key === value.key);
  const rest = node.pairs.slice(at + 1);
  const end = rest.findIndex(pair => !isBare(pair));
  const bare = end < 0 ? rest : rest.slice(0, end);
  const strays = bare.flatMap(pair => parameter.items.find(item => item.key === pair.key) ?? []);
  const last = bare.at(-1);
  if (at < 0 || !last || strays.length !== bare.length) return undefined;
  return { text: tree.text.slice(value.node.start, last.key.end), strays };
}

/** A key without a colon. */
function isBare({ key, value }: Pair): boolean {
  return key.kind === 'scalar' && key.style === 'plain' && value.kind === 'scalar' && value.end <= key.end;
}
