import { childrenOf, hasError, insideBrackets, splitAt, type PyNode } from '../../../python/syntax/parse.ts';
import type { Place } from '../../../yaml/read/node.ts';

/** A pair or an item, without its comma. */
export interface Group extends Place {
  /** The key as it is written; undefined for an item, and for what is spread. */
  readonly key: Place | undefined;
  readonly value: Place;
}

/** A dict or a list that is written out. */
export interface Brackets extends Place {
  /** `call`: `dict(name=value)`. */
  readonly kind: 'dict' | 'call' | 'list';
  readonly groups: readonly Group[];
  /** Where the comma after the last of them ends; undefined where there is none. */
  readonly comma: number | undefined;
}

/** The expression that is written exactly at a place; undefined where there is none, or Python cannot read it. */
export function expressionAt(root: PyNode, { start, end }: Place): PyNode | undefined {
  let node: PyNode | null = root.resolveInner(start, 1);
  while (node && (node.from > start || node.to < end)) node = node.parent;
  return node?.from === start && node.to === end && start < end && !hasError(node) ? node : undefined;
}

/** The dict or list that is written at a place, with what is in it. */
export function bracketsAt(root: PyNode, place: Place, text: string): Brackets | undefined {
  const node = expressionAt(root, place);
  switch (node?.name) {
    case 'DictionaryExpression':
      return bracketsOf('dict', node, ':');
    case 'ArrayExpression':
      return bracketsOf('list', node);
    case 'CallExpression': {
      const args = node.getChild('ArgList');
      const isDict = text.slice(node.from, args?.from) === 'dict';
      return args && isDict ? bracketsOf('call', args, 'AssignOp') : undefined;
    }
    default:
      return undefined;
  }
}

function bracketsOf(kind: Brackets['kind'], node: PyNode, sign?: string): Brackets {
  const children = insideBrackets(childrenOf(node));
  const last = children.at(-1);
  return {
    kind,
    start: node.from,
    end: node.to,
    groups: splitAt(children, ',').map(parts => groupOf(parts, sign)),
    comma: last?.name === ',' ? last.to : undefined,
  };
}

function groupOf(parts: readonly PyNode[], sign: string | undefined): Group {
  const whole = placeOf(parts);
  const at = sign === undefined ? -1 : parts.findIndex(({ name }) => name === sign);
  return at > 0
    ? { ...whole, key: placeOf(parts.slice(0, at)), value: placeOf(parts.slice(at + 1)) }
    : { ...whole, key: undefined, value: whole };
}

function placeOf(nodes: readonly PyNode[]): Place {
  return { start: nodes[0]?.from ?? 0, end: nodes.at(-1)?.to ?? 0 };
}
