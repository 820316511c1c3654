import type { PythonFunction } from '../python/source/function.ts';
import { literalType, tupleItems } from '../python/source/literal.ts';
import type { PythonModule } from '../python/source/module.ts';

/** The keys of a local engine that name a function of `source`. */
export type FunctionKey = 'optimizer' | 'search_space';

/** Whether a function can be called with one argument, as the engine calls it (docs/facts/local-engines.md). */
export function takesOne({ needed, taken, needsKeyword }: PythonFunction): boolean {
  return needed <= 1 && taken >= 1 && !needsKeyword;
}

/** True where every way out of the function returns something else than the engine takes. */
export function returnsWrong(own: PythonFunction, key: FunctionKey): boolean {
  if (own.isAsync || own.hasYield || own.returns.length === 0) return true;
  return own.returns.every(code => {
    const type = code === '' ? 'NoneType' : literalType(code);
    if (type === undefined) return false;
    if (key === 'search_space') return type !== 'dict';
    if (type !== 'tuple') return true;
    const items = tupleItems(code) ?? [];
    if (items.length !== 2) return true;
    const [first = '', terminator = ''] = items;
    const ends = literalType(terminator);
    return literalType(first) !== undefined || (ends !== undefined && ends !== 'NoneType');
  });
}

/** The functions of a module that a key can name, the likeliest first, else in the order of the text. */
export function fittingFunctions(module: PythonModule, key: FunctionKey): string[] {
  const functions = [...module.names].flatMap(([name, what]) =>
    what.kind === 'function' && takesOne(what.function) && !returnsWrong(what.function, key)
      ? [{ name, likely: isLikely(name, what.function, key) }]
      : [],
  );
  return functions.sort((a, b) => Number(b.likely) - Number(a.likely)).map(({ name }) => name);
}

/** True for what returns just what the key requires; never for a name that is private to its module. */
function isLikely(name: string, { returns }: PythonFunction, key: FunctionKey): boolean {
  if (name.startsWith('_')) return false;
  return key === 'search_space'
    ? returns.some(code => literalType(code) === 'dict')
    : returns.some(code => /\b(?:study|create_study|client)\b/i.test(code));
}
