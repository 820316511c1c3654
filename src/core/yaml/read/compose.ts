import { MOST_PAIRS, mergedPairs } from './merge.ts';
import type { MapNode, Pair, Place, ScalarNode, YamlNode, YamlProblem } from './node.ts';
import type { Token, TokenKind } from './tokens.ts';

/** Nesting beyond which PyYAML's own recursion gives up (Python's limit of 1,000 frames, about 4 a level). */
const DEEPEST = 240;

type Collection = 'block mapping' | 'block list' | 'flow';

const TAGS: Readonly<Record<string, string>> = { '!': '!', '!!': 'tag:yaml.org,2002:' };

export interface Composition {
  readonly root: YamlNode | undefined;
  readonly problems: YamlProblem[];
}

/** Builds the tree from the tokens, by PyYAML's grammar and composer. After a problem it goes on at the next key or item. */
export function compose(tokens: readonly Token[], text: string): Composition {
  return new Composer(tokens, text).run();
}

interface Properties {
  anchor?: string;
  tag?: string;
  start?: number;
  end?: number;
}

class Composer {
  private next = 0;
  private depth = 0;
  /** Pairs that merge keys brought in so far. */
  private brought = 0;
  private readonly anchors = new Map<string, { node: YamlNode | undefined }>();
  private handles: Record<string, string> = { ...TAGS };
  private readonly problems: YamlProblem[] = [];

  constructor(
    private readonly tokens: readonly Token[],
    private readonly text: string,
  ) {}

  run(): Composition {
    const root = this.document();
    while (this.at('documentEnd')) this.next++;
    if (!this.at('streamEnd')) {
      const token = this.token;
      if (token.kind === 'documentStart' || token.kind === 'directive')
        this.complain('composer', 'A sweep file holds one document; take out everything from this --- on.', token);
      else this.unexpected('the end of the document', token);
    }
    return { root, problems: this.problems };
  }

  private get token(): Token {
    // The last token is always streamEnd, and nothing steps over it.
    return (
      this.tokens[Math.min(this.next, this.tokens.length - 1)] ?? {
        kind: 'streamEnd',
        start: this.text.length,
        end: this.text.length,
      }
    );
  }

  private at(...kinds: readonly TokenKind[]): boolean {
    return kinds.includes(this.token.kind);
  }

  private complain(step: YamlProblem['step'], message: string, place: Place): void {
    this.problems.push({
      step,
      message,
      start: place.start,
      end: Math.max(place.end, place.start + 1),
      onlyPyYaml: false,
    });
  }

  private unexpected(wanted: string, token: Token): void {
    if (this.problems.some(p => p.step === 'parser' && p.start === token.start)) return;
    const word = this.text.slice(token.start, Math.max(token.end, token.start + 1)).split(/\r?\n/)[0] ?? '';
    const found =
      token.kind === 'streamEnd'
        ? 'the file ends'
        : token.kind === 'blockEnd'
          ? 'the indentation goes back'
          : `there is “${word}”`;
    this.complain(
      'parser',
      `Here ${wanted} is wanted, but ${found}; check the indentation and the punctuation.`,
      token,
    );
  }

  private document(): YamlNode | undefined {
    this.handles = { ...TAGS };
    if (this.at('streamEnd')) return undefined;
    if (!this.at('documentStart', 'directive')) {
      // PyYAML wants a document before the first `...`.
      while (this.at('documentEnd')) {
        this.unexpected('a document', this.token);
        this.next++;
      }
      return this.at('documentStart', 'directive', 'streamEnd') ? undefined : this.content();
    }
    const seen = new Set<string>();
    while (this.at('directive')) this.directive(seen);
    if (this.at('documentStart')) this.next++;
    else {
      this.unexpected('--- behind the directive', this.token);
    }
    return this.content();
  }

  private content(): YamlNode {
    if (this.at('directive', 'documentStart', 'documentEnd', 'streamEnd')) return this.empty(this.token.start);
    const node = this.node(true, false);
    while (!this.at('documentStart', 'documentEnd', 'streamEnd', 'directive')) {
      this.unexpected('the end of the document', this.token);
      this.next++;
    }
    return node;
  }

  private directive(seen: Set<string>): void {
    const token = this.token;
    this.next++;
    const [name = '', first = '', second = ''] = this.text.slice(token.start + 1, token.end).split(/ +/);
    if (name === 'YAML') {
      if (seen.has('YAML')) this.complain('parser', 'The YAML version is given twice; keep one.', token);
      seen.add('YAML');
      if (!first.startsWith('1.'))
        this.complain('parser', `PyYAML reads YAML 1, not ${first}; take the line out.`, token);
    } else if (name === 'TAG') {
      if (seen.has(first)) this.complain('parser', `The tag handle ${first} is given twice; keep one.`, token);
      seen.add(first);
      this.handles[first] = second;
    }
  }

