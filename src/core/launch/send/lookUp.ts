import * as l10n from '@vscode/l10n';
import type { ApiClient } from '../../api/client.ts';
import type { CallOptions } from '../../api/call.ts';
import { isBag } from '../../json.ts';
import { jsonText } from '../../api/jsonText.ts';
import { BASELINE_SWEEPS } from '../../api/operations/launchBaseline.ts';
import { resumeLook } from '../../api/operations/resumeLook.ts';
import { sweeps } from '../../api/operations/sweeps.ts';
import type { Page, Sweep } from '../../api/types.ts';
import { isApiError } from '../../api/apiError.ts';
import type { Intent } from './intent.ts';
import type { LaunchedSweep } from './outcome.ts';
import { sameConfig } from '../plan/sameConfig.ts';
import { SWEEP_ID_PLACEHOLDER } from '../../wandb/sweepIdPlaceholder.ts';
import { isSweepState } from '../../wandb/sweepStates.ts';

/** What the server has of a send without an answer. */
export type LookedUp =
  | { readonly kind: 'found'; readonly sweep: LaunchedSweep }
  /** Nothing of it has appeared so far. */
  | { readonly kind: 'none' }
  /** Something is there, but its origin is unclear. */
  | { readonly kind: 'unclear'; readonly sentence: string };

/** In a busy project, this many pages of newer sweeps are searched. */
const MOST_PAGES = 5;

/** Whether the sweep of an intent was created. Throws `ApiError` where the server cannot be asked. */
export function lookUp(client: ApiClient, intent: Intent, options?: CallOptions): Promise<LookedUp> {
  return intent.verb === 'launch' ? lookUpLaunch(client, intent, options) : lookUpResume(client, intent, options);
}

/** A sweep of this user, in this project, not among those seen before and not older, with the same configuration. */
async function lookUpLaunch(client: ApiClient, intent: Intent, options: CallOptions | undefined): Promise<LookedUp> {
  const { entity, project, baseline, variables } = intent;
  if (entity === null || baseline.seen === undefined)
    return { kind: 'unclear', sentence: l10n.t('the sweeps that existed before were not recorded') };
  const seen = new Set(baseline.seen);
  const isNew = (sweep: Sweep): boolean =>
    !seen.has(sweep.name) &&
    (baseline.newest === undefined || sweep.createdAt === undefined || sweep.createdAt >= baseline.newest) &&
    (baseline.user === undefined || sweep.user === undefined || sweep.user === baseline.user);
  const fresh: Sweep[] = [];
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await newestSweeps(client, { entity, project, first: BASELINE_SWEEPS, after }, options);
    if (answer === undefined && seen.size === 0) break;
    if (answer === undefined || answer.dropped > 0)
      return { kind: 'unclear', sentence: l10n.t("the list of the project's sweeps could not be read in full") };
    fresh.push(...answer.items.filter(isNew));
    after = answer.next;
    if (after === undefined || answer.items.some(sweep => seen.has(sweep.name))) break;
  }
  const found = fresh.filter(sweep => sweep.config !== undefined && sameConfig(sweep.config, variables.config));
  const [first, ...more] = found;
  if (first && more.length === 0) return { kind: 'found', sweep: { id: first.id, name: first.name, entity, project } };
  if (first)
    return {
      kind: 'unclear',
      sentence: l10n.t(
        'several sweeps with the same configuration were created at that time: {0}',
        found.map(sweep => sweep.name).join(', '),
      ),
    };
  const unread = fresh.find(sweep => sweep.config === undefined);
  return unread
    ? {
        kind: 'unclear',
        sentence: l10n.t('the configuration of the sweep {0}, created at that time, could not be read', unread.name),
      }
    : { kind: 'none' };
}

/** Undefined = the project does not exist: the launch would have made it. */
async function newestSweeps(
  client: ApiClient,
  variables: { readonly entity: string; readonly project: string; readonly first: number; readonly after?: string },
  options: CallOptions | undefined,
): Promise<Page<Sweep> | undefined> {
  try {
    return await sweeps(client, variables, options);
  } catch (error) {
    if (isApiError(error, 'notFound') && error.status === undefined) return undefined;
    throw error;
  }
}

/**
 * A new scheduler of the sweep in the queue; or the sweep waits for one, or says that it was launched as we sent it.
 */
async function lookUpResume(client: ApiClient, intent: Intent, options: CallOptions | undefined): Promise<LookedUp> {
  const { entity, project, sweep = '', queue = '', baseline, variables } = intent;
  if (entity === null) return { kind: 'unclear', sentence: l10n.t("the sweep's entity is unknown") };
  const look = await resumeLook(client, { entity, project, sweep, queue }, options);
  const found: LookedUp = { kind: 'found', sweep: { id: variables.id ?? undefined, name: sweep, entity, project } };
  if (baseline.seen !== undefined && look.schedulers?.some(item => baseline.seen?.includes(item.id) !== true))
    return found;
  const sent = launchedText(variables.launchScheduler, sweep);
  if (
    sent !== undefined &&
    launchedText(look.scheduler ?? null, sweep) === sent &&
    launchedText(baseline.scheduler ?? null, sweep) !== sent
  )
    return found;
  if (baseline.state === undefined || look.state === baseline.state) {
    const isSure = baseline.seen !== undefined && look.schedulers !== undefined;
    return isSure
      ? { kind: 'none' }
      : {
          kind: 'unclear',
          sentence: l10n.t('the sweep is still {0}, and the queue could not be searched for its scheduler', look.state),
        };
  }
  if (isSweepState(look.state, 'PENDING')) return found;
  return {
    kind: 'unclear',
    sentence: l10n.t(
      'the sweep is now {0}, was {1} before, and its queue does not contain a new scheduler for it',
      look.state,
      baseline.state,
    ),
  };
}

/** A launchScheduler string in one form: keys ordered, the sweep's name where the client leaves a mark for it. */
function launchedText(text: string | null, sweep: string): string | undefined {
  const outer = jsonText(text ?? undefined);
  if (!isBag(outer)) return undefined;
  const spec = outer['run_spec'];
  return JSON.stringify(
    ordered({
      queue: outer['queue'],
      spec: jsonText(typeof spec === 'string' ? spec.replaceAll(SWEEP_ID_PLACEHOLDER, sweep) : spec),
    }),
  );
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (!isBag(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, ordered(item)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
