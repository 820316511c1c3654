import type { PyNode } from '../syntax/parse.ts';
import type { Written } from './value.ts';

const TAKES = /^(?:dict|list|tuple|set|frozenset|sorted|sum|min|max|any|all)$|\.(?:update|extend|join)$/;
/** What goes through others when somebody goes through it. */
const PASSES = /^(?:zip|enumerate|reversed|map|filter|iter)$/;

/** True where a call goes through all that it is given before anything else is done. */
export function isTakenBy(text: string, call: PyNode): boolean {
  const { firstChild } = call;
  const callee = firstChild ? text.slice(firstChild.from, firstChild.to) : '';
  return TAKES.test(callee) || (PASSES.test(callee) && isTakenAtOnce({ node: call, text }));
}

/** True where all that an expression gives is gone through before anything else is done. */
export function isTakenAtOnce({ node: { parent, prevSibling }, text }: Written): boolean {
  if (parent?.name === 'ArgList' && parent.parent) return isTakenBy(text, parent.parent);
  if (prevSibling?.name === '*' || prevSibling?.name === 'from') return true;
  const loop = prevSibling?.name === 'in' && parent ? text.slice(parent.from, parent.to) : undefined;
  return loop !== undefined && !/\b(?:break|return|raise)\b/.test(loop);
}

/** True where a dict is only read: nobody keeps it, or changes it. */
export function isOnlyRead({ node, text }: Written): boolean {
  const { parent, prevSibling } = node;
  const after = text.slice(node.to, (parent?.parent ?? node).to);
  if (parent?.name === 'MemberExpression')
    return /^\s*\.(?:items|keys|values|copy|get)\b|^\[[^\]]*\](?!\s*=[^=])/.test(after);
  if (prevSibling?.name === '**') return true;
  if (parent?.name !== 'ArgList' || !parent.parent?.firstChild) return prevSibling?.name === 'in';
  const { from, to } = parent.parent.firstChild;
  return /^(?:dict|sorted|list|len|print|set|tuple)$|\.(?:update|sweep)$/.test(text.slice(from, to));
}
