import type { CompletionContext, Frame } from './context.ts';
import { holdsList, type Following, type OpenFrames } from './openFrames.ts';

/** A line that holds nothing but the word at the cursor, or nothing at all. */
export interface EmptyLine {
  /** Where the word starts and ends, or the cursor. */
  readonly start: number;
  readonly stop: number;
  /** The column at which the word starts. */
  readonly column: number;
  /** What comes on the next lines. */
  readonly following: Following | undefined;
  /** How far what the key right above holds is to be indented, where that is asked for; else 0. */
  readonly below: number;
}

/** What can be written on such a line; opens the block that begins there. Undefined where nothing fits. */
export function emptyLineContext(frames: OpenFrames, line: EmptyLine): CompletionContext | undefined {
  const { start, stop, column, following } = line;
  const indent =
    columnOfChild(frames, column, following) ??
    columnBelow(frames, line) ??
    Math.max(column, columnOfSplit(frames, column, following) ?? column);
  const lead = ' '.repeat(Math.max(0, indent - column));
  const base = {
    // Blanks that are too many are replaced together with the word.
    range: { start: start - Math.max(0, column - indent), end: stop },
    quote: '' as const,
    lead,
    column: indent,
    colonFollows: false,
    below: isBelowOpenKey(frames, column, following),
    last: following === undefined,
  };
  const dash = following?.dash === true && following.column === indent;
  const { top } = frames;
  if (!top) {
    if (dash) return undefined;
    const frame = blockFrame('map', indent, [], undefined);
    frames.add(frame);
    return { ...base, at: 'key', path: [], frame, keys: frame.entries, undecided: false };
  }
  const open = frames.waiting(Infinity);
  const owner = dash && open && holdsList(open, following) ? open : frames.waiting(indent);
  if (owner === top) {
    const entry = top.entries.at(-1);
    const path = [...top.path, top.kind === 'seq' ? top.items.length - 1 : (entry?.key ?? '')];
    const frame = blockFrame(dash ? 'seq' : 'map', indent, path, top);
    frames.add(frame);
    if (entry) entry.child = frame;
    if (dash) return { ...base, ...itemOf(frame, lead, indent) };
    const children = following !== undefined && following.column === indent;
    return { ...base, at: 'key', path, frame, keys: frame.entries, undecided: !children };
  }
  const map = frames.at('map', indent);
  if (map && !dash) return { ...base, at: 'key', path: map.path, frame: map, keys: map.entries, undecided: false };
  const list = frames.at('seq', indent);
  return list && { ...base, ...itemOf(list, lead, indent) };
}

/** A further item of a list, with the dash that must be written first. */
function itemOf(list: Frame, lead: string, indent: number) {
  return {
    at: 'item' as const,
    lead: `${lead}- `,
    column: indent + 2,
    path: [...list.path, list.items.length],
    frame: list,
    keys: [],
    undecided: true,
  };
}

function blockFrame(kind: Frame['kind'], indent: number, path: Frame['path'], parent: Frame | undefined): Frame {
  return { kind, indent, flow: false, path, parent, entries: [], items: [] };
}

/**
 * The column of the block that follows, where it is what the open key holds (or the whole document) and the cursor is
 * further right: a line there would end that block.
 */
function columnOfChild(frames: OpenFrames, column: number, following: Following | undefined): number | undefined {
  const open = frames.waiting(Infinity);
  if (!following || following.column >= column) return undefined;
  if (
    open
      ? (following.column > open.indent || holdsList(open, following)) && column > open.indent
      : frames.top === undefined
  )
    return following.column;
  return undefined;
}

/**
 * The column of what the empty key right above holds, where the cursor is at that key's own column; undefined
 * elsewhere, and where what it holds is there already.
 */
function columnBelow(frames: OpenFrames, { column, following, below }: EmptyLine): number | undefined {
  return below > 0 && isBelowOpenKey(frames, column, following) ? column + below : undefined;
}

/** VS Code does not indent after a key of YAML (`editor.autoIndent` of its own YAML extension). */
function isBelowOpenKey(frames: OpenFrames, column: number, following: Following | undefined): boolean {
  const open = frames.waiting(Infinity);
  if (open?.kind !== 'map' || column !== open.indent) return false;
  return following === undefined || (following.column <= open.indent && !holdsList(open, following));
}

/**
 * A key further left than the open blocks would cut them in two, or fit no block at all: the column at which it fits.
 * Undefined where its column is right already.
 */
function columnOfSplit(frames: OpenFrames, column: number, following: Following | undefined): number | undefined {
  const open = frames.waiting(Infinity);
  if (following && following.column > column) {
    const child = open !== undefined && following.column > open.indent;
    if (child || frames.hasColumn(following.column)) return following.column;
  }
  if (open && column > open.indent) return undefined;
  return frames.hasColumn(column) ? undefined : frames.mappingRightOf(column);
}
