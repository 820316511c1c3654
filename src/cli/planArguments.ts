import * as l10n from '@vscode/l10n';

/**
 * What a command line says: the last value of each option, every value of those that repeat, and the words without an
 * option.
 */
export interface ReadArguments {
  readonly values: Readonly<Record<string, string>>;
  readonly repeated: Readonly<Record<string, readonly string[]>>;
  readonly flags: ReadonlySet<string>;
  readonly rest: readonly string[];
}

export interface ArgumentSpec {
  /** Every spelling of an option with its name. */
  readonly options: Readonly<Record<string, string>>;
  /** Names of options that may be given more than once. */
  readonly repeat: readonly string[];
  /** Spellings of options without a value. */
  readonly flags: Readonly<Record<string, string>>;
}

/** How `-p` and `-e` are written. */
export const WHERE = { '-p': 'project', '--project': 'project', '-e': 'entity', '--entity': 'entity' };

/**
 * Reads a command line as click does: `-q Q`, `-qQ`, `--queue Q`, `--queue=Q`, options anywhere, only names after `--`.
 * Gives a sentence if it cannot be read.
 */
export function readArguments(argv: readonly string[], spec: ArgumentSpec): ReadArguments | string {
  const values: Record<string, string> = {};
  const repeated: Record<string, string[]> = {};
  const flags = new Set<string>();
  const rest: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? '';
    if (word === '--') {
      rest.push(...argv.slice(i + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      rest.push(word);
      continue;
    }
    const flag = spec.flags[word];
    if (flag !== undefined) {
      flags.add(flag);
      continue;
    }
    const equals = word.startsWith('--') ? word.indexOf('=') : -1;
    const spelling = equals > 0 ? word.slice(0, equals) : word.startsWith('--') ? word : word.slice(0, 2);
    const name = spec.options[spelling];
    if (name === undefined) return l10n.t('Unknown option {0}.', spelling);
    const attached = equals > 0 ? word.slice(equals + 1) : spelling.length < word.length ? word.slice(2) : undefined;
    const value = attached ?? argv[++i];
    if (value === undefined) return l10n.t('The option {0} needs a value.', spelling);
    if (spec.repeat.includes(name)) (repeated[name] ??= []).push(value);
    else values[name] = value;
  }
  return { values, repeated, flags, rest };
}
