import { childrenOf, type PyNode } from '../syntax/parse.ts';
import { formatted, reprOf, strOf } from './format.ts';
import { stringOf, unescaped } from '../source/stringOf.ts';
import { placeOf, sourceOf, type Machine } from './machine.ts';
import { pyStr, unknown, type Scope, type Value } from './value.ts';
import { grownText } from './tooLarge.ts';

/** A string, a format string, or several that stand together. */
export function evaluateString(machine: Machine, node: PyNode, scope: Scope): Value {
  const at = placeOf(machine, node);
  if (node.name === 'ContinuedString') {
    const parts = childrenOf(node).map(part => evaluateString(machine, part, scope));
    const texts = parts.map(part => (part.type === 'str' ? part.value : undefined));
    return texts.includes(undefined) ? unknown : { ...grownText(texts.join('')), at };
  }
  const text = node.name === 'FormatString' ? formatString(machine, node, scope) : stringOf(sourceOf(machine, node));
  return text === undefined ? unknown : { ...grownText(text), at };
}

function formatString(machine: Machine, node: PyNode, scope: Scope): string | undefined {
  const source = sourceOf(machine, node);
  const head = /^([a-zA-Z]*)("""|'''|"|')/.exec(source);
  if (!head) return undefined;
  const isRaw = /r/i.test(head[1] ?? '');
  const end = node.to - (head[2]?.length ?? 1);
  const parts: (string | undefined)[] = [];
  let from = node.from + head[0].length;
  const literal = (to: number) =>
    unescaped(machine.text.slice(from, to).replaceAll('{{', '{').replaceAll('}}', '}'), isRaw);
  for (const child of childrenOf(node)) {
    if (child.name !== 'FormatReplacement') continue;
    parts.push(literal(child.from), replacement(machine, child, scope));
    from = child.to;
  }
  parts.push(literal(end));
  return parts.includes(undefined) ? undefined : parts.join('');
}

function replacement(machine: Machine, node: PyNode, scope: Scope): string | undefined {
  const children = childrenOf(node).slice(1, -1);
  const of = (name: string) => children.find(child => child.name === name);
  const parts = children.filter(({ name }) => !name.startsWith('Format'));
  const value = machine.evaluateAll(parts, scope);
  const [conversion, spec, self] = [of('FormatConversion'), of('FormatSpec'), of('FormatSelfDoc')];
  const how = conversion ? sourceOf(machine, conversion) : self && !spec ? '!r' : '';
  const shown = how === '!r' ? reprOf(value) : how === '!s' ? strOf(value) : undefined;
  const written = spec ? specOf(machine, spec, scope) : '';
  if (written === undefined || how === '!a') return undefined;
  const text =
    how === '' ? formatted(value, written) : shown === undefined ? undefined : formatted(pyStr(shown), written);
  const first = parts[0];
  if (!self || text === undefined) return text;
  return first ? machine.text.slice(first.from, self.to) + text : undefined;
}

function specOf(machine: Machine, spec: PyNode, scope: Scope): string | undefined {
  let text = '';
  let from = spec.from + 1;
  for (const child of childrenOf(spec)) {
    if (child.name !== 'FormatReplacement') continue;
    const inner = replacement(machine, child, scope);
    if (inner === undefined) return undefined;
    text += machine.text.slice(from, child.from) + inner;
    from = child.to;
  }
  return text + machine.text.slice(from, spec.to);
}
