import { childrenOf, type PyNode } from '../syntax/parse.ts';
import type { Reading } from './reading.ts';

/** Words that show what is left over. */
const SHOWN = /^\s*(?:print|log(?:ger|ging)?\.\w+|warnings\.warn)\((.*)$/;
/** A call that does more with it than to write it. */
const OTHER_CALL = /(?<!\b(?:str|repr|len|list|sorted|join|format))\(/;
const LOOP = /\bfor\s[^:]*?\sin\b/g;

/**
 * Whether the words that a parser leaves over, the last of what a call gives, may be used, as far as the program's text
 * tells.
 */
export function isRestUsed({ machine, texts }: Reading, call: PyNode): boolean {
  const { parent } = call;
  const path = machine.fileOf(call);
  const text = texts.get(path);
  if (parent?.name === 'ExpressionStatement') return false;
  if (text === undefined) return true;
  if (parent?.name === 'MemberExpression') return !/^\[\s*0\s*\]$/.test(text.slice(call.to, parent.to));
  if (parent?.name !== 'AssignStatement') return true;
  const equals = childrenOf(parent).find(({ name }) => name === 'AssignOp');
  const targets = text.slice(parent.from, equals?.from ?? parent.to);
  const names = targets.split(',').map(each => /(\w+)[\s)\]]*$/.exec(each.trim())?.[1] ?? '');
  const name = names.at(-1) ?? '';
  const word = new RegExp(String.raw`\b${name}\b`);
  // Another file may import it.
  if (name !== '_' && [...texts].some(([other, its]) => other !== path && word.test(its))) return true;
  const others = text.slice(0, parent.from) + text.slice(parent.to);
  const uses = (name === '_' ? others.replace(LOOP, '') : others).split('\n').filter(line => word.test(line));
  // One name for all: what is left over is its second item.
  if (names.length === 1) return uses.some(line => !new RegExp(String.raw`\b${name}\s*(?:\.|\[\s*0\s*\])`).test(line));
  return uses.some(line => OTHER_CALL.test(SHOWN.exec(line)?.[1] ?? '('));
}
