import type { SweepFile } from '../../sweep/sweepFile.ts';
import type { SpaceEntry } from '../../space/readSpace.ts';
import type { Change, NewPairs, NewValue, Path } from '../../yaml/edit/change.ts';
import { asWritten, lineOf, numberTexts } from './asWritten.ts';

/** Ways to say the same in a file, the finest first: a later one is taken where the file does not allow the earlier. */
export type Ways = readonly (readonly Change[])[];

/** Where a parameter is in its file: the keys from the root. */
export function pathInFile({ path }: SpaceEntry): readonly string[] {
  return path.flatMap(name => ['parameters', name]);
}

/** Ways to give keys of a parameter new values; numbers that it has already are written as they are in the file. */
export function setKeys(sweep: SweepFile, entry: SpaceEntry, values: ReadonlyMap<string, NewValue>): Ways {
  const path = pathInFile(entry);
  const texts = numberTexts(sweep.fieldAt(path));
  const keys = new Map([...values].map(([key, to]) => [key, asWritten(to, texts)]));
  const missing = [...keys].filter(([key]) => sweep.fieldAt([...path, key]) === undefined);
  const finely = [...keys]
    .filter(([key]) => !missing.some(([other]) => other === key))
    .map(([key, to]) => set([...path, key], to));
  if (missing.length > 0) finely.push({ verb: 'insert', path, pairs: missing, at: 'end' });
  const value = fieldValueOf(sweep, path);
  const kept = value.filter(([key]) => !keys.has(key)).map(([key, yaml]): NewPairs[number] => [key, { yaml }]);
  return [finely, ...asWhole(path, [...kept, ...keys])];
}

/** Ways to make a parameter a constant; a number that it has already is written as it is in the file. */
export function fixAt(sweep: SweepFile, entry: SpaceEntry, value: NewValue): Ways {
  const path = pathInFile(entry);
  const to = asWritten(value, numberTexts(sweep.fieldAt(path)));
  const [first, ...others] = fieldValueOf(sweep, path).map(([key]) => key);
  const finely: Change[] = [
    { verb: 'rename', path: [...path, first ?? ''], name: 'value' },
    set([...path, first ?? ''], to),
    ...others.map((key): Change => ({ verb: 'remove', path: [...path, key], comments: 'go' })),
  ];
  return [finely, ...asWhole(path, [['value', to]])];
}

/** The keys of a mapping in the file, with their values as YAML. */
function fieldValueOf(sweep: SweepFile, path: readonly string[]): readonly (readonly [key: string, yaml: string])[] {
  const items = sweep.fieldAt(path)?.items ?? [];
  return items.flatMap(field => {
    const line = lineOf(field);
    return line === undefined ? [] : [[field.name, line] as const];
  });
}

/** A value in place of the whole one; beside it where the file has it from somewhere else, such as a merged mapping. */
function asWhole(path: readonly string[], pairs: NewPairs): Ways {
  return [
    [set(path, { pairs })],
    [{ verb: 'insert', path: path.slice(0, -1), pairs: [[path.at(-1) ?? '', { pairs }]], at: 'end' }],
  ];
}

function set(path: Path, to: NewValue | { readonly pairs: NewPairs }): Change {
  return { verb: 'set', path, to };
}
