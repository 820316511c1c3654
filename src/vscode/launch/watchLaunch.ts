import type { ApiClient } from '../../core/api/client.ts';
import type { LaunchedSweep } from '../../core/launch/send/outcome.ts';
import { inBackground } from '../ui/background.ts';
import type { LaunchContext } from './launchContext.ts';

export interface Launched {
  readonly client: ApiClient;
  /** undefined = a plain sweep: no queue has it. */
  readonly queue?: string;
  /** What the sweep is called. */
  readonly called: string;
  readonly resumed?: boolean;
}

/** Tells those who follow sweeps of a launch or a resume from here, and has its first minutes watched. */
export function watchLaunch(
  context: LaunchContext,
  sweep: LaunchedSweep,
  { client, queue, called, resumed }: Launched,
): void {
  const { news } = context.services;
  news.launched({ entity: sweep.entity, project: sweep.project, sweep: sweep.name });
  if (queue === undefined) return;
  const follow = async () =>
    (await import('./firstMinutes.ts')).followFirstMinutes(context, client, sweep, { queue, called, resumed });
  inBackground(context.services, 'following a launch', follow, { quiet: true });
}
