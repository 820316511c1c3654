import * as l10n from '@vscode/l10n';
import type { YamlNode } from './node.ts';
import type { TokenCursor } from './tokenCursor.ts';

/** What is written before a value: `&anchor`, `!tag`. */
export interface Properties {
  readonly anchor?: string;
  readonly tag?: string;
  /** Where the first starts and the last ends; undefined where there is none. */
  readonly start?: number;
  readonly end?: number;
}

const NONE: Properties = {};

const TAGS: Readonly<Record<string, string>> = { '!': '!', '!!': 'tag:yaml.org,2002:' };

/** The anchors and tags of a document, and the handles of tags that its directives set. */
export class PropertyReader {
  private readonly anchors = new Map<string, { node: YamlNode | undefined }>();
  private handles: Record<string, string> = { ...TAGS };

  constructor(
    private readonly cursor: TokenCursor,
    private readonly text: string,
  ) {}

  /** The directives before a document. */
  directives(): void {
    this.handles = { ...TAGS };
    const seen = new Set<string>();
    while (this.cursor.kind === 'directive') this.directive(seen);
  }

  private directive(seen: Set<string>): void {
    const { cursor } = this;
    const { token } = cursor;
    cursor.step();
    const [name = '', first = '', second = ''] = this.text.slice(token.start + 1, token.end).split(/ +/);
    if (name === 'YAML') {
      if (seen.has('YAML')) cursor.complain('parser', l10n.t('The YAML version is given twice. Remove one.'), token);
      seen.add('YAML');
      if (!first.startsWith('1.'))
        cursor.complain('parser', l10n.t('PyYAML reads YAML 1, not {0}. Remove this line.', first), token);
    } else if (name === 'TAG') {
      if (seen.has(first))
        cursor.complain('parser', l10n.t('The tag handle `{0}` is given twice. Remove one.', first), token);
      seen.add(first);
      this.handles[first] = second;
    }
  }

  /** The properties before the value here. */
  read(): Properties {
    const { cursor } = this;
    if (cursor.kind !== 'anchor' && cursor.kind !== 'tag') return NONE;
    const result: { -readonly [K in keyof Properties]: Properties[K] } = {};
    for (;;) {
      const { token } = cursor;
      if (token.kind === 'anchor' && result.anchor === undefined) {
        if (this.anchors.has(token.name))
          cursor.complain(
            'composer',
            l10n.t('The anchor `&{0}` is set twice. Give the second one another name.', token.name),
            token,
          );
        result.anchor = token.name;
        this.anchors.set(token.name, { node: undefined });
      } else if (token.kind === 'tag' && result.tag === undefined) {
        const prefix = token.handle === undefined ? '' : this.handles[token.handle];
        if (prefix === undefined)
          cursor.complain('parser', l10n.t('Unknown tag handle `{0}`. Remove it.', token.handle ?? ''), token);
        result.tag = (prefix ?? '') + token.suffix;
      } else return result;
      result.start ??= token.start;
      result.end = token.end;
      cursor.step();
    }
  }

  /** An anchor names this node from now on. */
  name(anchor: string, node: YamlNode): void {
    this.anchors.set(anchor, { node });
  }

  /** The node that an anchor names; undefined inside the node itself. Reports a problem for an unknown anchor. */
  resolve(anchor: string): YamlNode | undefined {
    const known = this.anchors.get(anchor);
    if (!known)
      this.cursor.complain(
        'composer',
        l10n.t('The anchor `&{0}` is not defined above this alias. Add it, or quote the value.', anchor),
        this.cursor.token,
      );
    return known?.node;
  }
}
