import type { Sweep } from '../../api/types.ts';
import { constructValue } from '../../yaml/read/construct.ts';
import type { YamlTree } from '../../yaml/read/node.ts';
import { parseYaml } from '../../yaml/read/parse.ts';
import { jsonRoundTrip } from '../../python/values/jsonDumps.ts';
import type { PyValue } from '../../python/values/value.ts';
import { fileAsLaunched } from '../resume/fileAsLaunched.ts';
import { planLaunch } from './planLaunch.ts';
import { planPlain } from './planPlain.ts';
import { readPrevious } from '../resume/previousLaunch.ts';
import { Refused } from './trail.ts';
import type { LaunchChoices, LaunchFile } from './types.ts';

export interface BesideFile {
  /** What was launched, to be put beside the file. */
  readonly text: string;
  /** Why it is W&B's own text and not written like the file; one sentence. */
  readonly raw?: string;
}

/**
 * What a sweep was launched with, in a form that can be compared with a file: written like the file, with its `launch` and `scheduler`
 * blocks, so that only what would be sent otherwise shows. Where the file could not be launched now, W&B's own text.
 */
export function besideFile(
  file: LaunchFile,
  tree: YamlTree,
  sweep: Pick<Sweep, 'config' | 'scheduler' | 'launchedAs'>,
  choices: LaunchChoices,
): BesideFile {
  const config = sweep.config ?? '';
  const launchSweep = sweep.launchedAs !== undefined;
  const plan = launchSweep
    ? planLaunch(file, { ...choices, queue: sweep.launchedAs?.queue ?? 'queue' })
    : planPlain(file, choices);
  if ('refused' in plan) return { text: config, raw: plan.refused.message };
  const now = whole(plan.upsertSweep.config, plan.upsertSweep.launchScheduler);
  const launched = whole(config, sweep.scheduler ?? null);
  if (now === undefined || launched === undefined)
    return { text: config, raw: 'What W&B keeps of the sweep cannot be read as YAML.' };
  return { text: fileAsLaunched(tree, now, launched) };
}

/** The configuration with the blocks that W&B keeps apart from it. What the client adds to them by itself is not the file's. */
function whole(config: string, scheduler: string | null): PyValue | undefined {
  const read = constructValue(parseYaml(config));
  if (!('value' in read) || read.value.type !== 'map') return undefined;
  const value = jsonRoundTrip(read.value);
  if (value.type !== 'map') return undefined;
  try {
    const { launch, scheduler: block, settings } = readPrevious(scheduler, '');
    const blocks: readonly (readonly [string, PyValue & { type: 'map' }])[] = [
      ['launch', launch],
      [
        'scheduler',
        settings.entries.length === 0
          ? block
          : {
              type: 'map',
              entries: [
                ...block.entries.filter(([key]) => key.type !== 'str' || key.value !== 'settings'),
                [{ type: 'str', value: 'settings' }, settings],
              ],
            },
      ],
    ];
    return {
      type: 'map',
      entries: [
        ...value.entries,
        ...blocks
          .filter(([, each]) => each.entries.length > 0)
          .map(([key, each]) => [{ type: 'str', value: key }, each] as const),
      ],
    };
  } catch (error) {
    if (error instanceof Refused) return value;
    throw error;
  }
}
