import { TreeFragment } from '@lezer/common';
import { parser } from '@lezer/python';
import { withDecimals, type PyNode } from './parse.ts';

/** Parses one text again and again as it changes: what is the same as before is not read again. */
export class PythonParser {
  private before = '';
  private fragments: readonly TreeFragment[] = [];

  parse(text: string): PyNode {
    const { before } = this;
    const most = Math.min(before.length, text.length);
    let start = 0;
    while (start < most && before.charCodeAt(start) === text.charCodeAt(start)) start++;
    let tail = 0;
    while (
      tail < most - start &&
      before.charCodeAt(before.length - 1 - tail) === text.charCodeAt(text.length - 1 - tail)
    )
      tail++;
    const change = { fromA: start, toA: before.length - tail, fromB: start, toB: text.length - tail };
    const tree = parser.parse(withDecimals(text), TreeFragment.applyChanges(this.fragments, [change]));
    this.fragments = TreeFragment.addTree(tree);
    this.before = text;
    return tree.topNode;
  }
}
