import assert from 'node:assert/strict';
import type { JsonValue } from '../../../../src/core/json.ts';
import type { PyValue } from '../../../../src/core/python/values/value.ts';
import { applyEdits } from '../../../../src/core/yaml/edit/applyEdits.ts';
import type { Change, Path } from '../../../../src/core/yaml/edit/change.ts';
import { YamlEditor } from '../../../../src/core/yaml/edit/editor.ts';
import { writeEntries } from '../../../../src/core/yaml/edit/writeEntries.ts';
import { constructValue } from '../../../../src/core/yaml/read/construct.ts';
import { parseYaml } from '../../../../src/core/yaml/read/parse.ts';
import { seededRandom } from '../../../emulator/engine/seededRandom.ts';
import { sample } from '../../../tools/sample.ts';
import { pick, randomText, randomValue, type Random, type RandomText, type Value } from './randomText.ts';

/** What a text holds, read by our own reader. */
function read(text: string): unknown {
  const read = constructValue(parseYaml(text));
  assert.ok('value' in read, `cannot be read: ${text}`);
  return plain(read.value);
}

/** Lists for mappings, so that their order is compared too. */
function plain(value: PyValue | Value | undefined): unknown {
  if (value instanceof Map) return { map: [...value].map(([key, item]) => [key, plain(item)]) };
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const read = value;
  switch (read.type) {
    case 'null':
      return null;
    case 'seq':
      return read.items.map(plain);
    case 'map':
      return { map: read.entries.map(([key, item]) => [plain(key), plain(item)]) };
    case 'int':
    case 'float':
      return Number(read.value);
    default:
      return 'value' in read ? read.value : undefined;
  }
}

const comments = (text: string): string[] =>
  parseYaml(text)
    .comments.map(({ start, end }) => text.slice(start, end))
    .sort();

interface Place {
  readonly path: Path;
  readonly holder: Map<string, Value> | Value[];
  readonly value: Value;
}

/** Every place that is not behind an alias or inside what an alias shares. */
function places({ value, shared }: RandomText): Place[] {
  const found: Place[] = [];
  const walk = (holder: Map<string, Value> | Value[], path: Path): void => {
    const inner: [string | number, Value][] = Array.isArray(holder) ? [...holder.entries()] : [...holder];
    for (const [segment, item] of inner) {
      if (shared.has(item)) continue;
      found.push({ path: [...path, segment], holder, value: item });
      if (item instanceof Map || Array.isArray(item)) walk(item, [...path, segment]);
    }
  };
  walk(value, []);
  return found;
}

function replaceEntries(map: Map<string, Value>, entries: readonly (readonly [string, Value])[]): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}

const json = (value: Value): JsonValue =>
  value instanceof Map
    ? Object.fromEntries([...value].map(([key, item]) => [key, json(item)]))
    : Array.isArray(value)
      ? value.map(json)
      : value;

/** JavaScript's objects put keys that are integers first. */
const withoutDigits = (value: Value): Value =>
  value instanceof Map
    ? new Map([...value].map(([key, item]) => [key === '1' ? 'one' : key, withoutDigits(item)]))
    : Array.isArray(value)
      ? value.map(withoutDigits)
      : value;

/** A change at a random place; makes the same change of the value. Undefined where the text has no place for it. */
function randomChange(random: Random, text: RandomText): Change | undefined {
  const all = places(text);
  if (all.length === 0) return undefined;
  const { path, holder, value } = pick(random, all);
  const last = path.at(-1);
  const fresh = withoutDigits(randomValue(random, 2));
  const name = `new${String(Math.floor(random() * 100))}`;
  switch (pick(random, ['set', 'set', 'insert', 'rename', 'remove', 'append', 'move'] as const)) {
    case 'set':
      if (holder instanceof Map) holder.set(String(last), fresh);
      else holder[Number(last)] = fresh;
      return { verb: 'set', path, to: { value: json(fresh) } };
    case 'insert': {
      if (!(value instanceof Map)) return undefined;
      const at = pick(random, ['start', 'end'] as const);
      const own = [...value];
      replaceEntries(value, at === 'start' ? [[name, fresh], ...own] : [...own, [name, fresh]]);
      return { verb: 'insert', path, pairs: [[name, { value: json(fresh) }]], at };
    }
    case 'rename':
      if (!(holder instanceof Map)) return undefined;
      replaceEntries(
        holder,
        [...holder].map(([key, item]) => [key === last ? name : key, item]),
      );
      return { verb: 'rename', path, name };
    case 'remove':
      if (holder instanceof Map) holder.delete(String(last));
      else holder.splice(Number(last), 1);
      return { verb: 'remove', path };
    case 'append':
      if (!Array.isArray(value)) return undefined;
      value.push(fresh);
      return { verb: 'append', path, to: { value: json(fresh) } };
    case 'move': {
      const key = String(last);
      const target = text.value.get('target');
      if (!(holder instanceof Map) || text.value.has('target') || path.length > 1 || target) return undefined;
      replaceEntries(
        holder,
        [...holder].map(([own, item]) => (own === key ? ['target', new Map([[key, item]])] : [own, item])),
      );
      return { verb: 'move', path, into: ['target'] };
    }
  }
}

