import * as l10n from '@vscode/l10n';
import type { ApiError } from '../../api/apiError.ts';
import { inSentences, withoutPeriod } from '../../sentence.ts';
import { sweepNameAndId } from '../../live/sweepName.ts';
import type { Intent } from './intent.ts';
import type { LaunchAction, LaunchedSweep, LaunchOutcome } from './outcome.ts';

/** What an outcome is told of: enough of the intent, also before there is one. */
export type Told = Pick<Intent, 'verb' | 'source' | 'queue' | 'sweep' | 'displayName' | 'variables'>;

/** The sweep's name with its id. */
const calledIn = ({ sweep = '', displayName, variables }: Told, name = sweep): string =>
  sweepNameAndId({ name, displayName, config: variables.config });

const base = (told: Told, sentence: string, actions: readonly LaunchAction[]) => ({
  verb: told.verb,
  source: told.source,
  sentence,
  actions,
});
const again = (told: Told): LaunchAction => (told.verb === 'launch' ? 'launchAgain' : 'resumeAgain');

/** It worked. `lookedUp`: the answer was lost and the sweep was found. */
export function created(
  told: Told,
  sweep: LaunchedSweep,
  warnings: readonly string[],
  lookedUp: boolean,
): LaunchOutcome {
  const sentences = [
    worked(told, calledIn(told, sweep.name), lookedUp),
    ...(told.queue === undefined ? [] : [l10n.t('Its scheduler waits in the queue {0}.', told.queue)]),
    ...warned(warnings.length),
  ];
  return {
    ...base(
      told,
      inSentences(sentences),
      warnings.length > 0 ? ['showInExplorer', 'showWarnings', 'openInBrowser'] : ['showInExplorer', 'openInBrowser'],
    ),
    kind: 'created',
    sweep,
    warnings,
    lookedUp,
  };
}

function worked(told: Told, name: string, lookedUp: boolean): string {
  if (told.verb === 'resume')
    return lookedUp
      ? l10n.t('The answer was lost, but it worked: the sweep {0} was resumed.', name)
      : l10n.t('The sweep {0} was resumed.', name);
  if (told.queue === undefined)
    return lookedUp
      ? l10n.t('The answer was lost, but it worked: the sweep {0} was created.', name)
      : l10n.t('The sweep {0} was created.', name);
  return lookedUp
    ? l10n.t('The answer was lost, but it worked: the sweep {0} was launched.', name)
    : l10n.t('The sweep {0} was launched.', name);
}

function warned(count: number): readonly string[] {
  if (count === 0) return [];
  return [
    count === 1
      ? l10n.t('W&B has a warning about its configuration.')
      : l10n.t('W&B has {0} warnings about its configuration.', count),
  ];
}

/** Nothing was created or resumed. `checked`: W&B was asked since the send; else nothing was sent. */
export function notCreated(told: Told, why: string, checked: boolean): LaunchOutcome {
  return { ...base(told, nothingDone(told, withoutPeriod(why), checked), [again(told)]), kind: 'notCreated' };
}

function nothingDone(told: Told, why: string, checked: boolean): string {
  if (told.verb === 'launch')
    return checked
      ? l10n.t('No sweep was created (checked in W&B): {0}. It is safe to launch again.', why)
      : l10n.t('No sweep was created: {0}. It is safe to launch again.', why);
  const sweep = calledIn(told);
  return checked
    ? l10n.t('The sweep {0} was not resumed (checked in W&B): {1}. It is safe to resume again.', sweep, why)
    : l10n.t('The sweep {0} was not resumed: {1}. It is safe to resume again.', sweep, why);
}

/** We could not find out yet. */
export function unknown(told: Told, why: string): LaunchOutcome {
  const sentence =
    told.verb === 'launch'
      ? l10n.t(
          'Could not find out whether the sweep was created: {0}. Look again before you launch again.',
          withoutPeriod(why),
        )
      : l10n.t(
          'Could not find out whether the sweep {0} was resumed: {1}. Look again before you resume again.',
          calledIn(told),
          withoutPeriod(why),
        );
  return { ...base(told, sentence, ['lookAgain', 'openInBrowser']), kind: 'unknown' };
}

/** The server, or what was found before sending, says no. */
export function refusedBy(told: Told, code: string, sentence: string, actions: readonly LaunchAction[]): LaunchOutcome {
  return { ...base(told, `${withoutPeriod(sentence)}.`, actions), kind: 'refused', code };
}

/** The server's refusal in its own words with what to do. */
export function refusedByServer(told: Told, error: ApiError): LaunchOutcome {
  const { verb, queue } = told;
  const sweep = calledIn(told);
  if (error.kind === 'notFound' && queue !== undefined && /queue/i.test(error.message)) {
    const sentence =
      verb === 'launch'
        ? l10n.t(
            'No sweep was created: the queue {0} does not exist, or you cannot see it. Choose another, or create it.',
            queue,
          )
        : l10n.t(
            'Could not resume {0}: the queue {1} does not exist, or you cannot see it. Choose another, or create it.',
            sweep,
            queue,
          );
    return refusedBy(told, error.kind, sentence, ['chooseQueue']);
  }
  return refusedBy(
    told,
    error.kind,
    verb === 'launch'
      ? l10n.t('No sweep was created: {0}. {1}', withoutPeriod(error.message), error.advice)
      : l10n.t('The sweep {0} was not resumed: {1}. {2}', sweep, withoutPeriod(error.message), error.advice),
    error.action === 'none' ? [] : [error.action],
  );
}

/** This window, or another one, is doing it at the moment. */
export function underWay(told: Told, elsewhere: boolean): LaunchOutcome {
  return { ...base(told, inProgress(told, elsewhere), []), kind: 'underWay' };
}

function inProgress({ verb }: Told, elsewhere: boolean): string {
  if (verb === 'launch')
    return elsewhere
      ? l10n.t('This launch is already in progress in another window. Nothing was sent a second time.')
      : l10n.t('This launch is already in progress. Nothing was sent a second time.');
  return elsewhere
    ? l10n.t('This resume is already in progress in another window. Nothing was sent a second time.')
    : l10n.t('This resume is already in progress. Nothing was sent a second time.');
}

/** The same was launched a moment ago. */
export function justLaunched(told: Told, sweep: LaunchedSweep): LaunchOutcome {
  return {
    ...base(
      told,
      l10n.t(
        'The same was launched a moment ago as the sweep {0}. Nothing was sent a second time.',
        calledIn(told, sweep.name),
      ),
      ['showInExplorer', again(told)],
    ),
    kind: 'underWay',
    sweep,
  };
}
