import { floatYaml } from '../../../yaml/write/toYaml.ts';

/** What a person most likely means by a string where a list is required, as YAML on one line. */
export type MeantValues =
  | { readonly kind: 'list'; readonly yaml: string }
  | { readonly kind: 'range'; readonly min: string; readonly max: string };

/** A range with a step is written out if it has at most this many values. */
const MOST_VALUES = 50;

const NUMBER = String.raw`[-+]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?`;
const CALL = new RegExp(
  String.raw`^(?:list\(|\[\*)?\s*(?:np\.|numpy\.|torch\.)?(x?range|arange|(?:lin|log|geom)space)\(([^()]*)\)` +
    String.raw`\s*[)\]]?(?:\.tolist\(\))?$`,
);
const BETWEEN = new RegExp(
  String.raw`^[[{(]?\s*(${NUMBER})\s*(\.\.<|\.\.\.?|…|\bto\b|~|–|-|:)\s*(${NUMBER})\s*[\]})]?$`,
);
const DOTS = new RegExp(
  String.raw`^\[?\s*(${NUMBER})\s*,\s*(${NUMBER})\s*,\s*(?:\.{2,3}|…)` + String.raw`\s*,\s*(${NUMBER})\s*\]?$`,
);

/**
 * The values that a range of another language means: Python's `range(10)`, numpy's `arange`, `linspace`, `logspace` and
 * `geomspace`, `1..10`, `1-10`, `1, 2, ..., 10`. Undefined for any other text.
 */
export function meantRange(text: string): MeantValues | undefined {
  const call = CALL.exec(text);
  if (call) return fromCall(call[1] ?? '', (call[2] ?? '').split(',').map(toNumber));
  const dots = DOTS.exec(text);
  if (dots) {
    const [first, second, last] = dots.slice(1).map(toNumber);
    return first === undefined || second === undefined || last === undefined
      ? undefined
      : stepped(first, last, second - first);
  }
  const [, low, sign, high] = BETWEEN.exec(text) ?? [];
  const [from, to] = [toNumber(low), toNumber(high)];
  if (from === undefined || to === undefined || to <= from) return undefined;
  // `-1 -2` and `1 -2` are two numbers with a sign.
  if (sign === '-' && /\s-\S/.test(text)) return undefined;
  return stepped(from, sign === '..<' && Number.isInteger(to) ? to - 1 : to, 1, isFloat(low) || isFloat(high));
}

function isFloat(text: string | undefined): boolean {
  return text !== undefined && /[.eE]/.test(text);
}

function toNumber(text: string | undefined): number | undefined {
  const word = text?.trim().replace(/^\w+\s*=\s*/, '') ?? '';
  return new RegExp(`^${NUMBER}$`).test(word) ? Number(word) : undefined;
}

function fromCall(name: string, args: readonly (number | undefined)[]): MeantValues | undefined {
  if (args.length > 3 || args.some(arg => arg === undefined)) return undefined;
  const [first = 0, second, third] = args;
  if (name.endsWith('space'))
    return second === undefined || third === undefined ? undefined : spread(name, first, second, third);
  const [start, stop, step] = second === undefined ? [0, first, 1] : [first, second, third ?? 1];
  if (step <= 0 || (name !== 'arange' && ![start, stop, step].every(Number.isInteger))) return undefined;
  // The end of Python's ranges is left out.
  const count = Math.ceil((stop - start) / step - 1e-9);
  return count < 1 ? undefined : stepped(start, start + (count - 1) * step, step);
}

/** From one number to another, both counted. */
function stepped(first: number, last: number, step: number, areFloats = false): MeantValues | undefined {
  if (areFloats) return { kind: 'range', min: floatYaml(first), max: floatYaml(last) };
  if (step === 1 && Number.isInteger(first) && Number.isInteger(last) && first < last)
    return { kind: 'range', min: String(first), max: String(last) };
  const count = Math.floor((last - first) / step + 1e-9) + 1;
  if (!(count >= 1 && count <= MOST_VALUES)) return undefined;
  return listOf(Array.from({ length: count }, (_, i) => first + i * step));
}

/** What numpy's function of that name gives, its end counted. */
function spread(name: string, first: number, last: number, count: number): MeantValues | undefined {
  if (!Number.isInteger(count) || count < 2 || count > MOST_VALUES) return undefined;
  if (name === 'geomspace' && !(first > 0 && last > 0)) return undefined;
  const [from, to] = name === 'geomspace' ? [Math.log10(first), Math.log10(last)] : [first, last];
  const numbers = Array.from({ length: count }, (_, i) => from + (i * (to - from)) / (count - 1));
  return listOf(name === 'linspace' ? numbers : numbers.map(each => 10 ** each), true);
}

function listOf(numbers: readonly number[], areFloats = !numbers.every(Number.isInteger)): MeantValues {
  const texts = numbers.map(number => (areFloats ? floatYaml(Number(number.toPrecision(12))) : String(number)));
  return { kind: 'list', yaml: `[${texts.join(', ')}]` };
}
