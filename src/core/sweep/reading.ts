import { claimSweep, type Claim } from './claim.ts';
import type { Field } from './field.ts';
import { readSweepFile, rootField, type SweepFile } from './sweepFile.ts';
import type { YamlTree } from '../yaml/read/node.ts';
import { parseYaml } from '../yaml/read/parse.ts';

/** A file's text and name; of the name only the ending counts: `.json` is read as JSON where W&B's client does so. */
export interface SweepText {
  readonly text: string;
  readonly fileName: string;
  /** The text of a Python file by its path from this file's folder: what it imports. Undefined where there is none. */
  readonly source?: ((path: string) => string | undefined) | undefined;
}

/** Text that was parsed, and its name. */
export interface SweepDocument {
  readonly tree: YamlTree;
  readonly fileName: string;
}

/** One version of a document, read once and shared by everything that asks about it. */
export interface SweepReading extends SweepDocument {
  /** What the document is, and why. */
  readonly claim: Claim;
  /** What it means as a sweep file, also where it is not one. */
  readonly sweep: SweepFile;
  /** The sweeps in it: a Python file may hold several, or none; any other file is one itself. */
  readonly parts: readonly SweepReading[];
  /** Of Python, also where no sweep is in it. */
  readonly python?: PythonDocument;
}

/** A Python file, or a cell of a notebook, whose source may be changed. */
export interface PythonDocument {
  readonly text: string;
  /** Reads it as it would be with another text; the other cells of its notebook stay as they are. */
  reread(text: string): SweepReading;
}

/**
 * Reads a document. Each part is read when it is first asked for, and only once. Never throws.
 *
 * @param claim what it is, where that is known already
 */
export function readDocument(source: SweepText | SweepDocument, claim?: Claim): SweepReading {
  return new Reading(source, claim);
}

/** A document that is not read, with the reason as its claim. */
export function unreadDocument(fileName: string, why: string): SweepReading {
  return readDocument({ text: '', fileName }, { kind: null, why });
}

/** True for a reading, as opposed to a document with nothing but a known tree. */
export function isReading(document: SweepDocument): document is SweepReading {
  return 'parts' in document;
}

/** True for the reading of a Python document. */
export function isPython(document: SweepDocument): document is SweepReading & { readonly python: PythonDocument } {
  return isReading(document) && document.python !== undefined;
}

class Reading implements SweepReading {
  readonly fileName: string;
  private parsed: YamlTree | undefined;
  private top: Field | undefined;
  private meaning: SweepFile | undefined;

  constructor(
    private readonly source: SweepText | SweepDocument,
    private claimed?: Claim,
  ) {
    this.fileName = source.fileName;
  }

  readonly parts = [this];

  get tree(): YamlTree {
    return (this.parsed ??= 'tree' in this.source ? this.source.tree : parseYaml(this.source.text));
  }

  get claim(): Claim {
    return (this.claimed ??= claimSweep(this.tree, this.fileName, this.root));
  }

  get sweep(): SweepFile {
    return (this.meaning ??= readSweepFile(this.tree, this.fileName, this.root));
  }

  private get root(): Field {
    return (this.top ??= rootField(this.tree, this.fileName));
  }
}
