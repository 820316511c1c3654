import * as l10n from '@vscode/l10n';
import { isApiError, type ApiError } from '../../api/apiError.ts';
import type { ApiClient } from '../../api/client.ts';
import { pause } from '../../api/clock.ts';
import { sweep as askSweep } from '../../api/operations/sweep.ts';
import { upsertSweep, type UpsertSweepVariables } from '../../api/operations/upsertSweep.ts';
import type { SweepPath } from '../../wandb/projectPath.ts';
import { mayUpdate } from '../../wandb/sweepStates.ts';
import { sameConfig } from '../plan/sameConfig.ts';
import { isLate } from './ending.ts';
import { inSentences } from '../../sentence.ts';

export interface UpdateRequest extends SweepPath {
  /** What sentences call the sweep. */
  readonly called: string;
  /** Of `planUpdate` or `planUpdateLaunched`. */
  readonly variables: UpsertSweepVariables;
  readonly signal?: AbortSignal;
}

/** The outcome. `sentence` is for the person, whole and true. */
export interface UpdateOutcome {
  readonly kind: 'done' | 'notDone' | 'unknown' | 'refused';
  readonly sentence: string;
  /** The server's warnings about the new configuration, in its words. */
  readonly warnings: readonly string[];
}

/** Waits before each look at the sweep after an answer that said nothing. */
const WAITS_MS = [300, 2_000, 6_000];

/**
 * Replaces the configuration of a sweep that has not begun. Its state is read before, and nothing is sent where it has
 * begun; after an answer that says nothing, its configuration is read. Never rejects.
 */
export async function updateSweep(client: ApiClient, request: UpdateRequest): Promise<UpdateOutcome> {
  const { called, variables, signal } = request;
  try {
    if (!mayUpdate(await askSweep(client, request, { signal })))
      return { kind: 'refused', sentence: hasBegun(called), warnings: [] };
    const { warnings } = await upsertSweep(client, variables, { signal });
    return { kind: 'done', sentence: l10n.t('The sweep {0} is updated.', called), warnings };
  } catch (error) {
    if (!isApiError(error))
      return { kind: 'unknown', sentence: l10n.t('It is unknown whether {0} was updated.', called), warnings: [] };
    return error.perhapsDone ? lookAfter(client, request, error) : notUpdated(called, error);
  }
}

/** Why a sweep that has begun stays as it is, and what to do. */
export function hasBegun(called: string): string {
  return l10n.t(
    'The sweep {0} has begun, so its configuration cannot be changed. Launch the file as a new sweep.',
    called,
  );
}

function notUpdated(called: string, error: ApiError): UpdateOutcome {
  return {
    kind: error.kind === 'refused' ? 'refused' : 'notDone',
    sentence: inSentences([l10n.t('The sweep {0} was not updated: {1}', called, error.message), error.advice]),
    warnings: [],
  };
}

async function lookAfter(client: ApiClient, request: UpdateRequest, error: ApiError): Promise<UpdateOutcome> {
  const { called, variables } = request;
  let seen: string | undefined;
  for (const wait of WAITS_MS) {
    await pause(client.clock, wait);
    seen = (await askSweep(client, request).catch(() => undefined))?.config ?? seen;
    if (seen !== undefined && sameConfig(seen, variables.config))
      return {
        kind: 'done',
        sentence: l10n.t('The answer was lost, but the sweep {0} is updated.', called),
        warnings: [],
      };
  }
  // Behind a gateway or a client that gave up waiting it may still come.
  if (seen !== undefined && !isLate(error)) return notUpdated(called, error);
  return {
    kind: 'unknown',
    sentence: l10n.t(
      'It is unknown whether {0} was updated: {1} Show its configuration, or send it once more; that does no harm.',
      called,
      error.message,
    ),
    warnings: [],
  };
}
