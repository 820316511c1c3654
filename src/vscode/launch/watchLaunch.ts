import type { ApiClient } from '../../core/api/client.ts';
import type { Outlook } from '../../core/results/forecast/outlook.ts';
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
  /** What it is expected to take, as soon as that is known. */
  readonly outlook?: Outlook | Promise<Outlook | undefined>;
}

/** Tells those who follow sweeps of a launch or a resume from here, and has its first minutes watched. */
export function watchLaunch(
  context: LaunchContext,
  sweep: LaunchedSweep,
  { client, queue, called, resumed, outlook }: Launched,
): void {
  const { news, outlooks } = context.services;
  const path = { entity: sweep.entity, project: sweep.project, sweep: sweep.name };
  news.launched(path);
  const remember = async (): Promise<void> => {
    const expected = await outlook;
    if (expected) await outlooks.remember(path, expected);
  };
  inBackground(context.services, 'remembering what a sweep should take', remember, { quiet: true });
  if (queue === undefined) return;
  const follow = async () =>
    (await import('./firstMinutes.ts')).followFirstMinutes(context, client, sweep, { queue, called, resumed });
  inBackground(context.services, 'following a launch', follow, { quiet: true });
}