/** Everything outside the edits is as it was. */
function assertOutside(
  before: string,
  after: string,
  edits: readonly { start: number; end: number; newText: string }[],
) {
  let [from, to] = [0, 0];
  for (const { start, end, newText } of edits) {
    assert.equal(before.slice(from, start), after.slice(to, to + start - from));
    to += start - from + newText.length;
    from = end;
  }
  assert.equal(before.slice(from), after.slice(to));
}

describe('any edit of any text', () => {
  for (const isJson of [false, true])
    it(`changes what was meant and nothing else${isJson ? ', in JSON' : ''}`, () => {
      const made = new Map<string, { done: number; all: number }>();
      for (let seed = 0; seed < sample(3000); seed++) {
        const random = seededRandom(seed + (isJson ? 50_000 : 0));
        const text = randomText(random, isJson);
        assert.deepEqual(read(text.text), plain(text.value), text.text);
        const change = randomChange(random, text);
        if (!change) continue;
        const count = made.get(change.verb) ?? { done: 0, all: 0 };
        made.set(change.verb, count);
        count.all++;
        const edits = new YamlEditor(parseYaml(text.text), isJson).edits([change]);
        if (!edits) continue;
        count.done++;
        const after = applyEdits(text.text, edits);
        const told = `${String(seed)} ${JSON.stringify(change)}\n${text.text}\n---\n${after}`;
        assert.deepEqual(read(after), plain(text.value), told);
        if (isJson) assert.doesNotThrow(() => JSON.parse(after), told);
        assertOutside(text.text, after, edits);
        if (change.verb !== 'set') assert.deepEqual(comments(after), comments(text.text), told);
      }
      // The only key stays, and what has a comment on its line; nothing moves in JSON.
      const share = { remove: 0.5, move: isJson ? 0 : 0.5 } as const;
      for (const [verb, { done, all }] of made)
        assert.ok(done >= all * (verb === 'remove' || verb === 'move' ? share[verb] : 1), `${verb}: ${done} of ${all}`);
    });

  it('writes entries wherever the text is a mapping', () => {
    for (let seed = 0; seed < sample(600); seed++) {
      const random = seededRandom(seed + 100_000);
      const isJson = random() < 0.3;
      const text = randomText(random, isJson);
      const inner = [...text.value].find(([, value]) => value instanceof Map && !text.shared.has(value));
      const paths = [
        ['job'],
        ['launch', 'queue'],
        ['launch', 'overrides', 'args'],
        [...(inner ? [inner[0]] : []), 'new'],
      ];
      const entries = paths.map(path => [path, pick(random, ['a/b/c:latest', 3, ['--x', '1e-5']])] as const);
      for (const [path, value] of entries) {
        let at = text.value;
        for (const key of path.slice(0, -1)) {
          const next = at.get(key) ?? new Map<string, Value>();
          at.set(key, next);
          assert.ok(next instanceof Map);
          at = next;
        }
        at.set(path.at(-1) ?? '', value);
      }
      const edits = writeEntries(text.text, isJson ? 'a.json' : 'a.yaml', entries);
      assert.ok(edits, `${String(seed)}\n${text.text}`);
      const after = applyEdits(text.text, edits);
      assert.deepEqual(read(after), plain(text.value), `${String(seed)}\n${text.text}\n---\n${after}`);
      assert.deepEqual(comments(after), comments(text.text));
      assertOutside(text.text, after, edits);
    }
  });
});
