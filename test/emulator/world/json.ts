/** Is the value a JSON object? */
export function isBag(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a JSON text; undefined if it is not. */
export function parseJson(text: unknown): unknown {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The object of a JSON text; an empty one if it is not. */
export function parseBag(text: unknown): Record<string, unknown> {
  const value = parseJson(text);
  return isBag(value) ? value : {};
}

/** What is at a path of a JSON value; undefined where nothing is. */
export function valueAt(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((level, key) => (isBag(level) ? level[key] : undefined), value);
}

/** The string at a path; undefined if it is missing or empty. */
export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = valueAt(value, ...path);
  return typeof found === 'string' && found !== '' ? found : undefined;
}
