import { toYaml, type InlineStyle } from '../../../yaml/write/toYaml.ts';
import type { SchemaNode } from '../../schema.ts';

/** How the text around the cursor is written; what is inserted follows it. */
export interface Writing extends InlineStyle {
  /** Columns of one step of indentation. */
  readonly step: number;
}

/** Collects the tab stops of one insertion. */
export class Snippet {
  private stops = 0;

  constructor(readonly writing: Writing) {}

  /** A tab stop that is filled with a string. */
  stop(text: string): string {
    return `\${${++this.stops}:${escapeSnippet(text).replaceAll('}', '\\}')}}`;
  }

  /** A tab stop that offers a few words; the first is filled in. */
  choice(words: readonly string[]): string {
    if (words.length < 2) return this.stop(words[0] ?? '');
    return `\${${++this.stops}|${words.map(word => word.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
  }

  /** A tab stop for a value. */
  value(value: unknown): string {
    return this.stop(toYaml(value, this.writing));
  }

  /** A key, or a word that is written as it is. */
  key(name: string): string {
    return toYaml(name, this.writing);
  }

  get used(): boolean {
    return this.stops > 0;
  }
}

/** Keys of one mapping, one after another: on a line each, or separated by commas. */
export function joinKeys(lines: readonly string[], snippet: Snippet, column: number): string {
  return lines.join(snippet.writing.flow ? ', ' : `\n${' '.repeat(column)}`);
}

/** A string as plain text in a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$]/g, '\\$&');
}

/** What a snippet becomes when every tab stop keeps what it is filled with. */
export function expandSnippet(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:\\.|[^|\\])*)\|\}/g, (_, words: string) =>
      unescape((/^(?:\\.|[^,\\])*/.exec(words) ?? [''])[0]),
    )
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, (_, text: string) => unescape(text))
    .replace(/(?<!\\)\$(?:\d+|\{\d+\})/g, '')
    .replace(/\\([$}\\])/g, '$1');
}

function unescape(text: string): string {
  return text.replace(/\\([\\$},|])/g, '$1').replace(/[\\$]/g, '\\$&');
}

/** Whether a value can only be a mapping. */
export function isObject(node: SchemaNode): boolean {
  return node.type === 'object' || node.properties !== undefined;
}

/** Whether a value can only be a list. */
export function isArray(node: SchemaNode): boolean {
  return node.type === 'array';
}
