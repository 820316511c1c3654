/**
 * A JSONString of the server's as a value; an object passes as it is (some servers answer JSON where others answer its
 * text). Python writes bare NaN and Infinity into metrics: they become null. Undefined = not readable.
 */
export function jsonText(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? undefined;
  try {
    return JSON.parse(value);
  } catch {
    try {
      return JSON.parse(
        value.replace(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g, token => (token.startsWith('"') ? token : 'null')),
      );
    } catch {
      return undefined;
    }
  }
}
