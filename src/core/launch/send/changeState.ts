import * as l10n from '@vscode/l10n';
import { isApiError, type ApiError, type ErrorAction } from '../../api/apiError.ts';
import type { ApiClient } from '../../api/client.ts';
import { pause } from '../../api/clock.ts';
import { setSweepState } from '../../api/operations/setSweepState.ts';
import { sweep as askSweep } from '../../api/operations/sweep.ts';
import { isLate } from './ending.ts';
import { isSweepState, STATE_AFTER, type SweepVerb } from '../../wandb/sweepStates.ts';
import { alreadySentence, couldNotFindOut, doneSentence, failedSentence } from './stateSentences.ts';
import { inSentences } from '../../sentence.ts';

/** Which sweep is to change, and how. */
export interface StateRequest {
  readonly entity: string;
  readonly project: string;
  /** The eight characters of its address. */
  readonly sweep: string;
  /** `resume` is for classic sweeps; a launch sweep needs its scheduler pushed again (`Sender.resume`). */
  readonly verb: SweepVerb;
  /** What sentences call it; its id where that is all that is known. */
  readonly called?: string;
  readonly signal?: AbortSignal;
}

/** The outcome. `sentence` is for the person, whole and true. */
export interface StateOutcome {
  readonly kind: 'done' | 'notDone' | 'unknown' | 'refused';
  readonly sentence: string;
  readonly actions: readonly (ErrorAction | 'again' | 'lookAgain')[];
  /** The sweep's state as last seen. */
  readonly state?: string;
}

/** Waits before each check of a sweep after an answer that said nothing. */
const WAITS_MS = [0, 300, 1_000, 2_000, 3_000, 6_000, 8_000];
/** How long after the failure its old state is believed: a cut connection, and no answer in time. */
const SETTLES_MS = { cut: 6_000, timeout: 20_000 };

/**
 * Pauses, stops, cancels or resumes (a classic sweep). Sends once; after an answer that says nothing, the sweep's state
 * is read. Never rejects.
 */
export async function changeState(client: ApiClient, request: StateRequest): Promise<StateOutcome> {
  try {
    await setSweepState(client, request, { signal: request.signal });
    return done(request);
  } catch (error) {
    if (!isApiError(error))
      return {
        kind: 'unknown',
        sentence: inSentences([couldNotFindOut(request), l10n.t('Check it again.')]),
        actions: ['lookAgain'],
      };
    // The state is read before it is set; where that failed, nothing was sent. A refusal may come from something in
    // front of the server, with the work done.
    const wasSent = error.operation === 'SetSweepState' && (error.perhapsDone || error.status !== undefined);
    if (wasSent) return lookAfter(client, request, error);
    if (
      error.kind === 'refused' &&
      error.messages.some(said => isThere(said.replace(/^Sweep already /, ''), request.verb))
    )
      return { ...done(request), sentence: alreadySentence(request) };
    return notDone(request, error);
  }
}

function notDone(request: StateRequest, error: ApiError, state?: string): StateOutcome {
  const passing = ['offline', 'tls', 'timeout', 'rateLimited', 'canceled', 'server', 'decode'].includes(error.kind);
  return {
    kind: passing ? 'notDone' : 'refused',
    sentence: inSentences([
      failedSentence(request, error.message),
      ...(state === undefined ? [] : [l10n.t('Its state is {0}.', state)]),
      error.advice,
    ]),
    actions: passing ? ['again'] : [error.action],
    state,
  };
}

function done(request: StateRequest): StateOutcome {
  return { kind: 'done', sentence: doneSentence(request), actions: [], state: STATE_AFTER[request.verb] };
}

/** Whether a state says that it is done. */
function isThere(state: string, verb: SweepVerb): boolean {
  return isSweepState(state, STATE_AFTER[verb]);
}

async function lookAfter(client: ApiClient, request: StateRequest, error: ApiError): Promise<StateOutcome> {
  const { clock } = client;
  const failedAt = clock.now();
  const { verb } = request;
  const settles = !error.perhapsDone ? 0 : isLate(error) ? SETTLES_MS.timeout : SETTLES_MS.cut;
  let seen: string | undefined;
  for (const wait of WAITS_MS) {
    await pause(clock, wait);
    const asked = clock.now();
    const found = await askSweep(client, request).catch(() => undefined);
    seen = found?.state ?? seen;
    if (found && isThere(found.state, verb))
      return {
        ...done(request),
        sentence: inSentences([l10n.t('The answer was lost, but it worked.'), doneSentence(request)]),
        state: found.state,
      };
    if (asked - failedAt >= settles && (found || !error.perhapsDone)) return notDone(request, error, found?.state);
  }
  return {
    kind: 'unknown',
    sentence: inSentences([
      couldNotFindOut(request),
      error.message,
      seen === undefined ? l10n.t('It cannot be checked now.') : l10n.t('Its last known state is {0}.', seen),
      l10n.t('Check it again; sending it once more does no harm.'),
    ]),
    actions: ['lookAgain', 'again'],
    state: seen,
  };
}
