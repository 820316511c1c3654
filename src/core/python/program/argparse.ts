import { nativeOf, unknown, type Arguments, type Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import { isWholeLine } from './arguments.ts';
import { argparseOption } from './argparseOption.ts';
import { argument, flagOf, method, native, Opaque, textOf } from './natives.ts';
import type { ParserName, ProgramLevel, ProgramOption } from './options.ts';
import type { Reading } from './reading.ts';

/** What a parser collects; `node`: the call that made it, so that a loop's second turn does not make it again. */
interface Member {
  readonly option: ProgramOption;
  readonly node: number;
}

/** A parser of argparse, or of what is built on it. */
export class ArgumentParser extends Opaque {
  protected readonly members: Member[] = [];
  private readonly positionals: { name: string; isRequired: boolean }[] = [];
  protected isOpen = false;
  private commands: Map<string, ArgumentParser> | undefined;
  private needsCommand = false;
  private readonly abbreviates: boolean;
  private readonly depth: number;

  constructor(
    protected readonly reading: Reading,
    args: Arguments,
    readonly parser: ParserName = 'argparse',
  ) {
    super();
    this.depth = reading.machine.heap.depth;
    reading.levels.push(() => this.level(false));
    this.abbreviates = flagOf(args.named.get('allow_abbrev'), true) ?? true;
    const parents = args.named.get('parents');
    if (args.isOpen || args.named.has('prefix_chars') || args.named.has('fromfile_prefix_chars')) this.isOpen = true;
    if (parents) this.inherit(parents);
  }

  private inherit(parents: Value): void {
    const items = this.reading.machine.items(parents);
    if (!items) this.isOpen = true;
    for (const parent of items ?? []) {
      const part = nativeOf(parent);
      const from = part instanceof ArgumentParser ? part : undefined;
      if (!from) this.isOpen = true;
      this.members.push(...(from?.members ?? []));
      this.positionals.push(...(from?.positionals ?? []));
      this.isOpen ||= from?.isOpen ?? true;
    }
  }

  override attribute(name: string): Value {
    const lost = () => {
      this.escape();
    };
    switch (name) {
      case 'add_argument':
        return method((args, node) => this.addArgument(args, node, undefined), lost);
      case 'add_argument_group':
        return native(new Group(this, undefined));
      case 'add_mutually_exclusive_group':
        return native(new Group(this, {}));
      case 'add_subparsers':
        return method(args => this.addSubparsers(args));
      case 'parse_args':
      case 'parse_intermixed_args':
        return method(args => this.parse(args, false), lost);
      case 'parse_known_args':
      case 'parse_known_intermixed_args':
        return method(args => this.parse(args, true), lost);
      case 'set_defaults':
      case 'print_help':
      case 'print_usage':
      case 'format_help':
      case 'error':
      case 'exit':
      case 'get_default':
        return method(() => unknown);
      case 'description':
      case 'prog':
      case 'epilog':
      case 'usage':
        return unknown;
      default:
        this.escape();
        return unknown;
    }
  }

  addArgument(args: Arguments, node: PyNode, rivals: object | undefined): Value {
    const { heap } = this.reading.machine;
    const at = { file: this.reading.machine.fileOf(node), offset: node.from };
    const made = argparseOption(this.reading.machine, args, { rivals, at });
    if (!made) this.isOpen = true;
    else if ('positional' in made) this.positionals.push({ name: made.positional, isRequired: made.isRequired });
    else {
      const isSure = heap.depth <= this.depth;
      const option = isSure
        ? made
        : { ...made, isRequired: false, arity: 'unknown' as const, kind: 'unknown' as const };
      const same = this.members.findIndex(
        each => each.node === node.from && each.option.names.join() === option.names.join(),
      );
      if (same < 0) this.members.push({ option, node: node.from });
    }
    return unknown;
  }

  private addSubparsers(args: Arguments): Value {
    this.commands ??= new Map();
    this.needsCommand = flagOf(args.named.get('required'), false) ?? false;
    return native(new Subparsers(this.reading, this.commands, () => (this.isOpen = true)));
  }

  protected parse(args: Arguments, knownOnly: boolean): Value {
    const { heap } = this.reading.machine;
    if (args.isOpen || !isWholeLine(argument(args, 0, 'args'))) this.reading.parses(undefined);
    else
      this.reading.parses({ parser: this.parser, of: this, isStrict: !knownOnly, level: () => this.level(knownOnly) });
    const result = native(new Namespace());
    return knownOnly ? heap.sequence('tuple', [result, unknown]) : result;
  }

  level(swallows: boolean): ProgramLevel {
    return {
      options: this.members.map(({ option }) => option),
      isOpen: this.isOpen,
      swallows,
      abbreviates: this.abbreviates,
      positionals: this.positionals,
      commands: this.commands && new Map([...this.commands].map(([name, inner]) => [name, inner.level(swallows)])),
      needsCommand: this.needsCommand,
    };
  }

  override set(): void {
    this.escape();
  }

  override escape(): void {
    this.isOpen = true;
  }
}

class Group extends Opaque {
  constructor(
    private readonly parser: ArgumentParser,
    private readonly rivals: object | undefined,
  ) {
    super();
  }

  override call(): Value {
    return native(this);
  }

  override attribute(name: string): Value {
    if (name === 'add_argument') return method((args, node) => this.parser.addArgument(args, node, this.rivals));
    if (name === 'add_mutually_exclusive_group') return native(new Group(this.parser, {}));
    if (name === 'add_argument_group') return native(new Group(this.parser, this.rivals));
    this.parser.escape();
    return unknown;
  }

  override escape(): void {
    this.parser.escape();
  }
}

class Subparsers extends Opaque {
  constructor(
    private readonly reading: Reading,
    private readonly commands: Map<string, ArgumentParser>,
    private readonly lost: () => void,
  ) {
    super();
  }

  override attribute(name: string): Value {
    if (name === 'required' || name === 'dest') return unknown;
    if (name !== 'add_parser') this.lost();
    return method(args => {
      const command = textOf(argument(args, 0, 'name'));
      const aliases = args.named.get('aliases');
      if (command === undefined) this.lost();
      const made = new ArgumentParser(this.reading, args);
      for (const each of [command, ...(aliases ? (this.reading.machine.items(aliases) ?? []).map(textOf) : [])])
        if (each !== undefined) this.commands.set(each, made);
      return native(made);
    }, this.lost);
  }

  override escape(): void {
    this.lost();
  }
}

/** What a parser gives: nobody knows the values. */
export class Namespace extends Opaque {
  override slice(): Value {
    return unknown;
  }
  override set(): void {
    // A value that the program sets itself.
  }
}
