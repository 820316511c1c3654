import { isBag } from '../json.ts';

/**
 * A reply's body, read whatever its status: GraphQL, `{error}`, a list of strings, HTML of a proxy (docs/facts/api.md,
 * "Error shapes").
 */
export interface ReadBody {
  /** Is it a JSON object? */
  readonly json: boolean;
  readonly data: unknown;
  readonly messages: readonly string[];
  /** `extensions.code` of the errors, where given. */
  readonly codes: readonly string[];
}

const messageOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value;
  if (isBag(value) && typeof value['message'] === 'string') return value['message'];
  return undefined;
};

const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** The title of an HTML page; proxies say there what is wrong. */
const titleOf = (text: string): readonly string[] => {
  const title = /<title[^>]*>([\s\S]*?)<\/title>/i.exec(text)?.[1] ?? /<h1[^>]*>([\s\S]*?)<\/h1>/i.exec(text)?.[1];
  return title === undefined || title.trim() === '' ? [] : [title.trim()];
};

/** Reads a reply's body. Never throws: anything but a JSON object gives `json: false`. */
export function readBody(text: string): ReadBody {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { json: false, data: undefined, messages: titleOf(text), codes: [] };
  }
  if (!isBag(value)) return { json: false, data: undefined, messages: [], codes: [] };
  const errors = [...asList(value['errors']), ...asList(value['error'])];
  const messages = errors.map(messageOf).filter(m => m !== undefined);
  const codes = errors
    .map(e => (isBag(e) && isBag(e['extensions']) ? e['extensions']['code'] : undefined))
    .filter(c => typeof c === 'string');
  // An error without words is still an error.
  const spoken = errors.length > 0 && messages.length === 0 ? ['error without a message'] : messages;
  return { json: true, data: value['data'], messages: [...new Set(spoken)], codes };
}
