import { childrenOf, type PyNode } from '../syntax/parse.ts';
import type { Reading } from './reading.ts';

/** Words that show what is left over. */
const SHOWN = /^\s*(?:print|log(?:ger|ging)?\.\w+|warnings\.warn)\((.*)$/;
/** A call that does more with it than to write it. */
const OTHER_CALL = /(?<!\b(?:str|repr|len|list|sorted|join|format))\(/;
const LOOP = /\bfor\s[^:]*?\sin\b/g;

/** What becomes of the words that a parser leaves over: nobody looks at them, the program ends, or anything. */
export type RestUse = 'none' | 'refused' | 'used';

/** What becomes of what is left over, the last of what a call gives, as far as the program's text tells. */
export function restUse({ machine, texts }: Reading, call: PyNode): RestUse {
  const { parent } = call;
  const path = machine.fileOf(call);
  const text = texts.get(path);
  if (parent?.name === 'ExpressionStatement') return 'none';
  if (text === undefined) return 'used';
  if (parent?.name === 'MemberExpression')
    return /^\[\s*0\s*\]$/.test(text.slice(call.to, parent.to)) ? 'none' : 'used';
  if (parent?.name !== 'AssignStatement') return 'used';
  const equals = childrenOf(parent).find(({ name }) => name === 'AssignOp');
  const targets = text.slice(parent.from, equals?.from ?? parent.to);
  const names = targets.split(',').map(each => /(\w+)[\s)\]]*$/.exec(each.trim())?.[1] ?? '');
  const name = names.at(-1) ?? '';
  const word = new RegExp(String.raw`\b${name}\b`);
  // Another file may import it.
  if (name !== '_' && [...texts].some(([other, its]) => other !== path && word.test(its))) return 'used';
  const others = text.slice(0, parent.from) + text.slice(parent.to);
  const guard =
    names.length > 1 ? guardOf(text, parent, name, /^[\w.]+(?=\.\w+\()/.exec(text.slice(call.from))?.[0]) : '';
  const left = others.replace(guard ?? '', '');
  const uses = (name === '_' ? left.replace(LOOP, '') : left).split('\n').filter(line => word.test(line));
  // One name for all: what is left over is its second item.
  if (names.length === 1)
    return uses.some(line => !new RegExp(String.raw`\b${name}\s*(?:\.|\[\s*0\s*\])`).test(line)) ? 'used' : 'none';
  const asks = new RegExp(String.raw`^\s*if\s+(?:len\(\s*)?${name}(?:\s*\)\s*(?:>|!=)\s*0|\s*\))?\s*:\s*$`);
  if (uses.some(line => !asks.test(line) && OTHER_CALL.test(SHOWN.exec(line)?.[1] ?? '('))) return 'used';
  return guard ? 'refused' : 'none';
}

/**
 * The lines after a statement that end the program where something is left over; undefined where there are none.
 * `parser`: what may end it, too.
 */
function guardOf(text: string, statement: PyNode, name: string, parser = 'parser'): string | undefined {
  const indent = /[^\S\n]*$/.exec(text.slice(0, statement.from))?.[0] ?? '';
  const ends = String.raw`(?:raise\b|(?:sys\.)?exit\(|${parser.replaceAll('.', String.raw`\.`)}\.(?:error|exit)\()`;
  const isEmpty = String.raw`(?:not\s+${name}\b|len\(${name}\)\s*==\s*0)`;
  const asserted = String.raw`assert\s+${isEmpty}[^\n]*`;
  const checked =
    String.raw`if\s+(?:${name}|len\(${name}\)(?:\s*(?:>|!=)\s*0)?)\s*:` +
    String.raw`(?:\s*|\n(?:${indent}[^\S\n]+[^\n]*\n)*?${indent}[^\S\n]+)${ends}[^\n]*`;
  const after = text.slice(statement.to);
  return new RegExp(String.raw`^(?:[^\S\n]*\n)*${indent}(?:${asserted}|${checked})`).exec(after)?.[0];
}

/** Whether anything becomes of what is left over. */
export function isRestUsed(reading: Reading, call: PyNode): boolean {
  return restUse(reading, call) !== 'none';
}
