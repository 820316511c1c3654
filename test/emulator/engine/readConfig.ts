import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import type { Value } from './value.ts';

/**
 * The configuration that a client sent, as the server reads it: YAML with the 1.2 core scalars, so a plain `1e-5`
 * (which PyYAML dumps for the string "1e-5") is a float. Keys become strings; of a key given twice the last counts.
 * Throws with the parser's message when the text is not YAML.
 */
export function readConfig(text: string): Value {
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    intAsBigInt: true,
    uniqueKeys: false,
    merge: true,
    logLevel: 'silent',
  });
  const [error] = document.errors;
  if (error) throw new Error(error.message.split('\n')[0] ?? error.message);
  return toValue(document.contents, document, 0);
}

/** Aliases are followed this deep, so that a few nested anchors cannot grow without end. */
const MAX_DEPTH = 100;

function toValue(node: unknown, document: Document.Parsed, depth: number): Value {
  if (depth > MAX_DEPTH) throw new Error('nested too deeply');
  if (isAlias(node)) return toValue(node.resolve(document), document, depth + 1);
  if (isSeq(node)) return node.items.map(item => toValue(item, document, depth + 1));
  if (isMap(node)) {
    return new Map(node.items.map(pair => [keyText(pair.key), toValue(pair.value, document, depth + 1)]));
  }
  if (!isScalar(node)) return null;
  const scalar = node.value;
  if (
    typeof scalar === 'string' ||
    typeof scalar === 'number' ||
    typeof scalar === 'bigint' ||
    typeof scalar === 'boolean'
  )
    return scalar;
  return null;
}

function keyText(key: unknown): string {
  if (!isScalar(key)) return String(key);
  const { value } = key;
  return typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    typeof value === 'boolean'
    ? String(value)
    : (key.source ?? '');
}