  private empty(at: number, properties: Properties = {}): ScalarNode {
    return {
      kind: 'scalar',
      style: 'plain',
      text: '',
      start: at,
      end: at,
      tag: properties.tag,
      anchor: properties.anchor,
    };
  }

  private properties(): Properties {
    const result: Properties = {};
    for (;;) {
      const token = this.token;
      if (token.kind === 'anchor' && result.anchor === undefined) {
        if (this.anchors.has(token.name))
          this.complain('composer', `The anchor &${token.name} is set twice; give the second another name.`, token);
        result.anchor = token.name;
        this.anchors.set(token.name, { node: undefined });
      } else if (token.kind === 'tag' && result.tag === undefined) {
        const prefix = token.handle === undefined ? '' : this.handles[token.handle];
        if (prefix === undefined)
          this.complain('parser', `The tag handle ${token.handle ?? ''} is not known; take it out.`, token);
        result.tag = (prefix ?? '') + token.suffix;
      } else return result;
      result.start ??= token.start;
      result.end = token.end;
      this.next++;
    }
  }

  private node(block: boolean, indentless: boolean): YamlNode {
    const token = this.token;
    if (token.kind === 'alias') {
      this.next++;
      const known = this.anchors.get(token.name);
      if (!known)
        this.complain(
          'composer',
          `There is no anchor &${token.name} before this; set it first, or quote the value.`,
          token,
        );
      return { kind: 'alias', name: token.name, target: known?.node, start: token.start, end: token.end };
    }
    const properties = this.properties();
    const node = this.bare(block, indentless, properties);
    const placed = properties.start === undefined ? node : { ...node, start: properties.start };
    if (properties.anchor !== undefined) this.anchors.set(properties.anchor, { node: placed });
    return placed;
  }

  private bare(block: boolean, indentless: boolean, properties: Properties): YamlNode {
    const token = this.token;
    const { anchor, tag } = properties;
    if (indentless && token.kind === 'blockEntry') return this.blockList(properties, true);
    if (token.kind === 'scalar') {
      this.next++;
      return { kind: 'scalar', style: token.style, text: token.text, start: token.start, end: token.end, tag, anchor };
    }
    if (++this.depth > DEEPEST) {
      this.depth--;
      return this.tooDeep(token);
    }
    try {
      if (token.kind === 'flowSeqStart') return this.flowList(properties);
      if (token.kind === 'flowMapStart') return this.flowMap(properties);
      if (block && token.kind === 'blockSeqStart') {
        this.next++;
        return this.blockList(properties, false);
      }
      if (block && token.kind === 'blockMapStart') return this.blockMap(properties);
    } finally {
      this.depth--;
    }
    if (properties.end !== undefined) return this.empty(properties.end, properties);
    this.unexpected('a value', token);
    return this.empty(token.start);
  }

  private tooDeep(token: Token): ScalarNode {
    this.complain('composer', `The nesting is deeper than ${DEEPEST} levels; PyYAML gives up on it.`, token);
    this.next = this.tokens.length - 1;
    return this.empty(token.start);
  }

  private blockList(properties: Properties, indentless: boolean): YamlNode {
    const start = properties.start ?? this.token.start;
    const items: YamlNode[] = [];
    let end = this.token.end;
    while (this.at('blockEntry')) {
      end = this.token.end;
      this.next++;
      const none = indentless ? this.at('blockEntry', 'key', 'value', 'blockEnd') : this.at('blockEntry', 'blockEnd');
      const item = none ? this.empty(end) : this.node(true, false);
      items.push(item);
      end = Math.max(end, item.end);
      if (!indentless) this.resync('block list', ['blockEntry', 'blockEnd']);
    }
    if (!indentless) this.close('block list');
    return { kind: 'seq', flow: false, items, start, end, tag: properties.tag, anchor: properties.anchor };
  }

  private blockMap(properties: Properties): YamlNode {
    const start = this.token.start;
    this.next++;
    const pairs: Pair[] = [];
    let end = start;
    this.resync('block mapping', ['key', 'blockEnd']);
    while (this.at('key')) {
      const keyToken = this.token;
      this.next++;
      const key = this.at('key', 'value', 'blockEnd') ? this.empty(keyToken.end) : this.node(true, true);
      let value: YamlNode = this.empty(key.end);
      if (this.at('value')) {
        const colon = this.token.end;
        this.next++;
        value = this.at('key', 'value', 'blockEnd') ? this.empty(colon) : this.node(true, true);
      }
      pairs.push({ key, value });
      end = Math.max(end, key.end, value.end);
      this.resync('block mapping', ['key', 'blockEnd']);
    }
    this.close('block mapping');
    return this.map({ kind: 'map', flow: false, pairs, start, end, tag: properties.tag, anchor: properties.anchor });
  }

