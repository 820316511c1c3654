import * as l10n from '@vscode/l10n';
import { isApiError } from '../../api/apiError.ts';
import type { ApiClient } from '../../api/client.ts';
import { launchBaseline } from '../../api/operations/launchBaseline.ts';
import { resumeLook } from '../../api/operations/resumeLook.ts';
import type { Baseline } from '../preflight/baseline.ts';
import type { Unsent } from './intent.ts';
import type { LaunchOutcome } from './outcome.ts';
import { notCreated, refusedBy, refusedByServer } from './sentences.ts';

/** A baseline of this age is asked for again. */
const BASELINE_HOLDS_MS = 15_000;

/** What the server has before a launch, or why nothing is sent: without it, a lost answer could never be looked up. */
export async function launchBaselineOf(
  client: ApiClient,
  told: Unsent,
  known: Baseline | undefined,
  signal: AbortSignal | undefined,
): Promise<Baseline | LaunchOutcome> {
  const at = client.clock.now();
  if (known?.seen !== undefined && at - known.at < BASELINE_HOLDS_MS) return known;
  const { entity, project } = told;
  if (entity === null)
    return refusedBy(
      told,
      'noEntity',
      l10n.t('A sweep needs an entity: choose the user or team that owns its project.'),
      [],
    );
  try {
    const { user, sweeps, newest } = await launchBaseline(client, { entity, project }, { signal });
    return { at, user, newest, seen: sweeps };
  } catch (error) {
    if (!isApiError(error)) throw error;
    return error.kind === 'auth' || error.kind === 'forbidden'
      ? refusedByServer(told, error)
      : notCreated(told, l10n.t('W&B could not be checked first, so nothing was sent: {0}', error.message), false);
  }
}

/** The sweep that is resumed, and the state that the plan was made for. */
export interface Resumed {
  readonly entity: string;
  readonly project: string;
  readonly sweep: string;
  readonly queue: string;
  readonly state: string;
}

/**
 * What the server has before a resume, or why nothing is sent. A resume pushes a scheduler beside whatever is there:
 * where the sweep cannot be checked, or has another state by now, nothing is sent.
 */
export async function resumeBaselineOf(
  client: ApiClient,
  told: Unsent,
  resumed: Resumed,
  signal: AbortSignal | undefined,
): Promise<Baseline | LaunchOutcome> {
  const at = client.clock.now();
  try {
    const { state, scheduler, schedulers } = await resumeLook(client, resumed, { signal });
    if (state !== resumed.state)
      return refusedBy(
        told,
        'stateChanged',
        l10n.t(
          'The sweep {0} is now {1}, no longer {2}, so nothing was sent. Check it again.',
          resumed.sweep,
          state,
          resumed.state,
        ),
        ['refresh'],
      );
    return { at, state, scheduler, seen: schedulers?.map(item => item.id) };
  } catch (error) {
    if (!isApiError(error)) throw error;
    return ['notFound', 'auth', 'forbidden'].includes(error.kind)
      ? refusedByServer(told, error)
      : notCreated(
          told,
          l10n.t('the sweep could not be checked first, so nothing was sent: {0}', error.message),
          false,
        );
  }
}
