import type { ApiError } from '../../api/apiError.ts';
import type { Intent } from './intent.ts';
import type { LaunchAction, LaunchedSweep, LaunchOutcome } from './outcome.ts';

/** What an outcome is told of: enough of the intent, also before there is one. */
export type Told = Pick<Intent, 'verb' | 'source' | 'queue' | 'sweep'>;

const base = (told: Told, sentence: string, actions: readonly LaunchAction[]) => ({
  verb: told.verb,
  source: told.source,
  sentence,
  actions,
});
const again = (told: Told): LaunchAction => (told.verb === 'launch' ? 'launchAgain' : 'resumeAgain');
const verb = (told: Told): string => (told.verb === 'launch' ? 'launch' : 'resume');
const end = (text: string): string => text.replace(/[.\s]+$/, '');
const where = (told: Told): string =>
  told.queue === undefined ? '' : ` Its scheduler waits in the queue ${told.queue}.`;

/** It worked. `lookedUp`: the answer was lost and the sweep was found. */
export function created(
  told: Told,
  sweep: LaunchedSweep,
  warnings: readonly string[],
  lookedUp: boolean,
): LaunchOutcome {
  const done = told.verb === 'resume' ? 'was resumed' : told.queue === undefined ? 'was created' : 'was launched';
  const count =
    warnings.length === 0
      ? ''
      : ` W&B has ${warnings.length === 1 ? 'a warning' : `${String(warnings.length)} warnings`} about its configuration.`;
  const sentence = `${lookedUp ? 'The answer was lost, but it worked: the' : 'The'} sweep ${sweep.name} ${done}.${where(told)}${count}`;
  return {
    ...base(
      told,
      sentence,
      warnings.length > 0 ? ['showInExplorer', 'showWarnings', 'openInBrowser'] : ['showInExplorer', 'openInBrowser'],
    ),
    kind: 'created',
    sweep,
    warnings,
    lookedUp,
  };
}

/** Nothing came to be, seen by looking or known because nothing was sent. */
export function notCreated(told: Told, why: string, looked: boolean): LaunchOutcome {
  const nothing = told.verb === 'launch' ? 'No sweep was created' : `The sweep ${told.sweep ?? ''} was not resumed`;
  return {
    ...base(
      told,
      `${nothing}${looked ? ', W&B was looked at since' : ''}: ${end(why)}. It is safe to ${verb(told)} again.`,
      [again(told)],
    ),
    kind: 'notCreated',
  };
}

/** It cannot be told yet. */
export function unknown(told: Told, why: string): LaunchOutcome {
  const what =
    told.verb === 'launch' ? 'whether the sweep was created' : `whether the sweep ${told.sweep ?? ''} was resumed`;
  return {
    ...base(told, `It is not known ${what}: ${end(why)}. Look again before you ${verb(told)} again.`, [
      'lookAgain',
      'openInBrowser',
    ]),
    kind: 'unknown',
  };
}

/** The server, or what was found before sending, says no. */
export function refusedBy(told: Told, code: string, sentence: string, actions: readonly LaunchAction[]): LaunchOutcome {
  return { ...base(told, `${end(sentence)}.`, actions), kind: 'refused', code };
}

/** The server's refusal in its own words with what to do. */
export function refusedByServer(told: Told, error: ApiError): LaunchOutcome {
  const nothing = told.verb === 'launch' ? 'No sweep was created' : `The sweep ${told.sweep ?? ''} was not resumed`;
  const isQueueGone = error.kind === 'notFound' && told.queue !== undefined && /queue/i.test(error.message);
  if (isQueueGone)
    return refusedBy(
      told,
      error.kind,
      `${nothing}: W&B has no queue ${told.queue} there, or you may not see it. Choose another queue, or create it`,
      ['chooseQueue'],
    );
  return refusedBy(
    told,
    error.kind,
    `${nothing}: ${end(error.message)}. ${error.advice}`,
    error.action === 'none' ? [] : [error.action],
  );
}

/** Somebody is at it. */
export function underWay(told: Told, elsewhere: boolean): LaunchOutcome {
  return {
    ...base(
      told,
      `This ${verb(told)} is under way already${elsewhere ? ' in another window' : ''}; nothing was sent a second time.`,
      [],
    ),
    kind: 'underWay',
  };
}

/** The same was launched a moment ago. */
export function justLaunched(told: Told, sweep: LaunchedSweep): LaunchOutcome {
  return {
    ...base(told, `The same was launched a moment ago as the sweep ${sweep.name}; nothing was sent a second time.`, [
      'showInExplorer',
      again(told),
    ]),
    kind: 'underWay',
    sweep,
  };
}
