import type { Field, Segment } from '../../sweep/field.ts';
import type { Place } from '../../yaml/read/node.ts';

/** A value as a sentence names it: `the text "abc"`, `a list`, `empty`. */
export function describe(field: Field): string {
  switch (field.type) {
    case 'null':
      return field.empty ? 'empty' : 'null';
    case 'str':
      return field.text === '' ? 'an empty text' : `the text ${shortText(field)}`;
    case 'seq':
      return field.items.length === 0 ? 'an empty list' : `the list ${field.source}`;
    case 'map':
      return field.items.length === 0
        ? 'an empty mapping'
        : `a mapping (${field.names.slice(0, 3).join(', ')}${field.names.length > 3 ? ', …' : ''})`;
    case 'int':
    case 'float':
      return `the number ${field.source}`;
    case 'bool':
      return `the bool ${field.source}`;
    case 'date':
    case 'datetime':
      return `the date ${field.source}`;
    case 'bytes':
      return 'bytes';
    case 'broken':
      return 'a value that cannot be read';
  }
}

function shortText(field: Field): string {
  const text = field.text ?? '';
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}

/** A path as a sentence names it: `scheduler.settings.metrics[0].goal`. */
export function pathName(path: readonly Segment[]): string {
  return path
    .map((segment, i) => (typeof segment === 'number' ? `[${segment}]` : i === 0 ? segment : `.${segment}`))
    .join('');
}

/** Words as a choice: `a`, `a or b`, `a, b or c`, each in backticks. */
export function choice(words: readonly string[]): string {
  const quoted = words.map(word => `\`${word}\``);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`;
}

/** Words as a list: `a`, `a and b`, each in backticks. */
export function listing(words: readonly string[]): string {
  const quoted = words.map(word => `\`${word}\``);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1) ?? ''}`;
}

/** Where a value is marked: a scalar itself, a collection at the key that names it. */
export function placeOf(field: Field): Place {
  const { node, key } = field;
  if (node.kind === 'alias') return node;
  if (node.kind === 'scalar' && !field.empty) return node;
  if (key) return key;
  if (node.kind === 'map' && node.pairs[0]) return node.pairs[0].key;
  return { start: node.start, end: Math.max(node.start, Math.min(node.end, node.start + 1)) };
}

/** The key that names a value, for what concerns the name; the value's own place where there is none. */
export function keyPlace(field: Field): Place {
  return field.key ?? placeOf(field);
}
