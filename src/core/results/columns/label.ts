import { plainText } from '../../json.ts';

/** A category as people read it: a string without its quotes, all else as JSON. */
export function categoryLabel(name: string): string {
  if (!name.startsWith('"')) return name;
  // Most strings hold nothing that JSON escapes, and there may be thousands of them.
  return name.includes('\\') ? plainText(JSON.parse(name)) : name.slice(1, -1);
}
