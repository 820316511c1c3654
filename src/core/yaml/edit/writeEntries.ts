import { isJsonFile, type JsonValue } from '../../json.ts';
import { parseYaml } from '../read/parse.ts';
import type { Change, NewPairs } from './change.ts';
import { YamlEditor } from './editor.ts';
import { Source } from './source.ts';
import type { TextEdit } from './textEdit.ts';
import { isMap, realItems } from './token.ts';

/** A place in the file, key by key, and the value to write there. */
export type Entry = readonly [path: readonly string[], value: JsonValue];

type Wanted = Map<string, Wanted | { readonly value: JsonValue }>;

/**
 * Edits that write each value at its path of keys and create the mappings on the way. Comments and layout stay; a value
 * that is at a path already is replaced. An empty file gets just these keys. Undefined where that cannot be done: the
 * file is not a mapping, or too broken to be edited.
 */
export function writeEntries(
  text: string,
  fileName: string,
  entries: readonly Entry[],
): readonly TextEdit[] | undefined {
  const json = isJsonFile(fileName);
  const source = Source.of(text, json);
  if (!source) return undefined;
  const changes = changesFor(source, [], group(entries));
  return changes.length === 0 ? [] : new YamlEditor(parseYaml(text), json).edits(changes);
}

function group(entries: readonly Entry[]): Wanted {
  const root: Wanted = new Map();
  for (const [path, value] of entries) {
    let here = root;
    for (const key of path.slice(0, -1)) {
      const next = here.get(key);
      const inner: Wanted = next instanceof Map ? next : new Map<string, Wanted>();
      here.set(key, inner);
      here = inner;
    }
    here.set(path.at(-1) ?? '', { value });
  }
  return root;
}

/** Changes inside a mapping, those of inner mappings first: what is added at one place is then in this order. */
function changesFor(source: Source, path: readonly string[], written: Wanted): Change[] {
  const changes: Change[] = [];
  const missing: Wanted = new Map();
  for (const [key, what] of written) {
    const at = [...path, key];
    const spot = source.find(at);
    const map = spot?.item.value;
    if (!spot) missing.set(key, what);
    else if (!(what instanceof Map)) changes.push({ verb: 'set', path: at, to: what });
    else if (!isMap(map)) changes.push({ verb: 'set', path: at, to: { pairs: pairs(what) } });
    else if (realItems(map).length > 0) changes.push(...changesFor(source, at, what));
    else changes.push({ verb: 'insert', path: at, pairs: pairs(what), at: 'end' });
  }
  if (missing.size > 0) changes.push({ verb: 'insert', path, pairs: pairs(missing), at: 'end' });
  return changes;
}

function pairs(written: Wanted): NewPairs {
  return [...written].map(([key, what]) => [key, what instanceof Map ? { pairs: pairs(what) } : what]);
}

/** Keys that people write at the top of a sweep file, before its parameters. */
const TOP_KEYS = ['program', 'method', 'name', 'project', 'entity', 'description'];

/** Edits that name the job of a sweep file, after its first keys. Undefined where that cannot be done. */
export function writeJob(text: string, fileName: string, job: string): readonly TextEdit[] | undefined {
  const tree = parseYaml(text);
  const { root } = tree;
  const names = root?.kind === 'map' ? root.pairs.map(({ key }) => (key.kind === 'scalar' ? key.text : '')) : [];
  const other = names.findIndex(name => !TOP_KEYS.includes(name));
  const last = names[(other < 0 ? names.length : other) - 1];
  const atTop =
    names.length === 0 || names.includes('job')
      ? undefined
      : new YamlEditor(tree, isJsonFile(fileName)).edits([
          {
            verb: 'insert',
            path: [],
            pairs: [['job', { value: job }]],
            at: last === undefined ? 'start' : { after: last },
          },
        ]);
  return atTop ?? writeEntries(text, fileName, [[['job'], job]]);
}
