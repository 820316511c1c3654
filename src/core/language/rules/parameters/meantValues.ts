import { calculate } from '../../../python/values/arithmetic.ts';
import { floatYaml } from '../../../yaml/write/toYaml.ts';
import { parseYaml } from '../../../yaml/read/parse.ts';
import { meantRange, type MeantValues } from './meantRange.ts';

export type { MeantValues };

/** A word that needs no quotes as an item. */
const NAME = /^[A-Za-z][\w.-]*$/;

/** At most this many pieces are written out. */
const MOST_PIECES = 200;

/**
 * The list or range that a string means: `16, 32`, `8 16`, `adam sgd`, `"[1, 2]"`, `(1, 2)`, `range(10)`, `1..10`.
 * Undefined for other text.
 */
export function meantValues(text: string): MeantValues | undefined {
  const line = text.trim();
  if (line === '' || line.includes('\n') || / for .* in /.test(line)) return undefined;
  // What a function of Python's gives is not known from its arguments.
  if (meantRange(line) === undefined && /^(?:list\(|\[?\*)?[\w.]+\(.*\)/.test(line)) return undefined;
  return meantRange(line) ?? asList(inBrackets(line) ?? inPieces(line));
}

/** The same for one item of a list, where a string may be meant as it is: numbers and ranges only. */
export function meantNumbers(text: string): MeantValues | undefined {
  const range = meantRange(text.trim());
  if (range) return range;
  const pieces = text.trim().split(/\s*[,;|]\s*|\s+/);
  return pieces.length > 1 && pieces.every(isNumber) ? asList(`[${pieces.join(', ')}]`) : undefined;
}

/** A number as YAML that PyYAML reads as one; undefined where a string is not a calculation. */
export function calculated(text: string | undefined): string | undefined {
  const result = text === undefined ? undefined : calculate(text);
  if (!result || (result.isInt && !Number.isSafeInteger(result.value))) return undefined;
  return result.isInt ? String(result.value) : floatYaml(Number(result.value.toPrecision(15)));
}

/** Python's tuples in a string as lists: `[(3, 3), (5, 5)]` as `[[3, 3], [5, 5]]`. Undefined where it has none. */
export function tuplesAsLists(text: string): string | undefined {
  const line = text.trim();
  if (!/\([^()]*,[^()]*\)/.test(line) || /["']/.test(line.replace(/"[\w .-]*"|'[\w .-]*'/g, ''))) return undefined;
  const list = line
    .replace(/,?\s*\)/g, ']')
    .replaceAll('(', '[')
    .replace(/\bNone\b/g, 'null');
  return asList(list)?.yaml;
}

function inBrackets(line: string): string | undefined {
  const tuples = tuplesAsLists(line);
  if (tuples !== undefined) return tuples;
  if (/^\[.*\]$/.test(line)) return line.replace(/,\s*\]$/, ']');
  if (/^\{[^{}:]*\}$/.test(line) || /^\([^()]*\)$/.test(line)) return `[${line.slice(1, -1).replace(/,\s*$/, '')}]`;
  return undefined;
}

function inPieces(line: string): string | undefined {
  const pieces = line
    .replace(/[,;]\s*$/, '')
    .split(/\s*[,;|]\s*/)
    .filter(piece => piece !== '');
  if (pieces.length > 1) return `[${pieces.join(', ')}]`;
  const words = line.split(/\s+/);
  return words.length > 1 && words.every(word => isNumber(word) || NAME.test(word))
    ? `[${words.join(', ')}]`
    : undefined;
}

function asList(yaml: string | undefined): { readonly kind: 'list'; readonly yaml: string } | undefined {
  if (yaml === undefined) return undefined;
  const { root, problems } = parseYaml(yaml);
  const isList = problems.length === 0 && root?.kind === 'seq' && root.items.length > 0 && root.end === yaml.length;
  return isList && root.items.length <= MOST_PIECES ? { kind: 'list', yaml } : undefined;
}

function isNumber(word: string): boolean {
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(word);
}
