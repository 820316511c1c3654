import type { PyNode } from '../../../python/syntax/parse.ts';
import type { Path } from '../../../yaml/edit/change.ts';
import { keyName } from '../../../yaml/read/keyName.ts';
import type { Place, YamlNode } from '../../../yaml/read/node.ts';
import type { QuoteMark } from '../pythonLiteral.ts';
import { bracketsAt, type Brackets, type Group } from './brackets.ts';

/** A pair or an item of a sweep, and where it is written. */
export interface Spot {
  readonly key: YamlNode | undefined;
  readonly value: YamlNode;
  /** The dict or list that it is written in; undefined for what is assigned, spread or computed. */
  readonly holder: Brackets | undefined;
  readonly group: Group | undefined;
}

/** The text of a Python document with its syntax tree, and the places in it of one of its sweeps. */
export class PythonSource {
  constructor(
    readonly text: string,
    readonly root: PyNode,
    private readonly sweep: YamlNode,
  ) {}

  /** The pair or item at a path; undefined where there is none. */
  find(path: Path): Spot | undefined {
    let spot: Spot | undefined;
    for (const segment of path) {
      spot = this.spotIn(spot?.value ?? this.sweep, segment);
      if (!spot) return undefined;
    }
    return spot;
  }

  /** The dict or list at a path, where it is written out. */
  bracketsAt(path: Path): Brackets | undefined {
    const node = path.length === 0 ? this.sweep : this.find(path)?.value;
    return node && bracketsAt(this.root, node, this.text);
  }

  /** The quotes at an offset; else the first ones in a place, else in the file. */
  markIn({ start, end }: Place): QuoteMark {
    const found = /['"]/.exec(this.text.slice(start, end)) ?? /['"]/.exec(this.text);
    return found?.[0] === '"' ? '"' : "'";
  }

  get eol(): string {
    return this.text.includes('\r\n') ? '\r\n' : '\n';
  }

  lineStart(offset: number): number {
    return offset === 0 ? 0 : this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** The end of the line of an offset, without its line break. */
  lineEnd(offset: number): number {
    const end = this.text.indexOf('\n', offset);
    if (end < 0) return this.text.length;
    return this.text[end - 1] === '\r' ? end - 1 : end;
  }

  /** Only blanks are before an offset on its line. */
  startsLine(offset: number): boolean {
    return this.text.slice(this.lineStart(offset), offset).trim() === '';
  }

  private spotIn(node: YamlNode, segment: string | number): Spot | undefined {
    const holder = bracketsAt(this.root, node, this.text);
    if (node.kind === 'seq' && typeof segment === 'number') {
      const value = node.items[segment];
      // Of a list with something spread in it nobody knows which item is which.
      const isPlain = holder?.groups.length === node.items.length;
      return value && { key: undefined, value, holder, group: isPlain ? holder.groups[segment] : undefined };
    }
    const pair = node.kind === 'map' ? node.pairs.find(({ key }) => keyName(key) === segment) : undefined;
    const group = holder?.groups.find(({ key }) => key && key.start === pair?.key.start && key.end === pair.key.end);
    return pair && { ...pair, holder, group };
  }
}
