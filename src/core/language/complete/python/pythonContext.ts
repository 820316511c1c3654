import { keyName } from '../../../yaml/read/keyName.ts';
import type { MapNode } from '../../../yaml/read/node.ts';
import type { CompletionContext, Entry, Frame, PathStep } from '../place/context.ts';

/** A context that was found in a literal, as one of the whole document. */
export function contextInDocument(
  found: CompletionContext,
  start: number,
  prefix: readonly PathStep[],
): CompletionContext {
  const { range, path, frame } = found;
  const inDocument = frame && frameInDocument(frame, start, prefix);
  return {
    ...found,
    path: [...prefix, ...path],
    frame: inDocument,
    keys: found.at === 'item' ? [] : (inDocument?.entries ?? []),
    range: { start: range.start + start, end: range.end + start },
  };
}

function frameInDocument(frame: Frame, start: number, prefix: readonly PathStep[]): Frame {
  return {
    ...frame,
    path: [...prefix, ...frame.path],
    parent: frame.parent && frameInDocument(frame.parent, start, prefix),
    entries: frame.entries.map(entry => ({
      ...entry,
      place: { start: entry.place.start + start, end: entry.place.end + start },
      child: entry.child && { ...entry.child, path: [...prefix, ...entry.child.path], parent: undefined },
    })),
  };
}

/** The keys that a dict gets elsewhere: by assignment, by `update`. */
export function withKeysOf(context: CompletionContext, map: MapNode): CompletionContext {
  const { frame, keys } = context;
  if (!frame || context.at === 'item') return context;
  const others = map.pairs.flatMap((pair): Entry[] => {
    const name = keyName(pair.key);
    const isKnown = name === undefined || keys.some(({ key }) => key === name);
    const text = pair.value.kind === 'scalar' ? pair.value.text : '';
    return isKnown ? [] : [{ key: name, place: pair.key, text, quoted: true, child: undefined }];
  });
  const entries = [...keys, ...others];
  return { ...context, frame: { ...frame, entries }, keys: entries };
}
