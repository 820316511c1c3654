/** A form's validator and what it reads, compiled from `schemas/` by scripts/generate/validators.mjs. */
export interface CompiledForm {
  readonly validate: Validate;
  readonly reads: Reads;
}

/** One step of ajv's: gives whether the value fits, and leaves all errors at itself until the next call. */
export interface Validate {
  (this: Floats, value: unknown): boolean;
  readonly errors?: readonly CompiledError[] | null;
}

/** Which floats without a fraction (`2.0`) a value holds: JavaScript cannot tell them from Python's ints. */
export interface Floats {
  has(owner: object, key: string | number): boolean;
}

/** What is kept of ajv's errors. */
export interface CompiledError {
  /** A JSON pointer. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params?: { readonly missingProperty?: string; readonly additionalProperty?: string };
}

/** How far a validator looks into a value: 0 is the value alone. */
export type Reads = 0 | { readonly items: Reads } | { readonly keys: Readonly<Record<string, Reads>> };
