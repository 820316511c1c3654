// The types of translations.mjs, for the tests.

/** The sentences of a file by key: English, and in a language. */
interface Sentences {
  readonly english: Readonly<Record<string, string>>;
  readonly translated: Readonly<Record<string, string>>;
}
interface Translation extends Sentences {
  readonly file: string;
  readonly language: string;
}
export declare function translations(root: string): readonly Translation[];
export declare function faultOf(english: string, translated: unknown): string | undefined;
export declare function compare(sentences: Sentences): {
  readonly faults: readonly string[];
  readonly missing: readonly string[];
  readonly stale: readonly string[];
};
