/** The columns of the blocks that are open, -1 outside of any. */
export class Indents {
  current = -1;
  private readonly outer: number[] = [];

  /** Opens a block at a column; false where one that is as deep is open. */
  readonly enter = (column: number): boolean => {
    if (this.current >= column) return false;
    this.outer.push(this.current);
    this.current = column;
    return true;
  };

  /** Closes the innermost block if it is deeper than a column. */
  leave(column: number): boolean {
    if (this.current <= column) return false;
    this.current = this.outer.pop() ?? -1;
    return true;
  }
}