  /** Steps over what cannot stand in a block collection, with one problem, to where it goes on. */
  private resync(collection: Collection, wanted: readonly TokenKind[]): void {
    if (this.at(...wanted)) return;
    this.unexpected(collection === 'block list' ? 'the next item of the list' : 'the next key', this.token);
    let nested = 0;
    while (!this.at('streamEnd', 'documentStart', 'documentEnd')) {
      if (nested === 0 && this.at(...wanted)) return;
      if (this.at('blockMapStart', 'blockSeqStart')) nested++;
      else if (this.at('blockEnd')) {
        if (nested-- === 0) return;
      }
      this.next++;
    }
  }

  private close(collection: Collection): void {
    if (this.at('blockEnd')) this.next++;
    else this.unexpected(`the end of the ${collection}`, this.token);
  }

  private flowList(properties: Properties): YamlNode {
    const start = this.token.start;
    this.next++;
    const items: YamlNode[] = [];
    while (!this.flowEnds('flowSeqEnd', items.length === 0)) {
      if (this.at('flowSeqEnd')) break;
      items.push(this.at('key') ? this.flowPairInList() : this.node(false, false));
    }
    return {
      kind: 'seq',
      flow: true,
      items,
      start,
      end: this.closeFlow('flowSeqEnd', ']'),
      tag: properties.tag,
      anchor: properties.anchor,
    };
  }

  private flowPairInList(): YamlNode {
    const start = this.token.start;
    const pair = this.flowPair('flowSeqEnd');
    return { kind: 'map', flow: true, pairs: [pair], start, end: pair.value.end };
  }

  private flowMap(properties: Properties): YamlNode {
    const start = this.token.start;
    this.next++;
    const pairs: Pair[] = [];
    while (!this.flowEnds('flowMapEnd', pairs.length === 0)) {
      if (this.at('flowMapEnd')) break;
      if (this.at('key')) {
        pairs.push(this.flowPair('flowMapEnd'));
        continue;
      }
      const key = this.node(false, false);
      pairs.push({ key, value: this.empty(key.end) });
    }
    return this.map({
      kind: 'map',
      flow: true,
      pairs,
      start,
      end: this.closeFlow('flowMapEnd', '}'),
      tag: properties.tag,
      anchor: properties.anchor,
    });
  }

  /** Merges at once, while each mapping that is named is merged already, so that chains of merges stay cheap. */
  private map(node: MapNode): MapNode {
    const merged = mergedPairs(node.pairs);
    if (!merged) return node;
    this.brought += merged.length;
    if (this.brought <= MOST_PAIRS) return { ...node, merged };
    if (this.brought - merged.length <= MOST_PAIRS)
      this.complain(
        'constructor',
        `Its aliases make more than ${MOST_PAIRS.toLocaleString('en')} keys of this document; write out what is needed.`,
        node,
      );
    return { ...node, merged: node.pairs };
  }

  private flowPair(end: 'flowSeqEnd' | 'flowMapEnd'): Pair {
    const mark = this.token.end;
    this.next++;
    const key = this.at('value', 'flowEntry', end) ? this.empty(mark) : this.node(false, false);
    if (!this.at('value')) return { key, value: this.empty(key.end) };
    const colon = this.token.end;
    this.next++;
    return { key, value: this.at('flowEntry', end) ? this.empty(colon) : this.node(false, false) };
  }

  /** Whether a flow collection is at its end; steps over the comma that must stand between two entries. */
  private flowEnds(end: 'flowSeqEnd' | 'flowMapEnd', first: boolean): boolean {
    if (this.at(end, 'streamEnd', 'documentStart', 'documentEnd', 'blockEnd', 'flowSeqEnd', 'flowMapEnd')) return true;
    if (first && !this.at('flowEntry')) return this.stuck();
    if (this.at('flowEntry')) {
      if (first) this.unexpected('a value', this.token);
      this.next++;
      while (this.at('flowEntry')) {
        this.unexpected('a value', this.token);
        this.next++;
      }
      return this.at('streamEnd') || this.stuck();
    }
    this.unexpected(end === 'flowSeqEnd' ? 'a comma or ]' : 'a comma or }', this.token);
    return this.stuck();
  }

  /** Steps over tokens that cannot begin an entry of a flow collection. */
  private stuck(): boolean {
    while (this.at('value', 'blockEntry')) {
      this.unexpected('a value', this.token);
      this.next++;
    }
    return this.at('streamEnd', 'documentStart', 'documentEnd', 'blockEnd', 'directive');
  }

  private closeFlow(end: 'flowSeqEnd' | 'flowMapEnd', mark: string): number {
    const token = this.token;
    if (token.kind === end) {
      this.next++;
      return token.end;
    }
    this.unexpected(mark, token);
    if (this.at('flowSeqEnd', 'flowMapEnd')) this.next++;
    return token.start;
  }
}
