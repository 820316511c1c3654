import { Document, isCollection, Pair, Scalar, YAMLMap, type Node, type ScalarTag } from 'yaml';
import { stringifyString } from 'yaml/util';
import type { JsonValue } from '../../json.ts';
import { toYaml } from './toYaml.ts';

/** YAML that is written as it is, on one line. */
export class Verbatim {
  constructor(readonly yaml: string) {}
}

/** What is above a key: a blank line, and a comment. */
export interface Above {
  readonly gap?: boolean;
  readonly comment?: string;
}

/** A mapping with each key on its own line. */
export class Block {
  constructor(readonly pairs: readonly (readonly [key: string, value: Content, above?: Above])[]) {}
}

/** What a document can hold. JSON in a block stays on the key's line, unless `onLines` asks for more. */
export type Content = JsonValue | Verbatim | Block;

export interface DocumentOptions {
  /** Columns of one step of indentation; 2 where left out. */
  readonly step?: number;
  /** Lists and mappings inside JSON values go on lines too. */
  readonly onLines?: boolean;
  /** A comment at the end, behind a blank line. */
  readonly comment?: string | undefined;
}

/**
 * A value as a YAML document that PyYAML reads as that very value. It ends with a line break.
 * For what people read and edit; what is sent to W&B is written by `pyDump`.
 */
export function writeDocument(content: Content, { step = 2, onLines = false, comment }: DocumentOptions = {}): string {
  const document = new Document(undefined, { customTags: () => ['map', 'seq', scalarTag] });
  document.contents = node(document, content, onLines);
  if (comment !== undefined) document.comment = commented(comment);
  return document.toString({ indent: step, lineWidth: 0, flowCollectionPadding: false });
}

function node(document: Document, content: Content, onLines: boolean): Node {
  if (content instanceof Verbatim) return new Scalar(content);
  if (!(content instanceof Block)) {
    const made: Node = document.createNode(content);
    if (isCollection(made) && !onLines) made.flow = true;
    return made;
  }
  const map = new YAMLMap<Node, Node>();
  for (const [name, value, { gap = false, comment } = {}] of content.pairs) {
    const key = new Scalar(name);
    key.spaceBefore = gap;
    if (comment !== undefined) key.commentBefore = commented(comment);
    map.items.push(new Pair(key, node(document, value, onLines)));
  }
  return map;
}

/** Each line after a blank, as it is written after `#`. */
function commented(lines: string): string {
  return lines.replace(/^/gm, ' ');
}

/** Strings of several lines are written as they are; all other scalars are written as completion writes them. */
const scalarTag: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  identify: value => typeof value !== 'object' || value === null || value instanceof Verbatim,
  resolve: text => text,
  stringify(item, context, onComment, onChompKeep) {
    const { value } = item;
    if (value instanceof Verbatim) return value.yaml;
    const flow = context.inFlow === true;
    if (typeof value !== 'string' || !isProse(value) || flow || context.implicitKey === true)
      return toYaml(value, { flow, json: false });
    return stringifyString({ type: Scalar.BLOCK_LITERAL, value }, context, onComment, onChompKeep);
  },
};

/** Several lines of what can be printed, which a literal block keeps. */
function isProse(text: string): boolean {
  return text.includes('\n') && /^[\n -~\u00a0-\u2027\u2030-\ud7ff\ue000-\ufefe]*$/.test(text);
}
