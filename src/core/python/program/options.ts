import { memberValue } from '../evaluate/enums.ts';
import type { Value } from '../evaluate/value.ts';
import type { PyValue } from '../values/value.ts';

/** Libraries that read a command line, as far as we know them. */
export type ParserName =
  | 'argparse'
  | 'click'
  | 'typer'
  | 'tyro'
  | 'absl'
  | 'HfArgumentParser'
  | 'simple-parsing'
  | 'pydantic-settings'
  | 'hydra'
  | 'omegaconf'
  | 'LightningCLI'
  | 'fire';

/** What an option makes of the text that it gets. */
export type ValueKind =
  | 'text'
  | 'int'
  | 'float'
  /** Python's `bool`: any text but the empty one is true. */
  | 'truth'
  /** Words for true and false, `True` and `False` among them. */
  | 'boolean'
  | 'json'
  /** What Python reads as a literal, and refuses where it is not one. */
  | 'literal'
  /** What Python reads as a literal, and a string where it is not one. */
  | 'loose literal'
  /** Text, cut at commas. */
  | 'comma list'
  | 'unknown';

/** How many words an option takes. */
export type Arity =
  | 'one'
  /** One or none: `nargs='?'`. */
  | 'maybe'
  /** A list of as many as there are, each a word. */
  | 'many'
  /** One word a time; several times make a list. */
  | 'repeated'
  /** None: a switch. */
  | 'none'
  | 'unknown'
  | { readonly count: number };

/** Options of which only one may be given. */
export interface Rivals {
  /** True where one of them must be, and all of them are known. */
  isRequired: boolean;
}

/** What may arrive for another option, or what it is without being given; undefined where that is not known. */
export type OtherValues = (option: ProgramOption, isUnset?: boolean) => readonly PyValue[] | undefined;

/** An option of a program's command line. */
export interface ProgramOption {
  /** As they are given: `--lr`, `-l`. */
  readonly names: readonly string[];
  readonly arity: Arity;
  readonly kind: ValueKind;
  /** The values that are allowed, after conversion; undefined where any is, or where they are not known. */
  readonly choices: readonly PyValue[] | undefined;
  readonly low?: number | undefined;
  /** True where the bound itself is not allowed. */
  readonly isLowOpen?: boolean;
  readonly isHighOpen?: boolean;
  /** True where what is beyond a bound becomes the bound. */
  readonly clamps?: boolean;
  readonly high?: number | undefined;
  /** What the text `None` gives. */
  readonly none: 'None' | 'as any text' | 'unknown';
  /** What it is without being given; undefined: not known. */
  readonly default: PyValue | undefined;
  readonly isRequired: boolean;
  /** True where the program refuses what is not of its type: Hydra's configurations that are classes. */
  readonly isTyped?: true;
  /** True where options that begin with its name and a dot may be there. */
  readonly holdsMore?: true;
  /** What its value is called in the program. */
  readonly target: string;
  /** True where the program may make something else of its text afterwards, or wants it as it is. */
  readonly mayConvertLater?: true;
  /** Types that are tried one after another, instead of `kind`. */
  readonly either?: readonly { readonly kind: ValueKind; readonly choices?: readonly PyValue[] }[] | undefined;
  /** What it takes as a list in one word, as JSON or with commas, is of its type; so many, or any number. */
  readonly listed?: number | 'many';
  /** What a function of the program makes of its text, instead of `kind`. */
  readonly converts?: (text: string) => PyValue | 'refused' | undefined;
  /** What a function of the program makes of its value afterwards. */
  readonly checks?: ((value: PyValue) => PyValue | 'refused' | undefined) | undefined;
  /** Whether the program fails afterwards with such a value, beside whatever the others may be. */
  readonly refusesLater?: (value: PyValue, others: OtherValues) => boolean;
  /** True where it may not be there. */
  readonly isUnsure?: true;
  /** True where its name may be that of several, which is refused. */
  readonly isAmbiguous?: true;
  /** True for a switch that makes its value False. */
  readonly turnsOff?: true;
  /** True where small and large letters are the same to its choices. */
  readonly ignoresCase?: true;
  /** Options of which only one may be given. */
  readonly rivals?: Rivals;
  /** Where it is made: the file, and the offset in it. */
  readonly at?: { readonly file: string; readonly offset: number };
}

