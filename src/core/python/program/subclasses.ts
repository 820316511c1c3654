import {
  LIBRARY_PART,
  nativeOf,
  unknown,
  type Arguments,
  type PyClass,
  type PyFunction,
  type PyObject,
  type Value,
} from '../evaluate/value.ts';
import type { PyNode } from '../syntax/parse.ts';
import { method } from './natives.ts';
import type { Reading } from './reading.ts';

/** Classes of libraries that read command lines, whose subclasses are followed. */
const FOLLOWED =
  /^(?:argparse\.ArgumentParser|simple_parsing\.ArgumentParser|transformers\.(?:hf_argparser\.)?HfArgumentParser)$/;
/** Those whose subclasses are not. */
const NOT_FOLLOWED = new RegExp(
  [
    String.raw`^click\.(?:core\.)?(?:\w*Command|\w*Group|CommandCollection|MultiCommand)$`,
    String.raw`^typer\.(?:core\.)?(?:Typer|\w*Command|\w*Group)$`,
    String.raw`^(?:lightning(?:\.pytorch)?|pytorch_lightning|jsonargparse)\.(?:\w+\.)*LightningCLI$`,
    String.raw`^(?:trl\.TrlParser|optparse\.OptionParser)$`,
  ].join('|'),
);
/** Methods that the libraries' own methods call: changed ones change what is read. */
const INNER = new RegExp(
  `^(?:${[
    'parse_known_args|parse_known_intermixed_args|parse_intermixed_args|convert_arg_line_to_args|register|set_defaults',
    'get_default|add_argument_group|add_mutually_exclusive_group|add_subparsers|add_arguments|_add_action',
    '_add_container_actions|_check_conflict|_check_value|_get_handler|_get_nargs_pattern|_get_option_tuples',
    '_get_(?:optional|positional)_(?:actions|kwargs)|_get_values?|_handle_conflict_(?:error|resolve)|_match_argument',
    '_match_arguments_partial|_parse_known_args2?|_parse_optional|_pop_action_class|_read_args_from_files',
    '_registry_get|_remove_action|_add_dataclass_arguments?|_parse_dataclass_field|_(?:pre|post)processing',
    '_resolve_\\w+|_set_\\w+|_remove_\\w+|_had_\\w+',
  ].join('|')})$`,
);
/** Methods that must not come back: without that, what is not known is left alone. */
const ENDS = /^(?:error|exit)$/;
/** What a library makes where it is called by its name. */
type Make = (path: string, args: Arguments, node: PyNode) => Value | undefined;

/** Whether a base is a library's class of command lines. */
export function isParserBase(path: string): boolean {
  return FOLLOWED.test(path) || NOT_FOLLOWED.test(path);
}

/** Whether a class is a subclass of one. */
export function isParserClass(of: PyClass, depth = 0): boolean {
  return of.bases.some(
    base =>
      (base.type === 'name' && isParserBase(base.path)) ||
      (base.type === 'class' && depth < 10 && isParserClass(base, depth + 1)),
  );
}

/**
 * What an object of a subclass inherits from a library's class of command lines; undefined for other bases.
 *
 * @param make makes what the library itself would
 */
export function inheritedParser(
  reading: Reading,
  base: string,
  name: string,
  self: PyObject,
  make: Make,
): Value | undefined {
  if (NOT_FOLLOWED.test(base)) {
    reading.isParsedUnseen = true;
    return undefined;
  }
  if (!FOLLOWED.test(base) || !self.class) return undefined;
  reading.usedParsers.add(self.class.node.from);
  if (name === '__init__')
    return method((args, node) => {
      const made = make(base, args, node);
      if (made && self.class) {
        reading.machine.heap.bind(self.attributes, LIBRARY_PART, made);
        if (changesParsing(self.class, base)) reading.isParsedUnseen = true;
      }
      return unknown;
    });
  const part = nativeOf(self);
  if (part) return part.attribute(name);
  // Its `__init__` does not call the library's in a way that is seen.
  reading.isParsedUnseen = true;
  return undefined;
}

/** `ArgumentParser.__init__(self, …)` within a subclass; undefined for other calls. */
export function calledOnBase(
  reading: Reading,
  path: string,
  args: Arguments,
  node: PyNode,
  make: Make,
): Value | undefined {
  const [, base, name] = /^(.*)\.(\w+)$/.exec(path) ?? [];
  const [self, ...positional] = args.positional;
  if (base === undefined || name === undefined || !FOLLOWED.test(base) || self?.type !== 'object') return undefined;
  const inherited = inheritedParser(reading, base, name, self, make);
  return inherited && reading.machine.call(inherited, { ...args, positional }, node);
}

/** True where a class changes how command lines are read, and not only what is done with the result. */
function changesParsing(of: PyClass, base: string, depth = 0): boolean {
  for (const [name, { value }] of of.scope.names) {
    if (ENDS.test(name) && !(value?.type === 'function' && endsProgram(value))) return true;
    if (INNER.test(name) || (name === 'add_argument' && base !== 'argparse.ArgumentParser')) return true;
  }
  return of.bases.some(each => each.type === 'class' && depth < 10 && changesParsing(each, base, depth + 1));
}

/** A method that ends the program, or raises what nobody catches, as far as its words tell. */
function endsProgram({ home, node }: PyFunction): boolean {
  const own = home.text.slice(node.from, node.to);
  if (/\b(?:exit|_exit)\b|\bSystemExit\b|super\(\)\.error\b|\bArgumentParser\.error\b/.test(own)) return true;
  return /\braise\b/.test(own) && !/\bexcept\b/.test(home.text);
}
