import { pyJsonLoads, PyJsonError } from '../values/jsonLoads.ts';
import { pyJsonDumps } from '../values/jsonDumps.ts';
import { BUILTINS, makeDict, text, type Known } from './builtins.ts';
import { deepCopy, shallowCopy } from './copies.ts';
import { AUTO } from './enums.ts';
import { fromPython, toPython } from './fromPython.ts';
import type { Readers } from './machine.ts';
import { MATH } from './mathFunctions.ts';
import { NUMPY } from './numpyFunctions.ts';
import { pyStr, type Value } from './value.ts';
import { grownText } from './tooLarge.ts';

function under(module: string, functions: Readonly<Record<string, Known>>): [string, Known][] {
  return Object.entries(functions).map(([name, known]) => [`${module}.${name}`, known]);
}

const loadYaml: Known = ({ heap, readers }, { positional: [source, second], named }, at) => {
  const loader = second ?? named.get('Loader');
  if (loader && !(loader.type === 'name' && /^yaml\.C?(?:Safe|Full|Unsafe)?Loader$/.test(loader.path)))
    return undefined;
  const value = source?.type === 'str' ? readers.yaml?.(source.value) : undefined;
  return value && fromPython(heap, value, at);
};

/** Functions whose result is known where their arguments are, by their full names. */
const LIBRARIES: ReadonlyMap<string, Known> = new Map([
  ...under('builtins', BUILTINS),
  ...under('math', MATH),
  ...under('numpy', NUMPY),
  ...under('copy', {
    copy: ({ heap }, { positional: [value] }) => value && shallowCopy(heap, value),
    deepcopy: ({ heap }, { positional: [value] }) => value && deepCopy(heap, value),
  }),
  ...under('json', {
    dumps: (_, { positional: [value, second] }) => {
      const plain = value && !second ? toPython(value) : undefined;
      try {
        return plain && grownText(pyJsonDumps(plain));
      } catch (error) {
        if (error instanceof RangeError) return undefined;
        throw error;
      }
    },
    loads: ({ heap }, { positional: [source] }, at) => {
      try {
        return source?.type === 'str' ? fromPython(heap, pyJsonLoads(source.value), at) : undefined;
      } catch (error) {
        if (error instanceof PyJsonError) return undefined;
        throw error;
      }
    },
  }),
  ...under('yaml', { safe_load: loadYaml, full_load: loadYaml, load: loadYaml }),
  ...under('launch', {
    yaml: loadYaml,
    opened: (_, { positional: [value, path] }) =>
      value?.type === 'dict' && path?.type === 'str' ? { ...value, opened: path.value } : value,
    path: (_, { positional }) => text(normalPath(positional)),
    text: ({ readers }, { positional: [path, isHere] }) =>
      path?.type === 'str' && isHere?.type === 'bool' ? text(fileText(readers, path.value, isHere.value)) : undefined,
  }),
  ...under('os.path', { join: (_, { positional }) => joinedPath(positional) }),
  ...under('collections', {
    OrderedDict: makeDict,
    defaultdict: (machine, { positional: [factory, ...positional], ...args }, at) => ({
      ...makeDict(machine, { ...args, positional }, at),
      ...(factory && factory.type !== 'null' && { factory }),
    }),
  }),
  ...under('functools', {
    partial: (_, { positional: [callee, ...positional], named, isOpen }, at) =>
      callee && { type: 'partial', callee, args: { positional, named, isOpen }, at },
  }),
  ...under('itertools', {
    product: ({ heap, items }, { positional, named }) => {
      const all = positional.map(items);
      if (named.size > 0 || all.some(each => !each)) return undefined;
      const rows = all.reduce<readonly (readonly Value[])[]>(
        (rows, each) => rows.flatMap(row => (each ?? []).map(item => [...row, item])),
        [[]],
      );
      return heap.sequence(
        'iterator',
        rows.map(row => heap.sequence('tuple', row)),
      );
    },
    chain: ({ heap, items }, { positional }) => {
      const all = positional.map(items);
      return heap.sequence('iterator', all.some(each => !each) ? undefined : all.flatMap(each => each ?? []));
    },
  }),
  ...under('enum', { auto: () => ({ type: 'name', path: AUTO }) }),
  ...under('typing', { cast: (_, { positional: [, value] }) => value }),
  ...under('asyncio', { run: (_, { positional: [value] }) => value }),
]);

