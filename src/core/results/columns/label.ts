import { plainText } from '../../json.ts';

/** A category as people read it: a string without its quotes, all else as JSON. */
export function categoryLabel(name: string): string {
  return name.startsWith('"') ? plainText(JSON.parse(name)) : name;
}
