import { parsePython, type PyNode } from '../../../python/syntax/parse.ts';
import { applyEdits, joinEdits } from '../../../yaml/edit/applyEdits.ts';
import type { Change } from '../../../yaml/edit/change.ts';
import { expectedModel } from '../../../yaml/edit/expected.ts';
import { modelOf, sameModel, type Model } from '../../../yaml/edit/model.ts';
import type { TextEdit } from '../../../yaml/edit/textEdit.ts';
import { sameComments, together, type Made } from '../../../yaml/edit/together.ts';
import type { SweepReading } from '../../reading.ts';
import { PythonSource } from './pythonSource.ts';
import { pythonEdits } from './verbs.ts';

/** Changes of one of the sweeps of a document, by its number. */
export interface PartChanges {
  readonly part: number;
  readonly changes: readonly Change[];
}

/**
 * The editor of the sweeps of one Python document. It changes what is written out, in the file's own quotes and lines.
 * The result is read as a whole: an edit after which a sweep would say something else is not made.
 */
export class PythonEditor {
  private readonly text: string;
  private readonly root: PyNode;

  constructor(private readonly document: SweepReading) {
    this.text = document.tree.text;
    this.root = parsePython(this.text);
  }

  /** The edits that make all these changes; undefined where they cannot be made without touching anything else. */
  edits(changes: PartChanges): readonly TextEdit[] | undefined {
    const made = this.make(changes);
    return made && this.isRight(made) ? made.edits : undefined;
  }

  /** The edits of all groups of changes that do not touch an earlier group, and how many groups they are. */
  together(groups: readonly PartChanges[]): { readonly edits: readonly TextEdit[]; readonly count: number } {
    return together(
      groups.map(group => this.make(group)),
      made => this.isRight(made),
    );
  }

  private make({ part, changes }: PartChanges): Made<PartChanges> | undefined {
    const sweep = this.document.parts[part]?.tree.root;
    if (!sweep || changes.length === 0) return undefined;
    const source = new PythonSource(this.text, this.root, sweep);
    const edits: TextEdit[] = [];
    const replaced: TextEdit[] = [];
    for (const change of changes) {
      const own = pythonEdits(source, change);
      if (!own) return undefined;
      edits.push(...own);
      if (change.verb === 'set' || (change.verb === 'remove' && change.comments === 'go')) replaced.push(...own);
    }
    const isInside = edits.every(({ start, end }) => start >= 0 && end <= this.text.length);
    const joined = joinEdits(edits.filter(({ start, end, newText }) => this.text.slice(start, end) !== newText));
    return isInside && joined ? { changes: [{ part, changes }], edits: joined, replaced } : undefined;
  }

  /** The changed sweeps say what was meant, and the others the same as before, or the same change. */
  private isRight({ changes, edits, replaced }: Made<PartChanges>): boolean {
    const { document, text } = this;
    const changed = applyEdits(text, edits);
    const after = document.python?.reread(changed);
    if (after?.parts.length !== document.parts.length || errorsIn(parsePython(changed)) > errorsIn(this.root))
      return false;
    if (!sameComments(document.tree, after.tree, replaced)) return false;
    const all = changes.flatMap(each => each.changes);
    return document.parts.every(({ tree }, part) => {
      const own = changes.flatMap(each => (each.part === part ? each.changes : []));
      const now = sorted(modelOf(after.parts[part]?.tree.root));
      return [own, all].some(meant => {
        const expected = expectedModel(tree.root, meant, false);
        return expected !== undefined && sameModel(sorted(expected), now);
      });
    });
  }
}

/** With the keys of each dict in one order: the client sorts them. */
function sorted(model: Model): Model {
  if (model.kind === 'seq') return { ...model, items: model.items.map(({ value }) => ({ value: sorted(value) })) };
  if (model.kind !== 'map') return model;
  const pairs = model.pairs.map(pair => ({ ...pair, value: sorted(pair.value) }));
  return { ...model, pairs: pairs.sort((a, b) => compareNames(nameOf(a.key), nameOf(b.key))) };
}

function nameOf(key: Model): string {
  return key.kind === 'scalar' ? key.value : '';
}

function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function errorsIn(root: PyNode): number {
  let count = 0;
  root.cursor().iterate(({ type }) => void (count += type.isError ? 1 : 0));
  return count;
}
