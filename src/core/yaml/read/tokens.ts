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

/** A token that is nothing but its kind. */
export type MarkKind = Exclude<TokenKind, 'alias' | 'anchor' | 'tag' | 'scalar'>;
