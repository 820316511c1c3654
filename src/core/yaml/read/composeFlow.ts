import { emptyScalar, type MapNode, type Pair, type YamlNode } from './node.ts';
import type { Properties } from './properties.ts';
import type { TokenCursor } from './tokenCursor.ts';

type FlowEnd = 'flowSeqEnd' | 'flowMapEnd';

/** Builds what is in brackets and braces. */
export class FlowComposer {
  /** `node`: reads the next value; `merged`: a mapping with what its merge keys bring. */
  constructor(
    private readonly cursor: TokenCursor,
    private readonly node: () => YamlNode,
    private readonly merged: (map: MapNode) => MapNode,
  ) {}

  list({ start, tag, anchor }: Properties): YamlNode {
    const { cursor } = this;
    const from = start ?? cursor.token.start;
    cursor.step();
    const items: YamlNode[] = [];
    while (!this.ends('flowSeqEnd', items.length === 0) && !cursor.is('flowSeqEnd'))
      items.push(cursor.is('key') ? this.pairInList() : this.node());
    return { kind: 'seq', flow: true, items, start: from, end: this.close('flowSeqEnd'), tag, anchor };
  }

  private pairInList(): YamlNode {
    const { start } = this.cursor.token;
    const pair = this.pair('flowSeqEnd');
    return { kind: 'map', flow: true, pairs: [pair], start, end: pair.value.end };
  }

  map({ start, tag, anchor }: Properties): YamlNode {
    const { cursor } = this;
    const from = start ?? cursor.token.start;
    cursor.step();
    const pairs: Pair[] = [];
    while (!this.ends('flowMapEnd', pairs.length === 0) && !cursor.is('flowMapEnd')) {
      if (cursor.is('key')) {
        pairs.push(this.pair('flowMapEnd'));
        continue;
      }
      const key = this.node();
      pairs.push({ key, value: emptyScalar(key.end) });
    }
    return this.merged({
      kind: 'map',
      flow: true,
      pairs,
      start: from,
      end: this.close('flowMapEnd'),
      tag,
      anchor,
    });
  }

  private pair(end: FlowEnd): Pair {
    const { cursor } = this;
    const mark = cursor.token.end;
    cursor.step();
    const key = cursor.is('value') ? emptyScalar(mark) : this.valueOr(end, mark);
    if (!cursor.is('value')) return { key, value: emptyScalar(key.end) };
    const colon = cursor.token.end;
    cursor.step();
    return { key, value: this.valueOr(end, colon) };
  }

  private valueOr(end: FlowEnd, at: number): YamlNode {
    const { kind } = this.cursor;
    return kind === 'flowEntry' || kind === end ? emptyScalar(at) : this.node();
  }

  /** Whether a flow collection is at its end; steps over the comma that must be between two entries. */
  private ends(end: FlowEnd, first: boolean): boolean {
    const { cursor } = this;
    switch (cursor.token.kind) {
      case 'flowSeqEnd':
      case 'flowMapEnd':
      case 'streamEnd':
      case 'documentStart':
      case 'documentEnd':
      case 'blockEnd':
        return true;
      case 'flowEntry':
        if (first) cursor.unexpected('value');
        cursor.step();
        while (cursor.is('flowEntry')) {
          cursor.unexpected('value');
          cursor.step();
        }
        return cursor.is('streamEnd') || this.stuck();
      default:
        if (!first) cursor.unexpected(end === 'flowSeqEnd' ? 'commaOrBracket' : 'commaOrBrace');
        return this.stuck();
    }
  }

  /** Steps over tokens that cannot start an entry of a flow collection. */
  private stuck(): boolean {
    const { cursor } = this;
    while (cursor.is('value') || cursor.is('blockEntry')) {
      cursor.unexpected('value');
      cursor.step();
    }
    return cursor.is('blockEnd') || cursor.atDocumentEnd();
  }

  private close(end: FlowEnd): number {
    const { cursor } = this;
    const { token } = cursor;
    if (token.kind === end) {
      cursor.step();
      return token.end;
    }
    cursor.unexpected(end === 'flowSeqEnd' ? 'bracket' : 'brace');
    if (cursor.at('flowSeqEnd', 'flowMapEnd')) cursor.step();
    return token.start;
  }
}
