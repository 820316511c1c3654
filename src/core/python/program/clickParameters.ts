import { parametersOf } from '../evaluate/parameters.ts';
import { unknown, type Arguments, type PyFunction, type Value } from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import { contextOf } from './clickContext.ts';
import { clickArgument, clickOption, type ClickArgument } from './clickOption.ts';
import { usesName } from './functionText.ts';
import { argument, method, native, Opaque } from './natives.ts';
import type { ProgramOption } from './options.ts';
import { isQuiet } from './quietModules.ts';
import type { Reading } from './reading.ts';

/** What decorators put on a function before it is made a command. */
export class Decorated extends Opaque {
  readonly options: ProgramOption[] = [];
  readonly positionals: ClickArgument[] = [];
  isOpen = false;
  /** What the function gets before its options: the context, or what that holds. */
  readonly before: Value[] = [];
  /** True where an argument takes all words, and the function uses it. */
  private usesWords = false;

  constructor(
    private readonly reading: Reading,
    readonly callback: Value,
  ) {
    super();
  }

  /** True where words that are no options may be used: an argument takes them, or the function asks for them. */
  get usesRest(): boolean {
    const { callback } = this;
    return this.usesWords || callback.type !== 'function' || mayUseRest(callback, this.before.length > 0);
  }

  /** Another option or argument: decorators bring the last one first. */
  add(made: Made | undefined, at: 'first' | 'last'): void {
    if (!made) this.isOpen = true;
    else if ('option' in made) this.options.splice(at === 'first' ? 0 : this.options.length, 0, made.option);
    else {
      this.positionals.splice(at === 'first' ? 0 : this.positionals.length, 0, made.argument);
      const { callback } = this;
      const { name, takesAll } = made.argument;
      this.usesWords ||= takesAll && !(callback.type === 'function' && leavesAlone(callback, name));
    }
  }

  /** The same, with another function around this one. */
  within(outer: Value): Decorated {
    const made = new Decorated(this.reading, outer);
    made.options.push(...this.options);
    made.before.push(...this.before);
    made.positionals.push(...this.positionals);
    made.isOpen = this.isOpen;
    made.usesWords = this.usesWords;
    return made;
  }

  override call(args: Arguments, node: PyNode): Value {
    const positional = [...this.before, ...args.positional];
    return this.reading.machine.call(this.callback, { ...args, positional }, node);
  }

  override escape(): void {
    this.isOpen = true;
    this.reading.machine.lose(this.callback);
  }
}

/** Whether a function reads the words that are left over from its context, gives that on, or asks for it anywhere. */
export function mayUseRest({ home, node }: PyFunction, hasContext: boolean): boolean {
  const [list, body] = [node.getChild('ParamList'), node.getChild('Body')];
  if (!list || !body) return true;
  const [first = 'ctx'] = /\w+/.exec(home.text.slice(list.from, list.to)) ?? [];
  const uses = new RegExp(String.raw`\.args\b|${hasContext ? String.raw`\b${first}\b(?!\s*\.)` : '$^'}`);
  return uses.test(home.text.slice(body.from, body.to)) || home.text.includes('get_current_context');
}

/** Whether a function has a parameter, and does not use it. */
function leavesAlone(of: PyFunction, name: string): boolean {
  return parametersOf(of.home, of.node).some(each => each.name === name) && !usesName(of, name);
}

/** `@click.pass_context`, `@click.pass_obj`. */
export function withContext(reading: Reading, value: Value | undefined, isContext: boolean): Value {
  const of = decoratedOf(reading, value);
  of.before.unshift(isContext ? contextOf(reading.machine) : unknown);
  return native(of);
}

/** What is put on a function so far. */
export function decoratedOf(reading: Reading, value: Value | undefined): Decorated {
  if (value?.type === 'native' && value.native instanceof Decorated) return value.native;
  const made = new Decorated(reading, value ?? unknown);
  // What decorates the function before may add options.
  if (value?.type === 'function' && !(value.decorators ?? []).every(isQuiet)) made.isOpen = true;
  return made;
}

/** What a call makes an option or an argument of; undefined where that is not known. */
type Made = { readonly option: ProgramOption } | { readonly argument: ClickArgument };

function parameterOf({ machine }: Reading, args: Arguments, node: PyNode, isOption: boolean): Made | undefined {
  if (isOption) {
    const option = clickOption(machine, args, { file: machine.fileOf(node), offset: node.from });
    return option && { option };
  }
  const argument = clickArgument(args);
  return argument && { argument };
}

/** `functools.wraps(command)`: what is on the function so far is on the other one, too; undefined for other values. */
export function wrapsDecorated(of: Value | undefined): Value | undefined {
  if (of?.type !== 'native' || !(of.native instanceof Decorated)) return undefined;
  const { native: inner } = of;
  return method(({ positional: [outer] }) => native(outer ? inner.within(outer) : inner));
}

/** `@click.option(…)`, `@click.argument(…)`. */
export function optionDecorator(reading: Reading, args: Arguments, node: PyNode, isOption: boolean): Value {
  return method(given => {
    const of = decoratedOf(reading, given.positional[0]);
    of.add(parameterOf(reading, args, node, isOption), 'first');
    return native(of);
  });
}

/** `click.Option(["--lr"])`. */
class Parameter extends Opaque {
  constructor(readonly made: Made | undefined) {
    super();
  }
}

/** `click.Option([…])`, `click.Argument([…])`. */
export function parameterObject(reading: Reading, args: Arguments, node: PyNode, isOption: boolean): Value {
  const [first, ...others] = args.positional;
  const words = argument(args, 0, 'param_decls');
  const names = words && (words.type === 'str' ? [words] : reading.machine.items(words));
  const isOpen = args.isOpen || !names || others.length > 0;
  const more = { ...args, positional: names ?? (first ? [first] : []), isOpen };
  return native(new Parameter(parameterOf(reading, more, node, isOption)));
}

/** `params=[click.Option(…)]`. */
export function addParameters({ machine }: Reading, of: Decorated, params: Value | undefined): void {
  if (!params || params.type === 'null') return;
  const items = machine.items(params);
  if (!items) of.isOpen = true;
  for (const item of items ?? [])
    of.add(item.type === 'native' && item.native instanceof Parameter ? item.native.made : undefined, 'last');
}
