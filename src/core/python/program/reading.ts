import type { Machine } from '../evaluate/machine.ts';
import type { Native, PyFunction, Value } from '../evaluate/value.ts';
import type { ParserName, ProgramLevel } from './options.ts';
import { Checks } from './checks.ts';
import { ConfigUse } from './configUse.ts';
import { Logged } from './logged.ts';
import { isNeverCalled } from './neverCalled.ts';

/** The program reads its command line. */
export interface Parsed {
  readonly parser: ParserName;
  /** What reads it: the same one may do it twice. */
  readonly of: unknown;
  /** False where it leaves alone what it does not know. */
  readonly isStrict: boolean;
  /** True where it is known what the program makes of the words before. */
  readonly knowsWords?: true;
  /** Asked when everything is known: options may be added after the first of two readings. */
  readonly level: () => ProgramLevel;
}

/** What is found out about a program while its source is followed. */
export class Reading {
  readonly config: ConfigUse;
  readonly logged = new Logged();
  readonly checks: Checks;
  /** The command lines that the program itself reads, and not only a function that it never calls. */
  readonly parsed: Parsed[] = [];
  /** Every level of a command line that is made, whether it is read or not. */
  readonly levels: (() => ProgramLevel)[] = [];
  /** True where the command line may be read in a way that is not known. */
  isParsedUnseen = false;
  /** What the program has put in the place of `sys.argv`. */
  argv: (Native & { readonly by?: () => Value }) | undefined;
  /** The words of a command line that are tried. */
  triedWords: readonly string[] | undefined;
  /** Libraries that read command lines, and are imported; but for those that are seen not to. */
  readonly parserModules = new Set<string>();
  /** True where a parser is given no words at all. */
  parsesNothing = false;
  /** True where the program looks at its arguments itself. */
  readsArguments = false;
  /** True where a module is used that is neither of the workspace nor known to leave sweeps alone. */
  usesStrangers = false;
  /** Where the functions that agents run are written: with several, nobody knows which sweep each is for. */
  readonly agents = new Set<number>();
  /** True as long as the program itself runs; then the functions are tried that it never calls. */
  isMain = true;
  gaveUp = false;
  /** What the program stores as configurations of Hydra, by their names, with their groups before them. */
  readonly stored = new Map<string, { readonly node: Value; readonly package: string | undefined }>();
  /** True where it may store others. */
  storesMore = false;
  /** Where Hydra's configurations are, if the program says so before it puts one together. */
  configPath: Value | undefined;
  /** The functions that check fields; `names`: which, undefined for all. */
  readonly validators: {
    readonly made: PyFunction;
    readonly names: readonly (string | undefined)[] | undefined;
    /** True where it gets what the type has made, and false where it may change what that gets. */
    readonly isAfter: boolean;
  }[] = [];
  /** The functions and classes of the program itself, once all of it is run. */
  moduleNames: [string, Value][] | undefined;
  /** Where the classes are written that read command lines, as subclasses of a library's, and are used. */
  readonly usedParsers = new Set<number>();
  /** A logger of Lightning is made; a module of Lightning is written out. */
  usesLightning = false;
  hasLightningModule = false;

  constructor(
    readonly machine: Machine,
    /** The texts of the program's files by their paths, as far as they are read. */
    readonly texts: ReadonlyMap<string, string>,
  ) {
    this.checks = new Checks(machine.heap);
    this.config = new ConfigUse(
      () => this.isMain && this.agents.size <= 1,
      (name, isGiven, own) => this.checks.configOf(name, isGiven, own),
    );
  }

  /** The program reads its command line so. */
  parses(line: Parsed | undefined): void {
    if (line) this.levels.push(line.level);
    if (!this.isMain && this.parsed.length > 0 && isNeverCalled(this.machine.running, this.texts.values())) return;
    const isRead = line && this.isMain && (!this.argv || line.knowsWords);
    if (!isRead) this.isParsedUnseen = true;
    else this.parsed.push(line);
  }
}