/** A function whose result is known where its arguments are, by its full name. */
export function libraryFunction(path: string): Known | undefined {
  return LIBRARIES.get(path);
}

/** Parts of a path as one, without `.` and, as far as it goes, `..`; undefined where it is none from the folder. */
function normalPath(parts: readonly Value[]): string | undefined {
  const names: string[] = [];
  for (const part of parts) {
    if (part.type !== 'str' || /^(?:[/\\~]|\w:)/.test(part.value)) return undefined;
    for (const name of part.value.split('/')) {
      if (name === '..' && names.length > 0 && names.at(-1) !== '..') names.pop();
      else if (name !== '' && name !== '.') names.push(name);
    }
  }
  return names.join('/');
}

/** How far above its own folder a program may be started. */
const FOLDERS = ['', '../', '../../', '../../../'];

/**
 * The text of a file. Nobody knows in which folder a program is started: it is known where one of those that it may be
 * has such a file, or all have the same.
 */
function fileText({ file }: Readers, path: string, isHere: boolean): string | undefined {
  const texts = (isHere ? [''] : FOLDERS).flatMap(folder => file?.(folder + path) ?? []);
  return new Set(texts).size === 1 ? texts[0] : undefined;
}

/** `os.path.join` as on Linux and macOS. */
function joinedPath(parts: readonly Value[]): Value | undefined {
  let path = '';
  for (const part of parts) {
    if (part.type !== 'str') return undefined;
    path =
      part.value.startsWith('/') || path === ''
        ? part.value
        : path.endsWith('/')
          ? path + part.value
          : `${path}/${part.value}`;
  }
  return text(path) ?? pyStr('');
}

/** Modules whose functions leave what they are given as it is. */
const HARMLESS = new Set(
  (
    'wandb builtins math numpy copy json yaml os sys time datetime random logging pprint re pathlib argparse typing ' +
    'collections functools itertools string subprocess tempfile shutil pickle hashlib uuid warnings inspect types ' +
    'dataclasses enum torch tensorflow keras pandas rich tqdm loguru omegaconf absl click typer fire dotenv socket ' +
    'platform operator statistics textwrap glob io csv ast toml tomllib transformers datasets sklearn matplotlib ' +
    'contextlib threading multiprocessing asyncio concurrent tyro simple_parsing jsonargparse pydantic hydra ' +
    'lightning pytorch_lightning accelerate'
  ).split(' '),
);
/** Methods that only show or write what they are given. */
const SHOWING =
  /^(?:info|debug|warning|warn|error|critical|exception|log|print|write|writelines|dump|dumps|show|format)$/;
/** Functions that look at what they are given, and keep nothing of it. */
const LOOKING = new RegExp(
  String.raw`^builtins\.(?:print|str|repr|len|isinstance|type|id|hash|bool|format|help|dir)$` +
    String.raw`|^(?:logging|pprint)\.|^(?:json|yaml)\.\w*dumps?$`,
);
const CHANGING =
  /^(?:setattr|delattr|exec|eval|map|filter|next|shuffle|setitem|delitem|i(?:add|concat|or)|put|copyto|place|putmask)$/;

/** True where a call shows what it is given, and nothing else. */
export function onlyShows(callee: Value): boolean {
  return callee.type === 'method' ? SHOWING.test(callee.name) : callee.type === 'name' && LOOKING.test(callee.path);
}

/** True where a call of an unseen function may change the dicts and lists that it is given. */
export function mayChange(callee: Value): boolean {
  if (callee.type === 'method') return !SHOWING.test(callee.name);
  if (callee.type !== 'name') return true;
  const [module = '', ...names] = callee.path.split('.');
  return !HARMLESS.has(module) || CHANGING.test(names.at(-1) ?? '');
}
