// The types of pseudo.mjs, for the tests.

export declare const PSEUDO: string;
export declare const LETTERS: readonly (readonly [marked: string, plain: string])[];
export declare function pseudo(sentence: string): string;
export declare function writePseudo(folder: string): void;
