import { claimSweep, type Claim } from '../sweep/claim.ts';
import type { Field } from '../sweep/field.ts';
import { readSweepFile, rootField, type SweepFile } from '../sweep/sweepFile.ts';
import type { YamlTree } from '../yaml/read/node.ts';
import { complete } from './complete/complete.ts';
import type { ProgramFacts } from '../python/source/programArguments.ts';
import { safeEdits } from './fixes/fixAll.ts';
import { hints } from './hints.ts';
import { hover } from './hover/hover.ts';
import { lenses } from './lenses.ts';
import { links } from './links.ts';
import { statusText, type StatusText } from './statusText.ts';
import type { AccountKnowledge } from './accountKnowledge.ts';
import type {
  CodeLens,
  CompletionItem,
  Diagnostic,
  DocumentLink,
  Hover,
  InlayHint,
  TextEdit,
  WorkspaceFiles,
} from './types.ts';
import { validate } from './validate.ts';

/** A text that was read, and the name it goes by (only its ending counts). */
export interface SweepDocument {
  readonly tree: YamlTree;
  readonly fileName: string;
}

/** What the editor and the commands ask of a sweep file. One factory, one tree a document version. */
export interface LanguageService {
  /** What the document is taken for, and why. */
  claim(document: SweepDocument): Claim;
  /** The meaning of the document, read once a tree and shared by every verb. */
  sweepOf(document: SweepDocument): SweepFile;
  /** Everything that is to be said of it, by place; nothing where it is no sweep. */
  validate(document: SweepDocument, knowledge: AccountKnowledge, files?: WorkspaceFiles): Diagnostic[];
  /** The edits that mend everything whose cure is certain and changes nothing that was meant; empty where there is none. */
  fixAll(document: SweepDocument, knowledge: AccountKnowledge, files?: WorkspaceFiles): TextEdit[];
  /** What may be written at an offset, in the order in which it is to be shown; nothing where it is no sweep and not empty. `program`: what the training program tells. */
  complete(
    document: SweepDocument,
    offset: number,
    knowledge: AccountKnowledge,
    program?: ProgramFacts,
  ): CompletionItem[];
  /** What is known of the key or value at an offset; undefined where there is nothing to say. */
  hover(document: SweepDocument, offset: number, knowledge: AccountKnowledge): Hover | undefined;
  /** What the file names that can be opened. */
  links(document: SweepDocument): DocumentLink[];
  /** The number of values beside each parameter, and of runs beside the method. */
  hints(document: SweepDocument): InlayHint[];
  /** What can be done with the file, above its first key. */
  lenses(document: SweepDocument): CodeLens[];
  /** What the file is taken for and why, in two short texts. */
  status(document: SweepDocument): StatusText;
}

/** Makes the service. It remembers what it read of a tree for as long as the tree is in use, and nothing else. */
export function createLanguageService(): LanguageService {
  const claims = new WeakMap<YamlTree, Claim>();
  const sweeps = new WeakMap<YamlTree, SweepFile>();
  const roots = new WeakMap<YamlTree, Field>();
  const rootOf = ({ tree, fileName }: SweepDocument) => remembered(roots, tree, () => rootField(tree, fileName));
  const claim = (document: SweepDocument) =>
    remembered(claims, document.tree, () => claimSweep(document.tree, document.fileName, rootOf(document)));
  const sweepOf = (document: SweepDocument) =>
    remembered(sweeps, document.tree, () => readSweepFile(document.tree, document.fileName, rootOf(document)));
  const check: LanguageService['validate'] = (document, knowledge, files) =>
    claim(document).kind === null ? [] : validate(sweepOf(document), knowledge, files);
  return {
    claim,
    sweepOf,
    validate: check,
    fixAll: (document, knowledge, files) => safeEdits(check(document, knowledge, files)),
    complete(document, offset, knowledge, program) {
      const offered = claim(document).kind !== null || isBlank(document.tree);
      return offered ? complete(document, offset, knowledge, program) : [];
    },
    hover: (document, offset, knowledge) =>
      claim(document).kind === null ? undefined : hover(sweepOf(document), offset, knowledge),
    links: document => (claim(document).kind === null ? [] : links(sweepOf(document))),
    hints: document => (claim(document).kind === null ? [] : hints(sweepOf(document))),
    lenses: document => (claim(document).kind === null ? [] : lenses(sweepOf(document))),
    status: document => statusText(claim(document), sweepOf(document)),
  };
}

/** A file without anything but comments, or the first letters of a key, may become a sweep. */
function isBlank({ root }: YamlTree): boolean {
  return root === undefined || (root.kind === 'scalar' && root.style === 'plain' && /^\w*$/.test(root.text));
}

function remembered<T>(known: WeakMap<YamlTree, T>, tree: YamlTree, read: () => T): T {
  const before = known.get(tree);
  if (before !== undefined) return before;
  const value = read();
  known.set(tree, value);
  return value;
}
