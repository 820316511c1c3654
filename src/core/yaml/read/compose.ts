import * as l10n from '@vscode/l10n';
import { FlowComposer } from './composeFlow.ts';
import { mergedPairs, MOST_PAIRS, tooManyPairs } from './merge.ts';
import { emptyScalar, type MapNode, type Pair, type ScalarNode, type YamlNode, type YamlProblem } from './node.ts';
import { PropertyReader, type Properties } from './properties.ts';
import { TokenCursor } from './tokenCursor.ts';
import type { PackedToken, Token } from './tokens.ts';

/** Nesting beyond which PyYAML's own recursion gives up (Python's limit of 1,000 frames, about 4 a level). */
const DEEPEST = 240;

export interface Composition {
  readonly root: YamlNode | undefined;
  readonly problems: YamlProblem[];
}

/** Builds the tree, by PyYAML's grammar and composer. After a problem it goes on at the next key or item. */
export function compose(tokens: readonly PackedToken[], text: string): Composition {
  return new Composer(tokens, text).run();
}

class Composer {
  private readonly cursor: TokenCursor;
  private readonly properties: PropertyReader;
  private readonly flow: FlowComposer;
  private depth = 0;
  /** Pairs that merge keys brought in so far. */
  private brought = 0;

  constructor(tokens: readonly PackedToken[], text: string) {
    this.cursor = new TokenCursor(tokens, text);
    this.properties = new PropertyReader(this.cursor, text);
    this.flow = new FlowComposer(
      this.cursor,
      () => this.node(false, false),
      node => this.map(node),
    );
  }

  run(): Composition {
    const { cursor } = this;
    const root = this.document();
    while (cursor.is('documentEnd')) cursor.step();
    if (cursor.at('documentStart', 'directive'))
      cursor.complain(
        'composer',
        l10n.t('A sweep file contains only one document. Remove everything from this `---` on.'),
        cursor.token,
      );
    else if (!cursor.is('streamEnd')) cursor.unexpected('endOfDocument');
    return { root, problems: cursor.problems };
  }

  private document(): YamlNode | undefined {
    const { cursor } = this;
    if (cursor.is('streamEnd')) return undefined;
    if (!cursor.at('documentStart', 'directive')) {
      // PyYAML expects a document before the first `...`.
      while (cursor.is('documentEnd')) {
        cursor.unexpected('document');
        cursor.step();
      }
      return cursor.at('documentStart', 'directive', 'streamEnd') ? undefined : this.content();
    }
    this.properties.directives();
    if (cursor.is('documentStart')) cursor.step();
    else cursor.unexpected('documentStart');
    return this.content();
  }

  private content(): YamlNode {
    const { cursor } = this;
    if (cursor.atDocumentEnd()) return emptyScalar(cursor.token.start);
    const node = this.node(true, false);
    while (!cursor.atDocumentEnd()) {
      cursor.unexpected('endOfDocument');
      cursor.step();
    }
    return node;
  }

  private node(block: boolean, indentless: boolean): YamlNode {
    const { cursor } = this;
    const { token } = cursor;
    if (token.kind === 'scalar') {
      cursor.step();
      return token;
    }
    if (token.kind === 'alias') {
      const target = this.properties.resolve(token.name);
      cursor.step();
      return { kind: 'alias', name: token.name, target, start: token.start, end: token.end };
    }
    const properties = this.properties.read();
    const node = this.bare(block, indentless, properties);
    if (properties.start === undefined) return node;
    const placed = { ...node, start: properties.start };
    if (properties.anchor !== undefined) this.properties.name(properties.anchor, placed);
    return placed;
  }

