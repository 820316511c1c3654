import type { Frame } from './context.ts';

/** The next line that holds something: the column at which it starts, and whether with a dash. */
export interface Following {
  readonly column: number;
  readonly dash: boolean;
}

/** The block mappings and lists that are open at a line, outermost first. */
export class OpenFrames {
  private frames: Frame[] = [];

  /** The innermost one. */
  get top(): Frame | undefined {
    return this.frames.at(-1);
  }

  /** The innermost mapping or list whose keys or dashes are at a column. */
  at(kind: Frame['kind'], column: number): Frame | undefined {
    return this.frames.findLast(frame => frame.kind === kind && frame.indent === column);
  }

  /** True where keys or dashes of an open block are at this column. */
  hasColumn(column: number): boolean {
    return this.frames.some(frame => frame.indent === column);
  }

  /** The column of the outermost mapping further right than this column. */
  mappingRightOf(column: number): number | undefined {
    return this.frames.find(frame => frame.kind === 'map' && frame.indent > column)?.indent;
  }

  includes(frame: Frame): boolean {
    return this.frames.includes(frame);
  }

  /** Opens a block inside the innermost one. */
  add(frame: Frame): void {
    this.frames.push(frame);
  }

  /** Closes everything: a new document begins. */
  clear(): void {
    this.frames = [];
  }

  /** The innermost block, where its last key or item still waits for a value that may be at this column. */
  waiting(column: number): Frame | undefined {
    const { top } = this;
    if (!top || column <= top.indent) return undefined;
    if (top.kind === 'seq') return top.items.length && top.items.at(-1) === '' ? top : undefined;
    const entry = top.entries.at(-1);
    return entry && !entry.text && !entry.quoted && !entry.child ? top : undefined;
  }

  /** The list whose dashes are at a column, opened where there is none. */
  enterSeq(column: number): Frame {
    this.close(frame => frame.indent > column);
    const { top } = this;
    return top?.kind === 'seq' && top.indent === column ? top : this.open('seq', column);
  }

  /** The mapping whose keys are at a column, opened where there is none. */
  enterMap(column: number): Frame {
    this.close(frame => frame.indent > column || (frame.indent === column && frame.kind === 'seq'));
    const { top } = this;
    return top?.kind === 'map' && top.indent === column ? top : this.open('map', column);
  }

  private open(kind: Frame['kind'], indent: number): Frame {
    const parent = this.top;
    const entry = parent?.entries.at(-1);
    const path = !parent
      ? []
      : parent.kind === 'seq'
        ? [...parent.path, Math.max(0, parent.items.length - 1)]
        : [...parent.path, entry?.key ?? ''];
    const frame: Frame = { kind, indent, flow: false, path, parent, entries: [], items: [] };
    if (entry) entry.child = frame;
    this.add(frame);
    return frame;
  }

  private close(leaves: (frame: Frame) => boolean): void {
    for (let { top } = this; top && leaves(top); top = this.top) this.frames.pop();
  }
}

/** A list may be at its key's own column. */
export function holdsList(owner: Frame, following: Following): boolean {
  return owner.kind === 'map' && following.dash && following.column === owner.indent;
}

/** The block that holds a flow collection; a block itself. */
export function outermostBlock(frame: Frame): Frame {
  let at = frame;
  while (at.flow && at.parent) at = at.parent;
  return at;
}
