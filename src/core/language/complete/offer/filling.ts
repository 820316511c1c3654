import type { Segment } from '../../../sweep/field.ts';
import type { FormName } from '../../../sweep/parameterForm.ts';
import type { SweepFile } from '../../../sweep/sweepFile.ts';
import type { Snippet } from '../place/writing.ts';

/** What a new key is filled with: always something that W&B takes, ready to be typed over. */
export interface Filling {
  readonly snippet: Snippet;
  readonly sweep: SweepFile;
  /** The mapping that the key goes into. */
  readonly path: readonly Segment[];
  /** The column of its keys. */
  readonly column: number;
  /** The form that a parameter is to get, where it has no distribution yet. */
  readonly form?: FormName;
}
