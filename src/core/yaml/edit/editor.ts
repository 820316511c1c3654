import type { YamlTree } from '../read/node.ts';
import { parseYaml } from '../read/parse.ts';
import { applyEdits, joinEdits } from './applyEdits.ts';
import type { Change } from './change.ts';
import { expectedModel } from './expected.ts';
import { modelOf, sameModel } from './model.ts';
import { Source } from './source.ts';
import type { TextEdit } from './textEdit.ts';
import { sameComments, together, type Made } from './together.ts';
import { appendItem } from './verbs/append.ts';
import { insertPairs } from './verbs/insert.ts';
import { movePair } from './verbs/move.ts';
import { nest } from './verbs/nest.ts';
import { remove } from './verbs/remove.ts';
import { renameKey } from './verbs/rename.ts';
import { setValue } from './verbs/set.ts';
import { splitItem } from './verbs/split.ts';
import { wrap } from './verbs/wrap.ts';

/**
 * The editor of one YAML text. It works on the concrete syntax tree of the `yaml` package, which keeps every comment,
 * quote and indentation. Our own reader then reads each result: an edit that would say something else is not made.
 */
export class YamlEditor {
  private readonly source: Source | undefined;

  /** `json`: new text is written as JSON. */
  constructor(
    private readonly tree: YamlTree,
    private readonly json = false,
  ) {
    this.source = Source.of(tree.text, json);
  }

  /** The edits that make all these changes; undefined where they cannot be made without touching anything else. */
  edits(changes: readonly Change[]): readonly TextEdit[] | undefined {
    const made = this.make(changes);
    return made && this.isRight(made) ? made.edits : undefined;
  }

  /** The edits of all groups of changes that do not touch an earlier group, and how many groups they are. */
  together(groups: readonly (readonly Change[])[]): { readonly edits: readonly TextEdit[]; readonly count: number } {
    return together(
      groups.map(group => this.make(group)),
      made => this.isRight(made),
    );
  }

  private make(changes: readonly Change[]): Made<Change> | undefined {
    const { source } = this;
    if (!source || changes.length === 0) return undefined;
    const edits: TextEdit[] = [];
    const replaced: TextEdit[] = [];
    for (const change of changes) {
      const own = editsOf(source, change);
      if (!own) return undefined;
      edits.push(...own);
      if (change.verb === 'set' || (change.verb === 'remove' && change.comments === 'go')) replaced.push(...own);
    }
    const joined = joinEdits(edits.filter(({ start, end, newText }) => source.text.slice(start, end) !== newText));
    return joined && { changes, edits: joined, replaced };
  }

  /** Our reader reads what was meant, sees no new problem and finds each comment that did not go with an old value. */
  private isRight({ changes, edits, replaced }: Made<Change>): boolean {
    const { tree } = this;
    const after = parseYaml(applyEdits(tree.text, edits));
    if (after.problems.length > tree.problems.length) return false;
    if (!sameComments(tree, after, replaced)) return false;
    const expected = expectedModel(tree.root, changes, this.json);
    return expected !== undefined && sameModel(expected, modelOf(after.root));
  }
}

function editsOf(source: Source, change: Change): readonly TextEdit[] | undefined {
  switch (change.verb) {
    case 'set':
      return setValue(source, change.path, change.to);
    case 'insert':
      return insertPairs(source, change.path, change.pairs, change.at);
    case 'rename':
      return renameKey(source, change.path, change.name);
    case 'remove':
      return remove(source, change);
    case 'move':
      return movePair(source, change.path, change.into);
    case 'append':
      return appendItem(source, change.path, change.to);
    case 'split':
      return splitItem(source, change.path, change.into);
    case 'wrap':
      return wrap(source, change.path, change.name);
    case 'nest':
      return nest(source, change.paths, change.into);
  }
}
