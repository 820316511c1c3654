import type { ProgramLevel, ProgramOption } from './options.ts';

const CONVERTERS =
  String.raw`(?:int|float|bool|complex|eval|literal_eval|loads|safe_load|Decimal|Fraction|\w*(?:2|to_|to|parse_)` +
  String.raw`(?:bool|int|float|list|number))`;
/** `float(args.lr)`, `int(config["n"])`: the last name in it. */
const CONVERTED = new RegExp(String.raw`\b${CONVERTERS}\(\s*(?:\w+(?:\.|\[\s*["']))*(\w+)`, 'g');
/** `args.sizes.split(",")`. */
const TAKEN_APART = /(\w+)["']?\]?\.(?:split|strip|replace)\(/g;
/** `setattr(args, name, convert(value))`: any may be. */
const ANY = /\bsetattr\(/;

/** Marks the options whose text a program may convert itself, as far as its words tell. */
export function withLateConversions(level: ProgramLevel, texts: readonly string[]): ProgramLevel {
  const found = texts.flatMap(text => [...text.matchAll(CONVERTED), ...text.matchAll(TAKEN_APART)]);
  const names = new Set(found.map(([, name]) => name));
  const isAny = names.size > 0 && texts.some(text => ANY.test(text));
  return marked(level, ({ target, mayConvertLater }) => mayConvertLater === true || isAny || names.has(target));
}

function marked(level: ProgramLevel, isMarked: (option: ProgramOption) => boolean): ProgramLevel {
  const { commands } = level;
  return {
    ...level,
    options: level.options.map(option => (isMarked(option) ? { ...option, mayConvertLater: true } : option)),
    commands: commands && new Map([...commands].map(([name, inner]) => [name, marked(inner, isMarked)])),
  };
}
