import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/python';

/** A node of the syntax tree of Python source; offsets count UTF-16 units. */
export type PyNode = SyntaxNode;

/** Numbers such as `1.` and `1.e3`, which the grammar does not know; as `10` they are as long. */
const WITHOUT_DECIMALS = /(?<![\w.])\d[\d_]*\.(?=[eE][-+\d]|[^\w.]|$)/g;

/** The tree of Python source. Text that Python refuses has a tree too, with error nodes in it. */
export function parsePython(text: string): PyNode {
  return parser.parse(withDecimals(text)).topNode;
}

/** The text as the grammar takes it, just as long. */
export function withDecimals(text: string): string {
  return text.replace(WITHOUT_DECIMALS, number => `${number.slice(0, -1)}0`);
}

/** The children of a node, without comments. */
export function childrenOf(node: PyNode): PyNode[] {
  const found: PyNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) if (child.name !== 'Comment') found.push(child);
  return found;
}

/** True where Python cannot read a part of the node. */
export function hasError(node: PyNode): boolean {
  let found = false;
  node.cursor().iterate(({ type }) => {
    found ||= type.isError;
    return !found;
  });
  return found;
}

/** Nodes in the groups that a separator leaves: `a, b` by `,` gives two. A separator at the end makes no group. */
export function splitAt(nodes: readonly PyNode[], separator: string): PyNode[][] {
  const groups: PyNode[][] = [[]];
  for (const node of nodes) {
    if (node.name === separator) groups.push([]);
    else groups.at(-1)?.push(node);
  }
  return groups.filter(({ length }) => length > 0);
}

/** The nodes without the bracket at each end. */
export function insideBrackets(nodes: readonly PyNode[]): PyNode[] {
  return nodes.filter(
    ({ name }, index) =>
      !((index === 0 && '([{'.includes(name)) || (index === nodes.length - 1 && ')]}'.includes(name))),
  );
}
