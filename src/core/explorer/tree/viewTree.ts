import type { ListAddress } from '../../live/types.ts';
import type { TreeElement } from './element.ts';

/** The rows of one view, for one account and place. */
export interface ViewTree {
  /** Rows of the first level; none = the view's welcome text is shown instead. */
  roots(): readonly TreeElement[];
  /** Lists to keep fresh while the view is visible, whatever is open in it. */
  lists(): readonly ListAddress[];
  /** The list behind the view is loaded and has no row. */
  isEmpty(): boolean;
}
