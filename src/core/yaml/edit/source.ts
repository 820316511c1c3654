import { CST, Parser } from 'yaml';
import { stepOf } from '../step.ts';
import type { Path } from './change.ts';
import { isList, isMap, nameOf, realItems, startOf, type Collection, type Item, type Token } from './token.ts';

/** A pair or an item at its place. */
export interface Spot {
  readonly holder: Collection;
  /** Every pair or item of the holder, without what is only a comment. */
  readonly siblings: readonly Item[];
  readonly index: number;
  readonly item: Item;
}

/** How a file is written; what is added follows it. */
export interface Style {
  readonly json: boolean;
  /** The line break. */
  readonly eol: string;
  /** Columns of one step of indentation. */
  readonly step: number;
}

interface Contents {
  readonly siblings: readonly Item[];
  readonly byName: ReadonlyMap<string, number>;
}

/** A YAML text with every character of it in a concrete syntax tree, and what edits need to know of its lines. */
export class Source {
  readonly style: Style;
  private readonly contents = new Map<Collection, Contents>();

  private constructor(
    readonly text: string,
    /** The value of the first document; undefined for an empty one. */
    readonly root: Token | undefined,
    json: boolean,
  ) {
    this.style = { json, eol: text.includes('\r\n') ? '\r\n' : '\n', step: stepOf(text) };
  }

  /** Undefined where the tree does not hold the text to the last character. */
  static of(text: string, json: boolean): Source | undefined {
    const tokens = [...new Parser().parse(text)];
    if (tokens.map(CST.stringify).join('') !== text) return undefined;
    const document = tokens.find(token => token.type === 'document');
    return new Source(text, document?.value, json);
  }

  /** The pair or item at a path; of equal keys the last, or the one whose key starts at `keyStart`. */
  find(path: Path, keyStart?: number): Spot | undefined {
    let spot: Spot | undefined;
    for (const [depth, segment] of path.entries()) {
      const holder = depth === 0 ? this.root : spot?.item.value;
      if (!CST.isCollection(holder)) return undefined;
      spot = this.spotIn(holder, segment, depth === path.length - 1 ? keyStart : undefined);
      if (!spot) return undefined;
    }
    return spot;
  }

  private spotIn(holder: Collection, segment: string | number, keyStart: number | undefined): Spot | undefined {
    const { siblings, byName } = this.contentsOf(holder);
    let index: number | undefined;
    if (typeof segment === 'number') index = isList(holder) ? segment : -1;
    else if (keyStart === undefined) index = byName.get(segment);
    else index = siblings.findIndex(item => startOf(item) === keyStart && nameOf(item) === segment);
    const item = siblings[index ?? -1];
    // `[a: 1]` is a list of one mapping, which has no braces of its own to edit.
    return item && (typeof segment === 'string' || !item.key)
      ? { holder, siblings, index: index ?? 0, item }
      : undefined;
  }

  /** Read once for each collection: a long one is asked for by thousands of fixes. */
  private contentsOf(holder: Collection): Contents {
    const known = this.contents.get(holder);
    if (known) return known;
    const siblings = realItems(holder);
    const byName = new Map<string, number>();
    if (isMap(holder))
      siblings.forEach((item, index) => {
        const name = nameOf(item);
        if (name !== undefined) byName.set(name, index);
      });
    const contents = { siblings, byName };
    this.contents.set(holder, contents);
    return contents;
  }

  /** The value at a path: the root's for an empty one. */
  valueAt(path: Path): Token | undefined {
    return path.length === 0 ? this.root : (this.find(path)?.item.value ?? undefined);
  }

  /** Where the line of an offset starts, after a byte order mark. */
  lineStart(offset: number): number {
    const start = offset === 0 ? 0 : this.text.lastIndexOf('\n', offset - 1) + 1;
    return start === 0 && this.text.startsWith('\ufeff') ? 1 : start;
  }

  /** Only spaces are before it on its line. */
  startsLine(offset: number): boolean {
    return /^ *$/.test(this.text.slice(this.lineStart(offset), offset));
  }

  column(offset: number): number {
    return offset - this.lineStart(offset);
  }

  /** The end of the line in which a value ends, without its line break. */
  lineEnd(offset: number): number {
    if (this.endsLine(offset)) return offset;
    const end = this.text.indexOf('\n', offset);
    if (end < 0) return this.text.length;
    return this.text[end - 1] === '\r' ? end - 1 : end;
  }

  /** The start of the line after the one in which a value ends. */
  nextLine(offset: number): number {
    if (this.endsLine(offset)) return offset;
    const end = this.text.indexOf('\n', offset);
    return end < 0 ? this.text.length : end + 1;
  }

  /** True after a line break: a block scalar holds its last one. */
  endsLine(offset: number): boolean {
    return offset > 0 && this.text[offset - 1] === '\n';
  }
}
