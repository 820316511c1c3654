import { sourceOf } from '../evaluate/machine.ts';
import { childrenOf, type PyNode } from '../syntax/parse.ts';

/** Words that show what is left over and do nothing else with it. */
const ONLY_SHOWN = /^\s*(?:print|log\w*(?:\.\w+)?|warnings\.warn)\(/;

/**
 * Whether the words that a parser leaves over, the last of what a call gives, may be used, as far as the text around
 * the call tells.
 */
export function isRestUsed(text: string, call: PyNode): boolean {
  const { parent } = call;
  if (parent?.name === 'ExpressionStatement') return false;
  if (parent?.name === 'MemberExpression')
    return !/^\[\s*0\s*\]$/.test(sourceOf({ text }, parent).slice(call.to - call.from));
  if (parent?.name !== 'AssignStatement') return true;
  const children = childrenOf(parent);
  const equals = children.findIndex(({ name }) => name === 'AssignOp');
  const targets = sourceOf({ text }, parent).slice(0, (children[equals]?.from ?? parent.to) - parent.from);
  const names = targets.split(',').map(each => /(\w+)[\s)\]]*$/.exec(each.trim())?.[1] ?? '');
  const name = names.at(-1) ?? '';
  const others = text.slice(0, parent.from) + text.slice(parent.to);
  const uses = others.split('\n').filter(line => new RegExp(String.raw`\b${name}\b`).test(line));
  // One name for all: what is left over is its second item.
  if (names.length === 1) return uses.some(line => !new RegExp(String.raw`\b${name}\s*(?:\.|\[\s*0\s*\])`).test(line));
  return uses.some(line => !ONLY_SHOWN.test(line));
}
