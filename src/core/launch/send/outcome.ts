import type { ErrorAction } from '../../api/apiError.ts';

/** What to offer as a button beside the sentence; the editor knows how. */
export type LaunchAction =
  | 'showInExplorer'
  | 'openInBrowser'
  | 'launchAgain'
  | 'lookAgain'
  | 'resumeAgain'
  | 'showWarnings'
  | 'chooseQueue'
  | ErrorAction;

export interface LaunchedSweep {
  /** Global id; undefined where the server did not say. */
  readonly id?: string;
  /** The eight characters of its address. */
  readonly name: string;
  readonly entity: string;
  readonly project: string;
}

/**
 * The outcome of a launch or a resume. `sentence` is for the person, whole and true; `actions` are offered in this
 * order.
 */
export type LaunchOutcome = {
  readonly sentence: string;
  readonly actions: readonly LaunchAction[];
  /** `launch` of a new sweep, or `resume` of one. */
  readonly verb: 'launch' | 'resume';
  /** Where it came from: a file's address, or the sweep. */
  readonly source: string;
} & (
  | {
      readonly kind: 'created';
      readonly sweep: LaunchedSweep;
      /** The server's warnings about the configuration, in its words. */
      readonly warnings: readonly string[];
      /** True where the answer was lost and the sweep was found by looking. */
      readonly lookedUp: boolean;
    }
  /** Nothing was created: it is safe to try again. */
  | { readonly kind: 'notCreated' }
  /** We could not find out yet: `lookAgain` is the next step; nothing may be sent before. */
  | { readonly kind: 'unknown' }
  /** The server (or the plan) says no; nothing was created. */
  | { readonly kind: 'refused'; readonly code: string }
  /** Another click or another window is doing it, or has just done it. */
  | { readonly kind: 'underWay'; readonly sweep?: LaunchedSweep }
);
