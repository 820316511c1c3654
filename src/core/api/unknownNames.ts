/**
 * How servers name what they do not know: GraphQL's validation in its two wordings (the SDK matches on them too,
 * docs/facts/api.md).
 */
const PATTERNS: readonly RegExp[] = [
  /Cannot query field \W?(\w+)\W? on type/g,
  /Unknown argument \W?(\w+)\W? on field/g,
  /Field \W?(\w+)\W? is not defined by type/g,
  /In field \W?(\w+)\W?: Unknown field/g,
];

/**
 * Names of fields, arguments and input fields that the server says it does not know; empty = it complains about
 * something else.
 */
export function unknownNames(messages: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const message of messages) {
    for (const pattern of PATTERNS) {
      for (const match of message.matchAll(pattern)) if (match[1] !== undefined) found.add(match[1]);
    }
  }
  return [...found];
}
