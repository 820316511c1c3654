/** What JSON can hold; numbers as JavaScript holds them. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** An object whose fields are unknown. */
export type Bag = Readonly<Record<string, unknown>>;

/** An object that is not a list. */
export function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of keys; undefined where the path ends early. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inside, key) => (isBag(inside) ? inside[key] : undefined), value);
}

/** The string at a path of keys; undefined where there is none, or an empty one. */
export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = at(value, ...path);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** A value in words: a string as it is, anything else as JSON has it. */
export function plainText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each));
}

/** Whether a file is named as JSON: only the ending counts, in small letters, as in W&B's client. */
export function isJsonFile(fileName: string): boolean {
  return fileName.endsWith('.json');
}
