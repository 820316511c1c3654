import { isApiError, type ApiError, type ErrorAction } from '../../api/apiError.ts';
import type { ApiClient } from '../../api/client.ts';
import { setSweepState } from '../../api/operations/setSweepState.ts';
import { sweep as askSweep } from '../../api/operations/sweep.ts';
import { pause } from './lock.ts';
import { isSweepState, STATE_AFTER, type SweepVerb } from '../../wandb/sweepStates.ts';

export interface StateRequest {
  readonly entity: string;
  readonly project: string;
  /** The eight characters of its address. */
  readonly sweep: string;
  /** `resume` is for classic sweeps; a launch sweep needs its scheduler pushed again (`Sender.resume`). */
  readonly verb: SweepVerb;
  readonly signal?: AbortSignal;
}

/** What came of it. `sentence` is for the person, whole and true. */
export interface StateOutcome {
  readonly kind: 'done' | 'notDone' | 'unknown' | 'refused';
  readonly sentence: string;
  readonly actions: readonly (ErrorAction | 'again' | 'lookAgain')[];
  /** The sweep's state as last seen. */
  readonly state?: string;
}

const DONE: Readonly<Record<SweepVerb, string>> = {
  pause: 'is paused; what runs goes on to its end',
  stop: 'is stopped: no new runs start, what runs goes on to its end',
  cancel: 'is cancelled',
  resume: 'is resumed',
};
const WHAT: Readonly<Record<SweepVerb, string>> = {
  pause: 'paused',
  stop: 'stopped',
  cancel: 'cancelled',
  resume: 'resumed',
};

/** Waits between looks at a sweep after an answer that said nothing. */
const WAITS_MS = [300, 1_000, 2_000, 3_000, 6_000, 8_000];
/** From which age of the send on its old state is believed: a cut connection, and no answer in time. */
const SETTLES_MS = { cut: 6_000, timeout: 20_000 };

/** Pauses, stops, cancels or resumes (a classic sweep). Sends once; after an answer that says nothing it is looked at what the sweep says. Never rejects. */
export async function changeState(client: ApiClient, request: StateRequest): Promise<StateOutcome> {
  const sentAt = client.clock.now();
  try {
    await setSweepState(client, request, { signal: request.signal });
    return done(request);
  } catch (error) {
    if (!isApiError(error))
      return {
        kind: 'unknown',
        sentence: `It is not known whether the sweep ${request.sweep} was ${WHAT[request.verb]}; look at it again.`,
        actions: ['lookAgain'],
      };
    // Before the state is set it is looked at; where that failed, nothing was sent. A refusal may come from something in front of the server, the work done.
    const wasSent = error.operation === 'SetSweepState' && (error.perhapsDone || error.status !== undefined);
    if (wasSent) return lookAfter(client, request, error, sentAt);
    if (
      error.kind === 'refused' &&
      error.messages.some(said => isThere(said.replace(/^Sweep already /, ''), request.verb))
    )
      return { ...done(request), sentence: `The sweep ${request.sweep} ${DONE[request.verb]} already.` };
    return notDone(request, error);
  }
}

function notDone({ sweep, verb }: StateRequest, error: ApiError, state?: string): StateOutcome {
  const passing = ['offline', 'tls', 'timeout', 'rateLimited', 'cancelled', 'server', 'decode'].includes(error.kind);
  const says = state === undefined ? '' : ` It says ${state}.`;
  return {
    kind: passing ? 'notDone' : 'refused',
    sentence: `The sweep ${sweep} was not ${WHAT[verb]}: ${error.message}${says} ${error.advice}`,
    actions: passing ? ['again'] : [error.action],
    state,
  };
}

function done({ sweep, verb }: StateRequest): StateOutcome {
  return { kind: 'done', sentence: `The sweep ${sweep} ${DONE[verb]}.`, actions: [], state: STATE_AFTER[verb] };
}

/** Does a state say that it is done? */
function isThere(state: string, verb: SweepVerb): boolean {
  return isSweepState(state, STATE_AFTER[verb]);
}

async function lookAfter(
  client: ApiClient,
  request: StateRequest,
  error: ApiError,
  sentAt: number,
): Promise<StateOutcome> {
  const { clock } = client;
  const { sweep, verb } = request;
  const late = error.kind === 'timeout' || error.kind === 'cancelled' || error.status === 408 || error.status === 504;
  const settles = !error.perhapsDone ? 0 : late ? SETTLES_MS.timeout : SETTLES_MS.cut;
  let seen: string | undefined;
  for (const wait of WAITS_MS) {
    const asked = clock.now();
    const found = await askSweep(client, request).catch(() => undefined);
    seen = found?.state ?? seen;
    if (found && isThere(found.state, verb))
      return {
        ...done(request),
        sentence: `The answer was lost, but it worked: the sweep ${sweep} ${DONE[verb]}.`,
        state: found.state,
      };
    if (asked - sentAt >= settles && (found || !error.perhapsDone)) return notDone(request, error, found?.state);
    await pause(clock, wait);
  }
  const says = seen === undefined ? 'it cannot be looked at now' : `it said ${seen} when last seen`;
  return {
    kind: 'unknown',
    sentence: `It is not known whether the sweep ${sweep} was ${WHAT[verb]}: ${error.message} And ${says}. Look at it again; sending it once more does no harm.`,
    actions: ['lookAgain', 'again'],
    state: seen,
  };
}
