import * as l10n from '@vscode/l10n';
import { isApiError, type ApiError } from '../../api/apiError.ts';
import type { ApiClient } from '../../api/client.ts';
import type { ApiLog } from '../../api/apiLog.ts';
import { upsertSweep } from '../../api/operations/upsertSweep.ts';
import type { Baseline } from '../preflight/baseline.ts';
import type { LastLaunch } from '../preflight/lastLaunch.ts';
import { closeIntent } from './closeIntent.ts';
import { endingOf, withoutEffect } from './ending.ts';
import type { Intent, IntentJournal, Unsent } from './intent.ts';
import { readIntent, readLastLaunch } from './journal.ts';
import { lookUp } from './lookUp.ts';
import type { LaunchOutcome } from './outcome.ts';
import { resolveIntent } from './resolveIntent.ts';
import { created, justLaunched, notCreated, underWay, unknown } from './sentences.ts';

/** The same from the same source within this time is an impatient second click, not a second launch. */
const MOMENT_MS = 10_000;
/** How long a send without an answer is checked before the person is told that its outcome is unknown. */
const LOOKS_FOR_MS = 25_000;
/** The same after a refusal, which one check settles unless that fails. */
const REFUSAL_LOOKS_FOR_MS = 8_000;

/** Where a send happens and is written down. */
export interface SendPlace {
  readonly client: ApiClient;
  readonly journal: IntentJournal;
  readonly owner: string;
  readonly log: ApiLog;
}

/** What is to be sent. */
export interface Sending {
  readonly intent: Unsent;
  /** What the server had before, or why nothing is sent. */
  readonly baseline: () => Promise<Baseline | LaunchOutcome>;
  readonly again: boolean;
  readonly signal?: AbortSignal;
  readonly progress?: (sentence: string) => void;
  /** Called at the moment of creation: from here on a failure may have created something. */
  readonly onSend: () => void;
}

/**
 * The one place that creates a sweep or pushes a scheduler: written down first, sent once, looked up where the answer
 * is lost. The caller holds the source's lock. Throws what the journal throws.
 */
export async function sendLaunch(place: SendPlace, sending: Sending, key: string): Promise<LaunchOutcome> {
  const { client, journal, owner } = place;
  const { clock } = client;
  const { intent: told, signal, progress } = sending;
  const last = told.verb === 'launch' ? await readLastLaunch(journal, client.host, told.source) : undefined;
  const settled = await settleOpenSend(place, sending, key, last);
  if (settled) return settled;
  if (last && !sending.again && clock.now() - last.at < MOMENT_MS && isSame(last.variables, told.variables))
    return justLaunched(told, { name: last.sweep, entity: last.entity, project: last.project });
  const baseline = await sending.baseline();
  if ('kind' in baseline) return baseline;
  if (signal?.aborted === true) return notCreated(told, l10n.t('it was canceled before anything was sent'), false);
  const intent: Intent = { ...told, baseline, owner, sentAt: clock.now() };
  await journal.put(key, JSON.stringify(intent));
  progress?.(told.verb === 'launch' ? l10n.t('Sending the sweep…') : l10n.t('Sending the scheduler…'));
  sending.onSend();
  try {
    const { id, name, entity, project, warnings } = await upsertSweep(client, intent.variables, { signal });
    return await closeIntent(place, key, intent, created(intent, { id, name, entity, project }, warnings, false), last);
  } catch (error) {
    if (!isApiError(error)) throw error;
    return await afterFailure(place, key, intent, error, last, progress);
  }
}

/** A send of this source whose outcome is still open comes first; undefined = the new one may be sent. */
async function settleOpenSend(
  place: SendPlace,
  { again, progress }: Sending,
  key: string,
  last: LastLaunch | undefined,
): Promise<LaunchOutcome | undefined> {
  const open = await readIntent(place.journal, key);
  if (!open) return undefined;
  progress?.(l10n.t('Checking what became of the previous send…'));
  const outcome = await resolveIntent(place.client, open, LOOKS_FOR_MS);
  if (!outcome) return undefined;
  await closeIntent(place, key, open, outcome, last);
  const goesOn = outcome.kind === 'notCreated' || (outcome.kind === 'unknown' && again);
  return goesOn ? undefined : outcome;
}

/** Finds out what a send that failed has done. */
async function afterFailure(
  place: SendPlace,
  key: string,
  intent: Intent,
  error: ApiError,
  last: LastLaunch | undefined,
  progress: Sending['progress'],
): Promise<LaunchOutcome> {
  const { client, journal, log } = place;
  const note = (what: Intent): Promise<void> =>
    journal.put(key, JSON.stringify(what)).catch(() => {
      log.warn('how the send ended could not be written down');
    });
  const ended = endingOf(error);
  if (ended === undefined) return closeIntent(place, key, intent, withoutEffect(intent, error), last);
  const cut: Intent = { ...intent, ended, endedAt: client.clock.now() };
  await note(cut);
  progress?.(l10n.t('Checking whether it worked…'));
  const outcome = await resolveIntent(client, cut, ended === 'error' ? REFUSAL_LOOKS_FOR_MS : LOOKS_FOR_MS);
  if (!outcome) return underWay(intent, true);
  if (ended !== 'error' || outcome.kind === 'created') return closeIntent(place, key, cut, outcome, last);
  // A key that the check finds refused was refused at the send, too.
  if (outcome.kind === 'unknown' && !(error.kind === 'auth' && (await isRefusedStill(client, cut)))) {
    await note({ ...cut, ended: 'cut' });
    return unknown(intent, l10n.t('{0} W&B could not be checked afterward.', error.message));
  }
  if (outcome.kind === 'notCreated') await closeIntent(place, key, cut, outcome, last);
  return withoutEffect(intent, error);
}

function isRefusedStill(client: ApiClient, intent: Intent): Promise<boolean> {
  return lookUp(client, intent).then(
    () => false,
    (error: unknown) => isApiError(error, 'auth'),
  );
}

function isSame(a: Intent['variables'], b: Intent['variables']): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
