import * as l10n from '@vscode/l10n';
import type { SweepVerb } from '../../wandb/sweepStates.ts';

/** A sweep, by its id and what it is called, and what was asked of it. */
interface Asked {
  readonly sweep: string;
  readonly called?: string;
  readonly verb: SweepVerb;
}

/** It worked, and what that means for the runs in progress. */
export function doneSentence({ sweep: id, called: sweep = id, verb }: Asked): string {
  switch (verb) {
    case 'pause':
      return l10n.t('The sweep {0} is paused. Runs in progress continue to their end.', sweep);
    case 'stop':
      return l10n.t('The sweep {0} is stopped. No new runs start; runs in progress continue to their end.', sweep);
    case 'cancel':
      return l10n.t('The sweep {0} is canceled.', sweep);
    case 'resume':
      return l10n.t('The sweep {0} is resumed.', sweep);
  }
}

/** It had that state before. */
export function alreadySentence({ sweep: id, called: sweep = id, verb }: Asked): string {
  switch (verb) {
    case 'pause':
      return l10n.t('The sweep {0} is already paused.', sweep);
    case 'stop':
      return l10n.t('The sweep {0} is already stopped.', sweep);
    case 'cancel':
      return l10n.t('The sweep {0} is already canceled.', sweep);
    case 'resume':
      return l10n.t('The sweep {0} is already running.', sweep);
  }
}

/** It failed; `why` is a whole sentence. */
export function failedSentence({ sweep: id, called: sweep = id, verb }: Asked, why: string): string {
  switch (verb) {
    case 'pause':
      return l10n.t('The sweep {0} was not paused: {1}', sweep, why);
    case 'stop':
      return l10n.t('The sweep {0} was not stopped: {1}', sweep, why);
    case 'cancel':
      return l10n.t('The sweep {0} was not canceled: {1}', sweep, why);
    case 'resume':
      return l10n.t('The sweep {0} was not resumed: {1}', sweep, why);
  }
}

/** We could not find out whether it worked. */
export function couldNotFindOut({ sweep: id, called: sweep = id, verb }: Asked): string {
  switch (verb) {
    case 'pause':
      return l10n.t('Could not find out whether the sweep {0} was paused.', sweep);
    case 'stop':
      return l10n.t('Could not find out whether the sweep {0} was stopped.', sweep);
    case 'cancel':
      return l10n.t('Could not find out whether the sweep {0} was canceled.', sweep);
    case 'resume':
      return l10n.t('Could not find out whether the sweep {0} was resumed.', sweep);
  }
}