/** A word beside options. */
export interface PlainWord {
  readonly name: string;
  readonly isRequired: boolean;
  /** True where it takes all that follows the words before it, options too: `argparse.REMAINDER`. */
  readonly takesRest?: true;
}

/** What becomes of a word of the command line before it is read; undefined where that is not known. */
export type Rewrite = (word: string) => readonly string[] | undefined;

/** What a program, or a subcommand of it, takes from its command line. */
export interface ProgramLevel {
  readonly options: readonly ProgramOption[];
  /** True where there may be options that are not known. */
  readonly isOpen: boolean;
  /** True where it leaves alone what it does not know. */
  readonly swallows: boolean;
  /** True where the beginning of a name is enough. */
  readonly abbreviates: boolean;
  /** Words that it takes beside options, by their names. */
  readonly positionals: readonly PlainWord[];
  /** Subcommands by their names. */
  readonly commands: ReadonlyMap<string, ProgramLevel> | undefined;
  readonly needsCommand: boolean;
  /** What the program makes of each word first. */
  readonly rewrite?: Rewrite;
  /** True where the words after a command may be another one of the same level. */
  readonly chains?: true;
  /** The level where such words are given, which decide what else there is; undefined where it is not known. */
  readonly given?: (words: readonly GivenWord[]) => ProgramLevel | undefined;
}

/** What stands on a command line: `model=cnn`, `--model=cnn`. */
export interface GivenWord {
  readonly name: string;
  /** What it may be; undefined where it has no value, or it is not known. */
  readonly values: readonly PyValue[] | undefined;
  /** True for a parameter of the sweep: what becomes of another one is so without it, too. */
  readonly isSwept?: true;
}

/** How a program reads its command line. */
export interface CommandLine {
  readonly parser: ParserName;
  readonly level: ProgramLevel;
  /** What may be written for an option beside the one that is asked about; `none`: it is not given. */
  readonly written?: (option: ProgramOption) => readonly string[] | 'none' | undefined;
}

/** What becomes of a value that a sweep gives to a program (docs/facts/python-sweeps.md). */
export type Outcome =
  | 'accepted'
  | 'converted'
  | 'unknown argument'
  | 'takes no value'
  | 'wrong type'
  | 'invalid choice'
  /** The program reads it, and then ends for it. */
  | 'refused later'
  | 'ambiguous'
  /** Another option is given that only one of them may be. */
  | 'conflict'
  | 'error'
  | 'as text'
  | 'other value'
  | 'ignored'
  | 'not passed'
  | 'not read';

/** How the agent writes parameters into a command line: the macro's name. */
export type Passing =
  | 'args'
  | 'args_no_equals'
  | 'args_no_hyphens'
  | 'args_no_boolean_flags'
  | 'args_append_hydra'
  | 'args_override_hydra';

/** What a parameter's name means to a program. */
export type Found =
  | { readonly option: ProgramOption }
  | 'ambiguous'
  | 'missing'
  /** It may be there. */
  | undefined;

/** What is made of `-` and `_` in an option's name. */
export function withDashes(name: string): string {
  return name.replaceAll('_', '-');
}

/** A value of the interpreter as plain Python; undefined where part of it is unknown. */
export function plainValue(value: Value | undefined): PyValue | undefined {
  switch (value?.type) {
    case 'null':
      return { type: 'null' };
    case 'bool':
      return { type: 'bool', value: value.value };
    case 'int':
      return { type: 'int', value: value.value };
    case 'float':
      return { type: 'float', value: value.value };
    case 'str':
      return { type: 'str', value: value.value };
    case 'list':
    case 'tuple':
    case 'range': {
      const items = value.items.value?.map(plainValue);
      return items?.every(item => item !== undefined) ? { type: 'seq', items } : undefined;
    }
    default: {
      const member = memberValue(value);
      return member && plainValue(member);
    }
  }
}
