import * as l10n from '@vscode/l10n';
import type { Complain } from './scanProperty.ts';
import type { Source } from './source.ts';
import { packMark, unpackMark, type PackedToken } from './tokens.ts';

/** The longest key that needs no `?` before it, in characters (YAML 1.1; PyYAML, scanner.py). */
const LONGEST_KEY = 1024;

/** A place where a key may have started, until its `:` is seen or it is out of reach. */
interface KeyPlace {
  open: boolean;
  /** Where the tokens have room for what marks the key. */
  slot: number;
  /** True where nothing but a key can be: the first thing on a line of a block mapping. */
  required: boolean;
  pos: number;
  line: number;
  column: number;
}

/**
 * Where keys may have started: one place for the block level and one for each open bracket. Every value may be a key,
 * so the places are reused, and the tokens keep room for the mark that a colon brings.
 */
export class KeyPlaces {
  private readonly places: KeyPlace[] = [];
  /** The levels whose place is open, ascending, and so in the order of the text: brackets close from the inside. */
  private readonly open: number[] = [];

  constructor(
    private readonly source: Source,
    private readonly tokens: PackedToken[],
    private readonly complain: Complain,
  ) {}

  /** A key may start here. `level`: how many brackets are open; `indent`: that of the block around. */
  save(level: number, indent: number): void {
    this.drop(level);
    const { source, tokens } = this;
    const place = (this.places[level] ??= { open: true, slot: 0, required: false, pos: 0, line: 0, column: 0 });
    place.open = true;
    place.slot = tokens.length;
    place.column = source.column;
    place.required = level === 0 && indent === place.column;
    place.pos = source.pos;
    place.line = source.line;
    this.open.push(level);
    // Outside brackets the key may start a mapping too.
    tokens.push(undefined);
    if (level === 0) tokens.push(undefined);
  }

  /** No key has started here after all. */
  drop(level: number): void {
    const place = this.take(level);
    if (place?.required) this.keyWithoutColon(place);
  }

  /** Forgets the place of a level. */
  forget(level: number): void {
    this.take(level);
  }

  /** Drops what is on an earlier line, or too long for a key. */
  dropStale(): void {
    const { source } = this;
    for (;;) {
      const [level = 0] = this.open;
      const place = this.places[level];
      if (!place?.open) return;
      if (place.line === source.line && source.distance(place.pos, source.pos) <= LONGEST_KEY) return;
      this.drop(level);
    }
  }

  /** Marks the key of the colon here; false if there is none. `startsMap`: whether the key's column opens a mapping. */
  mark(level: number, startsMap: (column: number) => boolean): boolean {
    const place = this.take(level);
    if (!place) return false;
    const { pos } = place;
    let { slot } = place;
    if (level === 0 && startsMap(place.column)) this.tokens[slot++] = packMark('blockMapStart', pos, 0);
    this.tokens[slot] = packMark('key', pos, 0);
    return true;
  }

  private take(level: number): KeyPlace | undefined {
    const place = this.places[level];
    if (!place?.open) return undefined;
    place.open = false;
    this.open.splice(this.open.lastIndexOf(level), 1);
    return place;
  }

  /** A line that must be a key is missing its `:`. For recovery it is read as a key without a value. */
  private keyWithoutColon({ pos, slot }: KeyPlace): void {
    const packed = this.tokens.at(-1);
    const last = typeof packed === 'number' ? unpackMark(packed) : packed;
    const end = last && last.start >= pos ? last.end : pos + 1;
    const word = this.source.text.slice(pos, Math.min(end, pos + 40)).split('\n')[0] ?? '';
    this.complain(
      l10n.t('Expected a key, but `{0}` is missing a colon. Add a colon and a space after it.', word),
      pos,
      end,
    );
    this.tokens[slot] = packMark('key', pos, 0);
  }
}
