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
