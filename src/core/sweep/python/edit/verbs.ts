import type { Change, Path } from '../../../yaml/edit/change.ts';
import type { TextEdit } from '../../../yaml/edit/textEdit.ts';
import { quoted } from '../../../python/values/repr.ts';
import { expressionAt } from './brackets.ts';
import { inserted, removed } from './layout.ts';
import type { PythonSource, Spot } from './pythonSource.ts';
import { isIdentifier, pairText, written } from './write.ts';

/** The edits that a change of a sweep comes to in Python; undefined where what it changes is not written out. */
export function pythonEdits(source: PythonSource, change: Change): readonly TextEdit[] | undefined {
  switch (change.verb) {
    case 'set':
      return replaced(source, change.path, mark => written(change.to, mark));
    case 'insert':
      return insertPairs(source, change);
    case 'rename':
      return rename(source, change.path, change.name);
    case 'remove':
      return remove(source, change.path);
    case 'move':
      return move(source, change.path, change.into);
    case 'append':
      return append(source, change);
    case 'split':
      return replaced(source, change.path, mark => change.into.map(to => written(to, mark)).join(', '));
    case 'wrap':
      return replaced(source, change.path, (mark, old) => `{${quoted(change.name, mark)}: ${old}}`);
    // Python has no indentation within a dict that could be lost.
    case 'nest':
      return undefined;
  }
}

/** Writes something else in place of a value, in the quotes of the old one. */
function replaced(
  source: PythonSource,
  path: Path,
  write: (mark: "'" | '"', old: string) => string,
): TextEdit[] | undefined {
  const spot = source.find(path);
  const place = spot && valuePlace(source, spot);
  if (!place) return undefined;
  const old = source.text.slice(place.start, place.end);
  const mark = source.markIn(/^[rRuU]?['"]/.test(old) ? place : (spot.holder ?? place));
  return [{ ...place, newText: write(mark, old) }];
}

/** The expression that gives a value where it is used. */
function valuePlace({ root }: PythonSource, { group, value, key }: Spot): { start: number; end: number } | undefined {
  const { start, end } = value;
  // A scalar is placed where it is used last, a dict or list where it is made.
  const isAssigned = group && value.kind === 'scalar' && (start < group.start || end > group.end);
  if (group && !isAssigned) return { start: group.value.start, end: group.value.end };
  return start !== key?.start && expressionAt(root, value) ? { start, end } : undefined;
}

function insertPairs(source: PythonSource, { path, pairs, at }: Change & { verb: 'insert' }): TextEdit[] | undefined {
  const into = source.bracketsAt(path);
  if (!into || typeof at !== 'string') return undefined;
  const mark = source.markIn(into);
  const texts = pairs.map(([name, to]) => pairText(into, name, written(to, mark), mark));
  return texts.every(text => text !== undefined) ? inserted(source, into, texts, at) : undefined;
}

function append(source: PythonSource, { path, to }: Change & { verb: 'append' }): TextEdit[] | undefined {
  const into = source.bracketsAt(path);
  return into?.kind === 'list' ? inserted(source, into, [written(to, source.markIn(into))], 'end') : undefined;
}

function rename(source: PythonSource, path: Path, name: string): TextEdit[] | undefined {
  const { key, holder } = source.find(path) ?? {};
  const node = key && expressionAt(source.root, key);
  if (!node) return undefined;
  const place = { start: node.from, end: node.to };
  const old = source.text.slice(node.from, node.to);
  if (node.name === 'VariableName')
    return holder?.kind === 'call' && isIdentifier(name) ? [{ ...place, newText: name }] : undefined;
  const isPlain = node.name === 'String' && /^(['"])(?!\1\1)/.test(old);
  return isPlain ? [{ ...place, newText: quoted(name, source.markIn(place)) }] : undefined;
}

function remove(source: PythonSource, path: Path): TextEdit[] | undefined {
  const spot = source.find(path);
  if (!spot) return undefined;
  if (spot.holder && spot.group) return [removed(source, spot.holder, spot.group)];
  const edit = spot.key && withoutAssignment(source, spot.key.start);
  return edit && [edit];
}

/** Removes the lines of an assignment to a key (`config['key'] = …`) that is not the only statement of its block. */
function withoutAssignment(source: PythonSource, keyStart: number): TextEdit | undefined {
  let node = source.root.resolveInner(keyStart, 1);
  while (node.parent && node.name !== 'AssignStatement') node = node.parent;
  const target = node.firstChild;
  if (node.name !== 'AssignStatement' || target?.name !== 'MemberExpression' || target.to < keyStart) return undefined;
  const isAlone = node.parent?.name !== 'Script' && !node.prevSibling?.name.endsWith('Statement');
  const end = source.lineEnd(node.to);
  if (isAlone || !source.startsLine(node.from) || source.text.slice(node.to, end).trim() !== '') return undefined;
  const next = source.text.indexOf('\n', end);
  return { start: source.lineStart(node.from), end: next < 0 ? source.text.length : next + 1, newText: '' };
}

/** Moves a pair as it is written into the dict at `into`, which is made where it is missing. */
function move(source: PythonSource, path: Path, into: Path): TextEdit[] | undefined {
  const spot = source.find(path);
  if (!spot?.holder || !spot.group) return undefined;
  const { start, end } = spot.group;
  const pair = source.text.slice(start, end);
  const target = source.bracketsAt(into);
  const mark = source.markIn(spot.holder);
  if (target)
    return target.kind === spot.holder.kind
      ? [
          removed(source, spot.holder, spot.group),
          ...inserted(source, target, [pair], into.length === 0 ? 'end' : 'start'),
        ]
      : undefined;
  const name = into.at(-1);
  if (source.find(into) || typeof name !== 'string' || spot.holder.kind !== 'dict') return undefined;
  return [{ start, end, newText: `${quoted(name, mark)}: {${pair}}` }];
}
