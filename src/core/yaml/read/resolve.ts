/** The tags of YAML 1.1 that PyYAML knows by the form of a plain scalar, without their common prefix. */
export type ImplicitTag = 'null' | 'bool' | 'int' | 'float' | 'timestamp' | 'merge' | 'value' | 'yaml' | 'str';

// PyYAML resolver.py: each pattern is tried only on strings that begin with certain characters, in this order.
const BOOL = /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/;
const FLOAT = anyOf(
  /[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?/,
  /\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?/,
  /[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*/,
  /[-+]?\.(?:inf|Inf|INF)/,
  /\.(?:nan|NaN|NAN)/,
);
const INT =
  /^(?:[-+]?0b[01_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)$/;
const DAY_AND_HOUR = /[0-9]{4}-[0-9][0-9]?-[0-9][0-9]?(?:[Tt]|[ \t]+)[0-9][0-9]?/;
const ZONE = /(?:[ \t]*(?:Z|[-+][0-9][0-9]?(?::[0-9]{2})?))?/;
const TIMESTAMP = anyOf(
  /[0-9]{4}-[0-9]{2}-[0-9]{2}/,
  new RegExp(`${DAY_AND_HOUR.source}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]*)?${ZONE.source}`),
);

/** One pattern for a whole scalar that is like one of these. */
function anyOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(`^(?:${patterns.map(({ source }) => source).join('|')})$`);
}

/** What most values are, and everybody reads alike: `16`, `0.5`. Asked first, as there may be 100,000 of them. */
export function isOrdinaryNumber(text: string): boolean {
  return ORDINARY.test(text);
}

const ORDINARY = /^(?:[1-9]\d*(?:\.\d+)?|0\.\d+)$/;

/** How PyYAML reads a plain scalar (resolver.py, YAML 1.1): `1e-5` as a str, `1.0e-5` as a float, `010` as an int. */
export function resolvePlain(text: string): ImplicitTag {
  if (text === '') return 'null';
  const first = text.charCodeAt(0);
  if (isOrdinaryNumber(text)) return text.includes('.') ? 'float' : 'int';
  if ((first >= 48 && first <= 57) || first === 45 || first === 43) {
    // digits, - +
    if (FLOAT.test(text)) return 'float';
    if (INT.test(text)) return 'int';
    return first !== 45 && first !== 43 && TIMESTAMP.test(text) ? 'timestamp' : 'str';
  }
  if (first === 46) return FLOAT.test(text) ? 'float' : 'str';
  switch (text) {
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return 'null';
    case '<<':
      return 'merge';
    case '=':
      return 'value';
    case '!':
    case '&':
    case '*':
      return 'yaml';
  }
  return text.length <= 5 && BOOL.test(text) ? 'bool' : 'str';
}
