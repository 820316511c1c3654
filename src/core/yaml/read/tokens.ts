import type { Place, ScalarStyle } from './node.ts';

/** What PyYAML's scanner cuts YAML into. */
export type Token = Place &
  (
    | {
        readonly kind:
          | 'streamEnd'
          | 'directive'
          | 'documentStart'
          | 'documentEnd'
          | 'blockSeqStart'
          | 'blockMapStart'
          | 'blockEnd'
          | 'flowSeqStart'
          | 'flowSeqEnd'
          | 'flowMapStart'
          | 'flowMapEnd'
          | 'blockEntry'
          | 'flowEntry'
          | 'key'
          | 'value';
      }
    | { readonly kind: 'alias' | 'anchor'; readonly name: string }
    | { readonly kind: 'tag'; readonly handle: string | undefined; readonly suffix: string }
    | { readonly kind: 'scalar'; readonly text: string; readonly style: ScalarStyle }
  );

export type TokenKind = Token['kind'];

/** A token that is nothing but its kind, and at most a few characters long. */
export type MarkKind = Exclude<TokenKind, 'alias' | 'anchor' | 'tag' | 'scalar' | 'directive'>;

/**
 * A token as the scanner keeps it. Marks are numbers: most tokens are marks, and half a million objects that live until
 * the tree is made cost more than the tree. undefined: room that was not needed.
 */
export type PackedToken = Token | number | undefined;

const MARKS: readonly MarkKind[] = [
  'streamEnd',
  'documentStart',
  'documentEnd',
  'blockSeqStart',
  'blockMapStart',
  'blockEnd',
  'flowSeqStart',
  'flowSeqEnd',
  'flowMapStart',
  'flowMapEnd',
  'blockEntry',
  'flowEntry',
  'key',
  'value',
];
const NUMBERS = Object.fromEntries(MARKS.map((kind, i) => [kind, i])) as Readonly<Record<MarkKind, number>>;
const KINDS = 16;
const LENGTHS = 4;

/** A mark as one number; `length`: its characters, at most three. */
export function packMark(kind: MarkKind, start: number, length: number): number {
  return (start * LENGTHS + length) * KINDS + NUMBERS[kind];
}

/** The token that a mark's number stands for. */
export function unpackMark(mark: number): Token {
  const place = Math.floor(mark / KINDS);
  const start = Math.floor(place / LENGTHS);
  return { kind: MARKS[mark % KINDS] ?? 'streamEnd', start, end: start + (place % LENGTHS) };
}
