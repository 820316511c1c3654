import type { Dict, Entry, Place as Range, Scalar, Value } from '../../python/evaluate/value.ts';
import { isScalar, isSequence } from '../../python/evaluate/value.ts';
import type { PythonOrigin, Refused } from '../../python/sweeps/origin.ts';
import { pyRepr } from '../../python/values/repr.ts';
import type { MapNode, Pair, Place, ScalarNode, SeqNode, YamlNode, YamlTree } from '../../yaml/read/node.ts';

/** A Python file's text, with what every tree of it shares; or the text of one cell of a notebook. */
export interface PythonText extends Pick<YamlTree, 'text' | 'comments' | 'lineStarts'> {
  /** Where the text starts in the code that was read: places are counted from there. */
  readonly start: number;
}

/**
 * A configuration as a tree, as if PyYAML had read what the client sends: tuples are lists, keys are strings. Each node
 * is at its place in the Python file; what is not written there is at what it belongs to.
 */
export function configTree(config: Value, origin: PythonOrigin, place: Range, source: PythonText): YamlTree {
  const { text, lineStarts } = source;
  const { from, to } = origin.call;
  const call = { start: from - source.start, end: to - source.start };
  const root = nodeOf(config, placeIn(source, place, call), source);
  return {
    text,
    lineStarts,
    root,
    problems: [],
    python: { ...origin, call: { from: call.start, to: call.end } },
    // Looked for only where somebody asks: in a long file there are many.
    get comments() {
      return source.comments;
    },
  };
}

function nodeOf(value: Value, within: Place, source: PythonText): YamlNode {
  const place = value.at ? placeIn(source, value.at, within) : within;
  if (isScalar(value))
    return value.isNumpy && (value.type === 'int' || value.type === 'bool')
      ? { kind: 'unknown', refused: 'numpy', ...place }
      : scalarNode(value, place, source.text);
  if (value.type === 'dict') return mapNode(value, place, source);
  const items = isSequence(value) ? value.items.value : undefined;
  if ((value.type === 'list' || value.type === 'tuple') && items) return seqNode(value.type, items, place, source);
  const refused = refusedOf(value);
  return { kind: 'unknown', ...place, ...(refused && { refused }) };
}

function scalarNode(value: Scalar, place: Place, source: string): ScalarNode {
  const { at: _, isNumpy: __, ...plain } = value;
  if (plain.type === 'str') {
    const quote = /^[a-zA-Z]*(['"])/.exec(source.slice(place.start, place.start + 4))?.[1];
    return { kind: 'scalar', style: quote === "'" ? 'single' : 'double', text: plain.value, value: plain, ...place };
  }
  const written = source.slice(place.start, place.end);
  return { kind: 'scalar', style: 'plain', text: isNumber(written) ? written : pyRepr(plain), value: plain, ...place };
}

/** Written as a number, as opposed to by its name. */
function isNumber(written: string): boolean {
  return /^[-+]?[\d.][\w.+-]*$/.test(written);
}

function mapNode(
  {
    state: {
      value: { entries, isOpen },
    },
    repeats = [],
  }: Dict,
  place: Place,
  source: PythonText,
): MapNode {
  const pairs: Pair[] = [];
  let mayHaveMore = isOpen;
  // Of what is written twice the last counts.
  for (const { key, value, isMaybe, at: written } of [...repeats, ...entries.values()]) {
    // What may be missing is one of the keys that nobody knows.
    if (isMaybe) mayHaveMore = true;
    else {
      const at = key.at ?? value.at;
      const keyPlace = at ? placeIn(source, at, place) : place;
      pairs.push({
        key: keyNode(key, keyPlace),
        value: nodeOf(value, written ? placeIn(source, written, keyPlace) : keyPlace, source),
      });
    }
  }
  return { kind: 'map', flow: true, pairs, ...place, ...(mayHaveMore && { isOpen: true }) };
}

/** A key as JSON has it, which is a string. */
function keyNode(key: Entry['key'], place: Place): YamlNode {
  if (!isScalar(key)) return { kind: 'unknown', refused: 'tupleKey', ...place };
  if (key.type === 'str') return { kind: 'scalar', style: 'double', text: key.value, value: stringOf(key), ...place };
  const { at: _, isNumpy: __, ...value } = key;
  const name = value.type === 'null' ? 'null' : value.type === 'bool' ? String(value.value) : pyRepr(value);
  return { kind: 'scalar', style: 'plain', text: name, value, ...place };
}

function stringOf({ value }: Extract<Scalar, { type: 'str' }>): { readonly type: 'str'; readonly value: string } {
  return { type: 'str', value };
}

function seqNode(type: 'list' | 'tuple', items: readonly Value[], place: Place, source: PythonText): SeqNode {
  const nodes = items.map(item => nodeOf(item, place, source));
  return { kind: 'seq', flow: true, items: nodes, ...place, ...(type === 'tuple' && { isTuple: true }) };
}

/** Why JSON cannot hold a value, where that is known. */
function refusedOf(value: Value): Refused | undefined {
  switch (value.type) {
    case 'set':
    case 'range':
    case 'iterator':
    case 'array':
    case 'class':
      return value.type;
    case 'function':
      return value.isVeiled ? undefined : 'function';
    case 'bound':
      return value.function.isVeiled ? undefined : 'function';
    case 'partial':
      return 'function';
    case 'name':
      return value.path.startsWith('builtins.') ? 'builtin' : undefined;
    default:
      return undefined;
  }
}

/** What is written in a file that this one imports is at what it belongs to here. */
function placeIn({ start }: PythonText, { from, to, file }: Range, within: Place): Place {
  return file === undefined ? { start: from - start, end: to - start } : within;
}
