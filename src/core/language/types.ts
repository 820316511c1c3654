import type { ProgramFacts } from '../python/program/programFacts.ts';
import type { Change, Path } from '../yaml/edit/change.ts';
import type { Program } from '../python/program/readProgram.ts';
import type { PythonModule } from '../python/source/module.ts';
import type { TextEdit } from '../yaml/edit/textEdit.ts';
import type { Place } from '../yaml/read/node.ts';
import type { Engine } from '../wandb/methods.ts';

export type { TextEdit };

/**
 * A promise: error = W&B refuses it; warning = the server warns, or it is silently accepted and does something else;
 * information = worth knowing.
 */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A fix whose result is certain. `safe` ones may be applied together by "fix all". */
export interface Fix {
  readonly title: string;
  /**
   * What it does, computed with the diagnostic. The edits are computed when somebody asks: `LanguageService.editsOf`.
   */
  readonly changes: readonly Change[];
  /** The edits themselves, for a file that is too broken for changes: after them it is read without a problem. */
  readonly repair?: readonly TextEdit[];
  /**
   * A code of ours that the result would have at a place, and that is meant: the comment that silences it is written
   * with the changes. A fix whose comment cannot be written is not made.
   */
  readonly silences?: { readonly code: string; readonly at: Path };
  readonly safe: boolean;
  /** Of a Python document with several sweeps: which of them is changed, from 0. */
  readonly part?: number;
}

/** The edits of several safe fixes, and how many fixes they are. */
export interface SafeEdits {
  readonly edits: readonly TextEdit[];
  readonly count: number;
}

export interface Diagnostic extends Place {
  /** Stable, kebab-case, the name of the rule's page: `grid-continuous`. */
  readonly code: string;
  readonly severity: Severity;
  /** Two short sentences: what is wrong and what W&B does about it; the fix. */
  readonly message: string;
  readonly fixes?: readonly Fix[];
  /** True where what is written is deprecated: W&B still takes it. */
  readonly deprecated?: boolean;
  /** True where something is missing, which a person may be about to write. */
  readonly absent?: boolean;
  /** True where W&B creates the sweep, and its scheduler surely fails. */
  readonly schedulerFails?: boolean;
  /** True where a YAML 1.2 language server says the same, so that it can be left to it. */
  readonly alsoPlainYaml?: boolean;
}

export type CompletionKind = 'key' | 'value' | 'enum' | 'snippet' | 'reference';

export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  /** True for what W&B still takes and advises against. */
  readonly deprecated?: boolean;
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** What replaces `range`; with tab stops (`$1`, `${1:x}`) where `snippet`. */
  readonly insertText: string;
  readonly snippet: boolean;
  readonly range: Place;
  /** What the word at the cursor is compared with, where that is not the label: the word's opening quote counts. */
  readonly filterText?: string;
  /** Opens the list of values at once after insertion. */
  readonly suggestNext?: boolean;
}

export interface Hover extends Place {
  /** Markdown. */
  readonly markdown: string;
}

/** A few words beside what is written. */
export interface InlayHint {
  readonly offset: number;
  readonly text: string;
  readonly tooltip?: string;
}

/** Something that can be done with the file, shown above a place. */
export interface CodeLens extends Place {
  /** `explain` says something and does nothing. */
  readonly action: 'launch' | 'dryRun' | 'startAgent' | 'create' | 'preview' | 'openAsYaml' | 'explain';
  readonly title: string;
}

/** What a link leads to. Addresses of W&B's pages depend on the host in use; the editor makes them. */
export type LinkTarget =
  | { readonly kind: 'job'; readonly entity: string; readonly project: string; readonly name: string }
  | { readonly kind: 'project'; readonly entity: string; readonly project: string }
  | { readonly kind: 'queue'; readonly name: string }
  /** A path as written, beside the file or at the workspace's root. */
  | { readonly kind: 'program'; readonly path: string }
  | { readonly kind: 'web'; readonly url: string };

export interface DocumentLink extends Place {
  readonly target: LinkTarget;
  readonly tooltip: string;
}

export interface OutlineSymbol extends Place {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';
  readonly selection: Place;
  readonly children: readonly OutlineSymbol[];
}

/** A place where a program makes an option that a sweep sets. */
export interface OptionUse extends Place {
  /** What the sweep makes of it: "uniform, 0.1 … 0.2". Undefined where that is unknown. */
  readonly words: string | undefined;
  /** Where the sweep sets it. */
  readonly setAt: number;
}

/** What is known of the files near the sweep file. Any answer may be undefined = unknown, and then no rule speaks. */
export interface WorkspaceFiles {
  /** Whether there is a file at this path, beside the sweep file or at the workspace's root. */
  programExists(path: string): boolean | undefined;
  /** The scripts beside the sweep file and in the folders next to it, as paths from there; see `programExists`. */
  scripts?(path: string): readonly string[] | undefined;
  /** Whether the program at this path ends the run that it starts. See `endsItsRun`. */
  programEndsRun?(path: string): boolean | undefined;
  /** The program that a sweep starts, at the first of some paths where there is one. */
  program?(paths: readonly string[]): Program | undefined;
  /** What the Python file at this path shows of its functions and imports. */
  pythonModule?(path: string): PythonModule | undefined;
}

/** What the person wants as scheduler; `resource` = that of the queue it goes to, undefined = unknown. */
export type SchedulerChoice = { readonly resource?: string | undefined } & (
  | { readonly kind: 'wandb'; readonly method: Engine }
  | { readonly kind: 'optuna'; readonly sampler?: string; readonly pruner?: string }
  | { readonly kind: 'custom'; readonly job: string }
);

/** The kinds of sweep files to start from. */
export type NewSweepKind = 'launch' | 'optuna' | 'plain' | 'empty';

/** What is known of the account and the workspace for a new sweep file. */
export interface NewSweepFacts {
  /** Jobs as `entity/project/name:alias`, the likeliest first; empty = unknown, or none. */
  readonly jobs: readonly string[];
  /** Queues, the likeliest first, each with its resource where that is known; empty = unknown, or none. */
  readonly queues: readonly { readonly name: string; readonly resource?: string | undefined }[];
  /** The program, as a path from the file, and what its text tells; undefined = no program was found. */
  readonly program?: { readonly path: string; readonly facts: ProgramFacts | undefined } | undefined;
}

/** The edits that add a comment which silences a rule. */
export interface IgnoreEdits {
  /** Silent on one line; undefined where no comment can be written there. */
  readonly onLine?: TextEdit | undefined;
  /** Silent in the whole file; undefined where it can hold no comment. */
  readonly inFile?: TextEdit | undefined;
}

/** A sweep of Python as YAML. */
export interface AsYaml {
  readonly text: string;
  /** The places in it where a value is missing, which only running the Python file would tell: each is `null`. */
  readonly unknown: readonly { readonly start: number; readonly end: number }[];
}
