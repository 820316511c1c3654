import type { Place } from '../../yaml/read/node.ts';

/** `//` after a space or at the start of a line, and `/* … *\/`, outside of quotes and of YAML's comments. */
const PIECE = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*'|(?<![^\s])#[^\n]*|(?<![^\s,{}[\]])\/\/[^\r\n]*|\/\*[\s\S]*?\*\//g;

/** The comments of another language in a file: neither YAML nor JSON has them. */
export function foreignComments(text: string): Place[] {
  return [...text.matchAll(PIECE)]
    .filter(({ 0: piece }) => piece.startsWith('/'))
    .map(({ 0: piece, index }) => ({ start: index, end: index + piece.length }));
}
