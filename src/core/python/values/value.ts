/** A value as Python holds it after `yaml.safe_load`: int and float apart, big integers exact, mappings in order. */
export type PyValue =
  | { readonly type: 'null' }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'int'; readonly value: bigint }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'str'; readonly value: string }
  /** `value` is Python's isoformat(). */
  | { readonly type: 'date' | 'datetime'; readonly value: string }
  /** `value` is base64. */
  | { readonly type: 'bytes'; readonly value: string }
  | { readonly type: 'seq'; readonly items: readonly PyValue[] }
  /** Entries in Python's insertion order, keys unique by Python's equality, the last value kept. */
  | { readonly type: 'map'; readonly entries: readonly (readonly [PyValue, PyValue])[] }
  | { readonly type: 'set'; readonly items: readonly PyValue[] };
