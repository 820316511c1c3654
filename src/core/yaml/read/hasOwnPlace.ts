import type { Place } from './node.ts';

/** Whether a part is written itself: in Python, what is calculated is at the place of what it is a part of. */
export function hasOwnPlace(part: Place, whole: Place): boolean {
  return part.start !== whole.start || part.end !== whole.end;
}
