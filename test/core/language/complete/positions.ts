// Places in a sweep file where a person asks for completion, and what is reported of a text.
import { nothingKnown } from '../../../../src/core/language/accountKnowledge.ts';
import { createLanguageService } from '../../../../src/core/language/service.ts';
import { followAlias } from '../../../../src/core/yaml/read/alias.ts';
import type { YamlNode } from '../../../../src/core/yaml/read/node.ts';

export const language = createLanguageService();
export const readText = (text: string) => language.read({ text, fileName: 'sweep.yaml' });

/** How often each diagnostic is reported; hints are not counted. */
export function diagnosticsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code, severity } of language.validate(readText(`# launch-sweeps: sweep\n${text}`), nothingKnown))
    if (severity !== 'hint') counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** A text and where the cursor is in it. */
export interface Position {
  readonly what: string;
  readonly text: string;
  readonly offset: number;
  /** The text without what is typed of the word. */
  readonly without: string;
}

/** Every key and value of a text removed, and a new line after each key and each block. */
export function positionsIn(text: string): Position[] {
  const found: Position[] = [];
  const cut = (what: string, start: number, end: number, typed = '') =>
    found.push({
      what,
      text: text.slice(0, start) + typed + text.slice(end),
      offset: start + typed.length,
      without: text.slice(0, start) + text.slice(end),
    });
  const lineStart = (at: number) => text.lastIndexOf('\n', at - 1) + 1;
  const lineEnd = (at: number) => (text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at));
  const walk = (node: YamlNode | undefined): void => {
    const target = node && followAlias(node);
    if (target?.kind === 'seq') {
      for (const item of target.items) {
        if (item.kind === 'scalar') cut('item removed', item.start, item.end);
        walk(item);
      }
    }
    if (target?.kind !== 'map' || target.flow) return;
    for (const { key, value } of target.pairs) {
      let last = Math.max(key.end, value.end);
      while (last > key.end && /\s/.test(text[last - 1] ?? '')) last--;
      const name = key.kind === 'scalar' ? key.text : '';
      cut(`key ${name} removed`, key.start, lineEnd(last));
      cut(`key ${name} begun`, key.start, lineEnd(last), name.slice(0, 1));
      const indent = ' '.repeat(key.start - lineStart(key.start));
      const next = lineEnd(last);
      cut(`line after ${name}`, next, next, `\n${indent}`);
      found.push({
        what: `all up to ${name}`,
        text: `${text.slice(0, next)}\n${indent}`,
        offset: next + 1 + indent.length,
        without: text.slice(0, next),
      });
      if (value.kind === 'scalar' && value.text !== '') {
        cut(`value of ${name} removed`, value.start, value.end);
        cut(`value of ${name} begun`, value.start, value.end, value.text.slice(0, 1));
      } else {
        const colon = text.indexOf(':', key.end) + 1;
        cut(`block of ${name} removed`, colon, lineEnd(last), ' ');
        cut(`block of ${name} begun`, colon, lineEnd(last), `\n${indent}  `);
      }
      walk(value);
    }
  };
  walk(readText(text).tree.root);
  return found;
}
