import type { Snippet } from '../place/writing.ts';

/** A string that is written as it is, ready to be typed over: `0.0`, which JavaScript would write as `0`. */
export interface Raw {
  readonly raw: string;
}
/** One of several words. */
export interface Choice {
  readonly choice: readonly string[];
}

/** A value that is to be written as YAML or JSON with tab stops. A key that begins with `?` is a tab stop itself. */
export type Draft = string | number | boolean | Raw | Choice | readonly Draft[] | DraftMap;
export interface DraftMap {
  readonly [key: string]: Draft;
}

export function raw(text: string): Raw {
  return { raw: text };
}

export function choice(...words: readonly string[]): Choice {
  return { choice: words };
}

/** The lines of a mapping with its keys at a column; the first line without its indentation. */
export function writeLines(map: DraftMap, snippet: Snippet, column: number): string[] {
  return Object.entries(map).map(([key, value]) => {
    const written = key.startsWith('?') ? snippet.stop(quoted(key.slice(1), snippet)) : snippet.key(key);
    return `${written}:${writeValue(value, snippet, column)}`;
  });
}

function quoted(name: string, { writing }: Snippet): string {
  return writing.json ? JSON.stringify(name) : name;
}

/** What comes after a colon: with the space, or on the next lines. */
function writeValue(value: Draft, snippet: Snippet, column: number): string {
  if (isMap(value)) {
    const inner = column + snippet.writing.step;
    const lines = writeLines(value, snippet, inner);
    return snippet.writing.flow
      ? ` {${lines.join(', ')}}`
      : lines.map(line => `\n${' '.repeat(inner)}${line}`).join('');
  }
  return ` ${writeLeaf(value, snippet)}`;
}

function writeLeaf(value: Exclude<Draft, DraftMap>, snippet: Snippet): string {
  if (isList(value)) {
    const items = value.map(item =>
      isMap(item) ? `{${writeLines(item, snippet, 0).join(', ')}}` : writeLeaf(item, snippet),
    );
    return `[${items.join(', ')}]`;
  }
  if (typeof value === 'object' && 'raw' in value) return snippet.stop(value.raw);
  if (typeof value === 'object') return snippet.choice(value.choice.map(word => quoted(word, snippet)));
  return snippet.value(value);
}

function isList(value: Draft): value is readonly Draft[] {
  return Array.isArray(value);
}

function isMap(value: Draft): value is DraftMap {
  return (
    typeof value === 'object' &&
    !isList(value) &&
    !('raw' in value && typeof value.raw === 'string') &&
    !('choice' in value && Array.isArray(value.choice))
  );
}
