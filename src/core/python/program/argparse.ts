import { nativeOf, unknown, type Arguments, type Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import { isWholeLine, rewriteOf } from './arguments.ts';
import { argparseOption } from './argparseOption.ts';
import { mayBeCaught } from './caught.ts';
import type { ClassOptions } from './dataclassOptions.ts';
import { Action, Group, rivalsOf } from './argparseParts.ts';
import { Namespace } from './namespace.ts';
import { argument, endingBy, flagOf, method, native, Opaque, textOf } from './natives.ts';
import {
  plainValue,
  type ParserName,
  type PlainWord,
  type ProgramLevel,
  type ProgramOption,
  type Rivals,
} from './options.ts';
import type { Reading } from './reading.ts';
import { restUse } from './restUse.ts';

/** What a parser collects; `node`: the call that made it, so that a loop's second turn does not make it again. */
interface Member {
  readonly option: ProgramOption;
  readonly node: number;
}

/** A parser of argparse, or of what is built on it. */
export class ArgumentParser extends Opaque {
  protected readonly members: Member[] = [];
  private readonly positionals: PlainWord[] = [];
  protected isOpen = false;
  private commands: Map<string, ArgumentParser> | undefined;
  private needsCommand = false;
  private readonly abbreviates: boolean;
  /** True where an option without a default has one all the same. */
  private readonly hasDefaults: boolean;
  private readonly depth: number;
  /** True where it raises an error instead of ending the program. */
  private readonly raises: boolean;
  private readonly defaults = new Map<string, Value>();
  /** True where options may be others than their calls say. */
  private isChanged = false;

  constructor(
    protected readonly reading: Reading,
    args: Arguments,
    readonly parser: ParserName = 'argparse',
  ) {
    super();
    this.depth = reading.machine.heap.depth;
    reading.levels.push(() => this.level(false));
    this.abbreviates = flagOf(args.named.get('allow_abbrev'), true) ?? true;
    this.raises = flagOf(args.named.get('exit_on_error'), true) !== true;
    this.hasDefaults = args.named.has('argument_default');
    const parents = args.named.get('parents');
    if (args.isOpen || args.named.has('prefix_chars')) this.isOpen = true;
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
        return method(args => native(new Group(this, rivalsOf(args))), lost);
      case 'set_defaults':
        return method(args => this.setDefaults(args), lost);
      case 'add_subparsers':
        return method(args => this.addSubparsers(args));
      case 'parse_args':
      case 'parse_intermixed_args':
        return method((args, node) => this.parse(args, false, node), lost);
      case 'parse_known_args':
      case 'parse_known_intermixed_args':
        return method((args, node) => this.parse(args, true, node), lost);
      case 'print_help':
      case 'print_usage':
      case 'format_help':
      case 'get_default':
        return method(() => unknown);
      case 'error':
      case 'exit':
        return endingBy(this.reading.machine.heap, name) ?? unknown;
      case 'description':
      case 'prog':
      case 'epilog':
      case 'usage':
        return unknown;
      default:
        // What is known of its options may be changed there.
        if (/^_|^register$/.test(name)) this.isChanged = true;
        this.escape();
        return unknown;
    }
  }

  /** Defaults by the names of their values; None for those that are not known. */
  private setDefaults(args: Arguments): Value {
    const isSure = this.reading.machine.heap.depth <= this.depth && !args.isOpen;
    for (const [name, value] of args.named) this.defaults.set(name, isSure ? value : unknown);
    this.members.forEach((member, at) => {
      const { option } = member;
      if (args.isOpen || args.named.has(option.target))
        this.members[at] = { ...member, option: { ...option, default: plainValue(this.defaults.get(option.target)) } };
    });
    return unknown;
  }

  addArgument(args: Arguments, node: PyNode, rivals: Rivals | undefined): Value {
    const { heap } = this.reading.machine;
    const at = { file: this.reading.machine.fileOf(node), offset: node.from };
    const made = argparseOption(this.reading.machine, args, node, { rivals, at });
    if (rivals && (!made || 'positional' in made || heap.depth > this.depth)) rivals.isRequired = false;
    if (!made) this.isOpen = true;
    else if ('positional' in made) this.positionals.push({ ...made, name: made.positional });
    else {
      const isSure = heap.depth <= this.depth;
      const earlier = made.default?.type === 'null' ? this.defaults.get(made.target) : undefined;
      const isUnset = this.hasDefaults && !args.named.has('default') && made.default?.type === 'null';
      const own = earlier || isUnset ? { ...made, default: plainValue(earlier) } : made;
      const option = isSure ? own : { ...own, isRequired: false, isUnsure: true as const };
      const same = this.members.findIndex(
        each => each.node === node.from && each.option.names.join() === option.names.join(),
      );
      if (same < 0) this.members.push({ option, node: node.from });
      else if (!isSure) this.members[same] = { option: blurred(option), node: node.from };
      return native(new Action(() => this.change(option)));
    }
    return unknown;
  }

  /** The program changes an option after it is made. */
  private change(option: ProgramOption): void {
    this.members.forEach((member, at) => {
      if (member.option === option) this.members[at] = { ...member, option: blurred(option) };
    });
  }

  private addSubparsers(args: Arguments): Value {
    this.commands ??= new Map();
    this.needsCommand = flagOf(args.named.get('required'), false) ?? false;
    return native(new Subparsers(this.reading, this.commands, () => (this.isOpen = true)));
  }

  protected parse(args: Arguments, knownOnly: boolean, node: PyNode): Value {
    const { heap } = this.reading.machine;
    const words = argument(args, 0, 'args');
    const rest = words?.type === 'native' && words.native instanceof Rest ? words.native.of : undefined;
    const use = knownOnly ? restUse(this.reading, node) : 'refused';
    const swallows = use !== 'refused';
    const rewrite = rewriteOf(this.reading, words);
    const level = () => {
      const own = { ...this.level(swallows), ...(rewrite && { rewrite }) };
      const open = use === 'used' ? { ...own, isOpen: true } : own;
      // What another parser leaves over: both take their options from the same line.
      return rest ? { ...open, options: [...rest.level(true).options, ...open.options] } : open;
    };
    const isCaught = mayBeCaught(this.reading, node, this.raises);
    if (words?.type === 'list' && words.items.value?.length === 0) this.reading.parsesNothing = true;
    else if (args.isOpen || isCaught || (!rest && !rewrite && !isWholeLine(words))) this.reading.parses(undefined);
    else this.reading.parses({ parser: this.parser, of: rest ?? this, isStrict: !swallows, knowsWords: true, level });
    const result = this.result(node);
    return knownOnly ? heap.sequence('tuple', [result, native(new Rest(rest ?? this))]) : result;
  }

  /** What it gives. */
  protected result(_node: PyNode): Value {
    return native(new Namespace(CHECKED.has(this.parser) ? this.reading : undefined));
  }

  /** Options that are not added one by one. */
  protected more(): Pick<ClassOptions, 'options' | 'isOpen'> {
    return { options: [], isOpen: false };
  }

  level(swallows: boolean): ProgramLevel {
    const all = this.members.map(({ option }) => option);
    // Of two that share a name, nobody knows which one is there.
    const isClear = (option: ProgramOption) =>
      !option.isUnsure || all.every(each => each === option || !each.names.some(name => option.names.includes(name)));
    const own = all.map(option => (this.isChanged || !isClear(option) ? blurred(option) : option));
    const more = this.more();
    const options = [...own, ...more.options];
    return {
      options: CHECKED.has(this.parser) ? this.reading.checks.checked(options) : options,
      isOpen: this.isOpen || more.isOpen,
      swallows,
      abbreviates: this.abbreviates,
      positionals: this.positionals,
      commands: this.commands && new Map([...this.commands].map(([name, inner]) => [name, inner.level(swallows)])),
      needsCommand: this.needsCommand,
    };
  }

  override set(key: Value): void {
    if (!SHOWN.test(textOf(key) ?? '')) this.escape();
  }

  override escape(): void {
    this.isOpen = true;
  }
}

/** What a program may set of a parser without changing its options. */
const SHOWN = /^(?:convert_arg_line_to_args|description|epilog|formatter_class|prog|usage)$/;

/** Parsers of which it is known what is checked afterwards. */
const CHECKED = new Set<ParserName>(['argparse', 'HfArgumentParser']);

function blurred(option: ProgramOption): ProgramOption {
  const { converts: _converts, checks: _checks, ...rest } = option;
  return { ...rest, isRequired: false, arity: 'unknown', kind: 'unknown', choices: undefined };
}

/** The words of the whole command line that a parser leaves over. */
class Rest extends Opaque {
  constructor(readonly of: ArgumentParser) {
    super();
  }
  override slice(): Value {
    return unknown;
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
