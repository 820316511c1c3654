import type { ProgramLevel, ProgramOption } from './options.ts';

/** `args.lr`, `config["lr"]`, `getattr(args, "lr")`: the last name in it. */
const NAMED = String.raw`(?:getattr\(\s*\w+\s*,\s*["'])?(?:\w+(?:\.|\[\s*["']))*(\w+)`;
const CONVERTERS =
  String.raw`\b(?:(?:int|float|bool|complex)\d*_?|eval|literal_eval|loads|safe_load|Decimal|Fraction` +
  String.raw`|\w*(?:2|to_|to|parse_)(?:bool|int|float|list|number))\(\s*`;

/** Words that show that an option's text is converted, or that text is what the program wants. */
const USES = [
  // `float(args.lr)`
  CONVERTERS + NAMED,
  // `args.sizes.split(",")`, `args.amp.lower()`
  String.raw`(\w+)["']?\]?\.(?:[lr]?strip|r?split|r?partition|replace|lower|upper|casefold|title|(?:start|end)swith` +
    String.raw`|is(?:digit|numeric|alpha|decimal))\(`,
  // `args.amp == "True"`, `args.amp in ("yes", "true")`
  String.raw`(\w+)["']?\]?\s*(?:[=!]=|\b(?:not\s+)?in\b)\s*[[({]?\s*["']`,
  String.raw`["']\s*[=!]=\s*${NAMED}`,
  String.raw`\bmatch\s+${NAMED}\s*:`,
  // `"run-" + args.tag`
  String.raw`["']\s*\+\s*${NAMED}`,
  String.raw`(\w+)["']?\]?\s*\+\s*f?["']`,
  // `MODELS[args.depth]`
  String.raw`\[\s*(?:\w+\.)+(\w+)\s*\]`,
].map(source => new RegExp(source, 'g'));

/** `setattr(args, name, convert(value))`, `float(vars(args)[key])`: any may be. */
const ANY = [
  // What an action stores is what it gets.
  /\bsetattr\((?!\s*namespace\b)/,
  new RegExp(String.raw`${CONVERTERS}(?:[\w.]*(?:__dict__|args|opts?|conf\w*|cfg|params)|vars\(\w+\))\[\s*[A-Za-z_]`),
];
/** `for name, value in vars(args).items()`: the value. */
const EACH = /\bfor\s+\w+\s*,\s*(\w+)\s+in\s+[^:\n]*\.items\(\)/g;
const FUNCTIONS = /\bdef\s+(\w+)\s*\(([^)]*)\)/g;

/** Marks the options whose text a program may convert, or want as it is, as far as its words tell. */
export function withLateConversions(level: ProgramLevel, texts: readonly string[]): ProgramLevel {
  const words = (pattern: RegExp) => texts.flatMap(text => [...text.matchAll(pattern)].map(([, name = '']) => name));
  const names = new Set(USES.flatMap(words));
  const isAny =
    names.size > 0 &&
    (texts.some(text => ANY.some(form => form.test(text))) || words(EACH).some(each => names.has(each)));
  for (const name of texts.flatMap(text => givenTo(usersOf(texts, names), text))) names.add(name);
  return marked(level, ({ target, mayConvertLater }) => mayConvertLater === true || isAny || names.has(target));
}

/** The functions of the program with such a parameter; a class goes by any capitalized name. */
function usersOf(texts: readonly string[], names: ReadonlySet<string>): string[] {
  return texts.flatMap(text =>
    [...text.matchAll(FUNCTIONS)].flatMap(([, name = '', list = '']) =>
      list.split(',').some(each => names.has(/\w+/.exec(each)?.[0] ?? ''))
        ? [name.startsWith('__') ? String.raw`[A-Z]\w*` : name]
        : [],
    ),
  );
}

/** Every word in the arguments of calls of some functions. */
function givenTo(functions: readonly string[], text: string): string[] {
  if (functions.length === 0) return [];
  const calls = new RegExp(String.raw`(?<!def\s+)\b(?:${[...new Set(functions)].join('|')})\(([^()]*)`, 'g');
  return [...text.matchAll(calls)].flatMap(([, given = '']) => given.match(/\w+/g) ?? []);
}

function marked(level: ProgramLevel, isMarked: (option: ProgramOption) => boolean): ProgramLevel {
  const { commands } = level;
  return {
    ...level,
    options: level.options.map(option => (isMarked(option) ? { ...option, mayConvertLater: true } : option)),
    commands: commands && new Map([...commands].map(([name, inner]) => [name, marked(inner, isMarked)])),
  };
}
