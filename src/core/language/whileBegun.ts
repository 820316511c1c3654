import type { SweepDocument } from '../sweep/reading.ts';
import type { Diagnostic } from './types.ts';

/**
 * What is said of a file that is being written: in a new one, and in one in which nothing is written, not what is
 * missing, for it may be about to be written. `isNew` = nobody has saved it.
 */
export function whileBegun(
  found: readonly Diagnostic[],
  { tree: { root } }: SweepDocument,
  isNew: boolean,
): readonly Diagnostic[] {
  const isEmpty = root === undefined || root.start === root.end;
  return isNew || isEmpty ? found.filter(({ absent }) => absent !== true) : found;
}