  private bare(block: boolean, indentless: boolean, properties: Properties): YamlNode {
    const { cursor } = this;
    const { token } = cursor;
    const { anchor, tag } = properties;
    if (indentless && token.kind === 'blockEntry') return this.blockList(properties, true);
    if (token.kind === 'scalar') {
      cursor.step();
      return { ...token, tag, anchor };
    }
    if (++this.depth > DEEPEST) {
      this.depth--;
      return this.tooDeep(token);
    }
    try {
      if (token.kind === 'flowSeqStart') return this.flow.list(properties);
      if (token.kind === 'flowMapStart') return this.flow.map(properties);
      if (block && token.kind === 'blockSeqStart') {
        cursor.step();
        return this.blockList(properties, false);
      }
      if (block && token.kind === 'blockMapStart') return this.blockMap(properties);
    } finally {
      this.depth--;
    }
    if (properties.end !== undefined) return { ...emptyScalar(properties.end), tag, anchor };
    cursor.unexpected('value');
    return emptyScalar(token.start);
  }

  private tooDeep(token: Token): ScalarNode {
    this.cursor.complain(
      'composer',
      l10n.t('Values are nested more than {0} levels deep, which PyYAML refuses. Nest them less.', DEEPEST),
      token,
    );
    this.cursor.toEnd();
    return emptyScalar(token.start);
  }

  private blockList({ start, tag, anchor }: Properties, indentless: boolean): YamlNode {
    const { cursor } = this;
    const from = start ?? cursor.token.start;
    const items: YamlNode[] = [];
    let { end } = cursor.token;
    while (cursor.is('blockEntry')) {
      end = cursor.token.end;
      cursor.step();
      const { kind } = cursor;
      const none = kind === 'blockEntry' || kind === 'blockEnd' || (indentless && (kind === 'key' || kind === 'value'));
      const item = none ? emptyScalar(end) : this.node(true, false);
      items.push(item);
      end = Math.max(end, item.end);
      if (!indentless) this.resync('blockEntry');
    }
    if (!indentless) this.close('item');
    return { kind: 'seq', flow: false, items, start: from, end, tag, anchor };
  }

  private blockMap({ tag, anchor }: Properties): YamlNode {
    const { cursor } = this;
    const { start } = cursor.token;
    cursor.step();
    const pairs: Pair[] = [];
    let end = start;
    this.resync('key');
    while (cursor.is('key')) {
      const mark = cursor.token.end;
      cursor.step();
      const key = this.blockValue(mark);
      let value: YamlNode;
      if (cursor.is('value')) {
        const colon = cursor.token.end;
        cursor.step();
        value = this.blockValue(colon);
      } else value = emptyScalar(key.end);
      pairs.push({ key, value });
      end = Math.max(end, key.end, value.end);
      this.resync('key');
    }
    this.close('key');
    return this.map({ kind: 'map', flow: false, pairs, start, end, tag, anchor });
  }

  /** A key or a value of a block mapping; an empty one where the next mark follows. */
  private blockValue(at: number): YamlNode {
    const { kind } = this.cursor;
    return kind === 'key' || kind === 'value' || kind === 'blockEnd' ? emptyScalar(at) : this.node(true, true);
  }

  /** Steps over what cannot be in a block collection, with one problem, to where it goes on. */
  private resync(expected: 'key' | 'blockEntry'): void {
    const { cursor } = this;
    if (cursor.is(expected) || cursor.is('blockEnd')) return;
    cursor.unexpected(expected === 'key' ? 'key' : 'item');
    let nested = 0;
    while (!cursor.at('streamEnd', 'documentStart', 'documentEnd')) {
      if (nested === 0 && cursor.at(expected, 'blockEnd')) return;
      if (cursor.at('blockMapStart', 'blockSeqStart')) nested++;
      else if (cursor.is('blockEnd') && nested-- === 0) return;
      cursor.step();
    }
  }

  private close(expected: 'key' | 'item'): void {
    if (this.cursor.is('blockEnd')) this.cursor.step();
    else this.cursor.unexpected(expected);
  }

  /** Merges at once, while each mapping that is named is merged already, so that chains of merges stay cheap. */
  private map(node: MapNode): MapNode {
    const merged = mergedPairs(node.pairs);
    if (!merged) return node;
    this.brought += merged.size;
    if (this.brought <= MOST_PAIRS) return { ...node, merged };
    if (this.brought - merged.size <= MOST_PAIRS) this.cursor.complain('constructor', tooManyPairs(), node);
    return { ...node, merged: { effective: node.pairs, all: node.pairs, constructed: node.pairs, size: 0 } };
  }
}
