import type { PyMap } from '../../python/values/dict.ts';
import type { PyValue } from '../../python/values/value.ts';
import { applyEdits } from '../../yaml/edit/applyEdits.ts';
import type { Change, NewPairs, NewValue, Path } from '../../yaml/edit/change.ts';
import { YamlEditor } from '../../yaml/edit/editor.ts';
import { blockLines } from '../../yaml/edit/written.ts';
import { followAlias } from '../../yaml/read/alias.ts';
import type { MapNode, Pair, YamlTree } from '../../yaml/read/node.ts';
import { parseYaml } from '../../yaml/read/parse.ts';
import { inlineText } from '../../yaml/write/inlineText.ts';
import { sameValue } from '../plan/sameConfig.ts';

/**
 * How many levels of mappings are compared key by key; deeper ones that differ are written as a whole. The most levels
 * that the file's text allows.
 */
const LEVELS = [Number.POSITIVE_INFINITY, 2, 1];

/**
 * The text of a sweep file as it would have to read to launch what was launched: the file's own words, order and
 * comments, and only what differs put in. So a diff of both shows the differences that count and none of style. `now`
 * is what the file would send, `launched` what W&B keeps; both are values of JSON. `json`: the file is JSON.
 */
export function fileAsLaunched(tree: YamlTree, now: PyMap, launched: PyMap, json = false): string {
  if (sameValue(now, launched)) return tree.text;
  const root = followAlias(tree.root);
  if (root?.kind === 'map')
    for (const levels of LEVELS) {
      const changes = changesIn(root, now, launched, [], levels);
      // What is added goes behind the last key, which may be one that is removed.
      const without = changed(
        tree,
        changes.filter(({ verb }) => verb !== 'insert'),
        json,
      );
      const done =
        without &&
        changed(
          without,
          changes.filter(({ verb }) => verb === 'insert'),
          json,
        );
      if (done) return done.text;
    }
  return `${blockLines(pairsOf(launched), { json: false, eol: '\n', step: 2 }).join('\n')}\n`;
}

/** The text after some changes; undefined where it cannot hold them. */
function changed(tree: YamlTree, changes: readonly Change[], json: boolean): YamlTree | undefined {
  if (changes.length === 0) return tree;
  const edits = new YamlEditor(tree, json).edits(changes);
  return edits && parseYaml(applyEdits(tree.text, edits));
}

/** What is to be done to the text of a mapping. Keys that the client adds or drops on the way are left alone. */
function changesIn(node: MapNode, now: PyMap, launched: PyMap, path: Path, levels: number): Change[] {
  const [before, after] = [byKey(now), byKey(launched)];
  const names = new Set(node.pairs.map(nameOf));
  const changes = node.pairs.flatMap((pair): Change[] => {
    const name = nameOf(pair);
    const [was, is] = [before.get(name), after.get(name)];
    const at = [...path, name];
    if (was === undefined || (is !== undefined && sameValue(was, is))) return [];
    if (is === undefined) return [{ verb: 'remove', path: at, comments: 'go' }];
    const { value } = pair;
    if (levels > 1 && value.kind === 'map' && value.anchor === undefined && was.type === 'map' && is.type === 'map')
      return changesIn(value, was, is, at, levels - 1);
    return [{ verb: 'set', path: at, to: valueOf(is) }];
  });
  const added = launched.entries.filter(([key, value]) => {
    const was = before.get(keyText(key));
    return !names.has(keyText(key)) && (was === undefined || !sameValue(was, value));
  });
  if (added.length > 0)
    changes.push({ verb: 'insert', path, pairs: pairsOf({ type: 'map', entries: added }), at: 'end' });
  return changes;
}

/** The pairs of a mapping, with the mappings in it on lines of their own. */
function pairsOf({ entries }: PyMap): NewPairs {
  return entries.map(([key, value]) => [
    keyText(key),
    value.type === 'map' && value.entries.length > 0 ? { pairs: pairsOf(value) } : valueOf(value),
  ]);
}

function valueOf(value: PyValue): NewValue {
  return value.type === 'str' ? { value: value.value } : { yaml: inlineText(value) };
}

function byKey(map: PyMap): ReadonlyMap<string, PyValue> {
  return new Map(map.entries.map(([key, value]) => [keyText(key), value]));
}

/** Keys as JSON has them: strings. */
function keyText(key: PyValue): string {
  return key.type === 'str' ? key.value : 'value' in key ? String(key.value) : key.type;
}

function nameOf(pair: Pair): string {
  const key = followAlias(pair.key);
  return key?.kind === 'scalar' ? key.text : '';
}
