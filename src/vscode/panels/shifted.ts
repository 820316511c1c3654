/** A piece of text, by the offsets of its ends. */
interface Piece {
  readonly start: number;
  readonly end: number;
}

/** A change of text, as the editor tells it. */
interface Change {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/** Where pieces of text are after changes, which are told from the last place to the first. */
export function shifted<P extends Piece>(pieces: readonly P[], changes: readonly Change[]): P[] {
  const moved = (offset: number): number => changes.reduce(movedBy, offset);
  return pieces.map(piece => ({ ...piece, start: moved(piece.start), end: moved(piece.end) }));
}

/** An offset in what was replaced goes to its beginning. */
function movedBy(offset: number, { rangeOffset, rangeLength, text }: Change): number {
  if (offset < rangeOffset) return offset;
  return offset < rangeOffset + rangeLength ? rangeOffset : offset - rangeLength + text.length;
}
