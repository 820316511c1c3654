import { unknown, type Arguments, type Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import { isWholeLine } from './arguments.ts';
import { hydraLevel } from './hydraConfig.ts';
import { HydraNode, keyName } from './hydraNode.ts';
import { ConfigParts } from './hydraParts.ts';
import { ConfigStore } from './hydraStore.ts';
import { argument, method, native, Opaque, textOf } from './natives.ts';
import { callOmegaConf } from './omegaConf.ts';
import type { ProgramLevel, ProgramOption } from './options.ts';
import type { Reading } from './reading.ts';

/** A function that Hydra starts with its configuration. */
class HydraMain extends Opaque {
  constructor(
    private readonly reading: Reading,
    private readonly args: Arguments,
    private readonly main: Value,
  ) {
    super();
  }

  override call(args: Arguments, node: PyNode): Value {
    const { reading } = this;
    const [path, name] = [argument(this.args, 0, 'config_path'), argument(this.args, 1, 'config_name')];
    const config = args.positional.length === 0 && !this.args.isOpen ? parse(reading, this, path, name) : unknown;
    reading.machine.call(this.main, { positional: [config], named: new Map(), isOpen: true }, node);
    return unknown;
  }

  override escape(): void {
    this.reading.isParsedUnseen = true;
    this.reading.machine.lose(this.main);
  }
}

const STORE = /^hydra\.core\.config_store\.ConfigStore(?:\.instance)?$/;

/** `@hydra.main(…)`, `hydra.compose` and OmegaConf's own reader; undefined for a call that is not known. */
export function callHydra(reading: Reading, path: string, args: Arguments, node: PyNode): Value | undefined {
  if (path === 'hydra.main')
    return method(given => native(new HydraMain(reading, args, given.positional[0] ?? unknown)));
  if (STORE.test(path)) return native(new ConfigStore(reading));
  if (/^hydra\.(?:initialize|initialize_config_(?:dir|module))$/.test(path)) {
    reading.configPath = path === 'hydra.initialize' ? (argument(args, 0, 'config_path') ?? { type: 'null' }) : unknown;
    return unknown;
  }
  if (path === 'hydra.compose') {
    const overrides = argument(args, 1, 'overrides');
    if (overrides?.type !== 'native' || !isWholeLine(overrides)) {
      // Words of its own, or some of those of the command line.
      if (overrides && !reading.machine.items(overrides)) reading.parses(undefined);
      return unknown;
    }
    return parse(reading, node.from, reading.configPath ?? unknown, argument(args, 0, 'config_name'));
  }
  const [, name] = /^omegaconf\.OmegaConf\.(\w+)$/.exec(path) ?? [];
  return name === undefined ? undefined : callOmegaConf(reading, name, args, node);
}

/** The program reads its command line into a configuration, which is given. */
function parse(reading: Reading, of: unknown, path: Value | undefined, name: Value | undefined): Value {
  const [folder, start] = [textOf(path), textOf(name)];
  const isUnknown = (value: Value | undefined) => value !== undefined && value.type !== 'null' && value.type !== 'str';
  // Without a name it is empty; from a folder elsewhere nobody knows.
  if (isUnknown(path) || isUnknown(name) || folder?.startsWith('/')) {
    reading.parses(undefined);
    return unknown;
  }
  const base = folder === undefined ? undefined : joined(reading.machine.path.split('/').slice(0, -1), folder);
  const parts = new ConfigParts(reading, base);
  const reads = new Set<string>();
  const finish = (options: readonly ProgramOption[]) =>
    reading.checks.checkedBy(options, ({ names: [key = ''] }) => keyName(key));
  const level = (): ProgramLevel | undefined => hydraLevel(parts, start, reads, finish);
  const found = level();
  if (!found) {
    reading.parses(undefined);
    return unknown;
  }
  reading.parses({ parser: 'hydra', of, isStrict: true, level: () => level() ?? found });
  return native(new HydraNode(reading, found.options, reads));
}

/** A folder with a slash at its end; `..` goes up. */
function joined(folders: readonly string[], path: string): string {
  const found = [...folders];
  for (const part of path.split('/')) {
    if (part === '..') found.pop();
    else if (part !== '.' && part !== '') found.push(part);
  }
  return found.length > 0 ? `${found.join('/')}/` : '';
}
