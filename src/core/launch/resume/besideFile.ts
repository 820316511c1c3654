import * as l10n from '@vscode/l10n';
import type { Sweep } from '../../api/types.ts';
import { isJsonFile } from '../../json.ts';
import { str, withoutKey, withKey, type PyMap } from '../../python/values/dict.ts';
import { jsonRoundTrip } from '../../python/values/jsonDumps.ts';
import { constructValue } from '../../yaml/read/construct.ts';
import type { YamlTree } from '../../yaml/read/node.ts';
import { parseYaml } from '../../yaml/read/parse.ts';
import { planLaunch } from '../plan/planLaunch.ts';
import { planPlain } from '../plan/planPlain.ts';
import { Refused } from '../plan/trail.ts';
import type { LaunchChoices, LaunchFile } from '../plan/types.ts';
import { fileAsLaunched } from './fileAsLaunched.ts';
import { previousLaunch, readLaunchScheduler } from './previousLaunch.ts';

/** What a sweep was launched with, for a comparison. */
export interface BesideFile {
  /** What was launched, to be shown beside the file. */
  readonly text: string;
  /** Why it is W&B's own text instead of the file's style; one sentence. */
  readonly raw?: string;
}

/**
 * What a sweep was launched with, in a form to compare with a file: in the file's style, with its `launch` and
 * `scheduler` blocks, so that only what would be sent differently shows. Where the file could not be launched now, it
 * is W&B's own text.
 */
export function besideFile(
  file: LaunchFile,
  tree: YamlTree,
  sweep: Pick<Sweep, 'config' | 'scheduler' | 'launchedAs'>,
  choices: LaunchChoices,
): BesideFile {
  const config = sweep.config ?? '';
  const isLaunchSweep = sweep.launchedAs !== undefined;
  const plan = isLaunchSweep
    ? planLaunch(file, { ...choices, queue: sweep.launchedAs.queue ?? 'queue' })
    : planPlain(file, choices);
  if ('refused' in plan) return { text: config, raw: plan.refused.message };
  const stored = readStored(config);
  if (stored === undefined)
    return { text: config, raw: l10n.t('The configuration that W&B stores could not be read as YAML.') };
  const now = withBlocks(plan.values.config, () => plan.values.launchScheduler);
  const launched = withBlocks(stored, () => readLaunchScheduler(sweep.scheduler ?? null, ''));
  return { text: fileAsLaunched(tree, now, launched, isJsonFile(file.name)) };
}

function readStored(config: string): PyMap | undefined {
  const read = constructValue(parseYaml(config));
  const value = 'value' in read && read.value.type === 'map' ? jsonRoundTrip(read.value) : undefined;
  return value?.type === 'map' ? value : undefined;
}

/**
 * The configuration with the blocks that W&B keeps apart from it, without what the client adds to them. Where they
 * cannot be read, the configuration alone.
 */
function withBlocks(config: PyMap, launchScheduler: () => PyMap | undefined): PyMap {
  try {
    const { launch, scheduler, settings } = previousLaunch(launchScheduler(), '');
    const whole: PyMap =
      settings.entries.length === 0 ? scheduler : withKey(withoutKey(scheduler, 'settings'), 'settings', settings);
    const blocks = [
      ['launch', launch],
      ['scheduler', whole],
    ] as const;
    return {
      type: 'map',
      entries: [
        ...config.entries,
        ...blocks.filter(([, block]) => block.entries.length > 0).map(([key, block]) => [str(key), block] as const),
      ],
    };
  } catch (error) {
    if (error instanceof Refused) return config;
    throw error;
  }
}
