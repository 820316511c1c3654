import * as l10n from '@vscode/l10n';
import { block } from './blocks.ts';
import { dict, get, isStr, isTruthy, str, withKey, type PyMap } from '../../python/values/dict.ts';
import { pyStr } from '../../python/values/repr.ts';
import { readPlainFile } from './readConfigFile.ts';
import { planned, type Trail } from './trail.ts';
import type { LaunchChoices, LaunchFile, Plan, Sent } from './types.ts';
import { upsertVariables } from './upsertVariables.ts';

/** What `wandb sweep` writes over the file's keys by its flags. */
export interface PlainFlags {
  readonly name?: string;
  readonly program?: string;
  /** `--controller`: steered from the machine that created it. */
  readonly local?: boolean;
}

/**
 * What `wandb sweep FILE` sends for a new sweep that agents of the person's own will run, or why not. Entity and
 * project are those chosen, else the file's; without an entity the server takes the key's own.
 */
export function planPlain(file: LaunchFile, choices: LaunchChoices, flags: PlainFlags = {}): Plan {
  return planned(trail => plainVariables(file, choices, flags, null, trail));
}

/** The same on the way to a plan; `id`: the sweep whose configuration is replaced, by its global id. */
export function plainVariables(
  file: LaunchFile,
  choices: LaunchChoices,
  flags: PlainFlags,
  id: string | null,
  trail: Trail,
): Sent {
  const read = readPlainFile(file, trail);
  const config = withFlags(read.config, flags, trail);
  if (isStr(get(block(config, 'controller', trail), 'type'), 'local')) trail.differ('localController');
  const entity = choices.entity || written(config, 'entity', trail);
  const project = choices.project || written(config, 'project', trail);
  if (!project) {
    trail.differ('projectWithoutGit');
    trail.note(l10n.t('No project is named, so the sweep goes to "uncategorized".'));
  }
  return upsertVariables(
    {
      id,
      config,
      entity: entity ?? null,
      project: project ?? 'uncategorized',
      priorRuns: choices.priorRuns ?? [],
      sweep: read.sweep(),
    },
    trail,
  );
}

function withFlags(config: PyMap, flags: PlainFlags, trail: Trail): PyMap {
  const set = (map: PyMap, key: string, value: string | undefined) => (value ? withKey(map, key, str(value)) : map);
  const named = set(set(config, 'name', flags.name), 'program', flags.program);
  return flags.local === true
    ? withKey(
        named,
        'controller',
        withKey(get(named, 'controller') ? block(named, 'controller', trail) : dict({}), 'type', str('local')),
      )
    : named;
}

/** What the file says, where Python counts it as said. */
function written(config: PyMap, key: string, trail: Trail): string | undefined {
  const value = get(config, key);
  if (isTruthy(value) && value.type !== 'str') trail.differ('nameAsText');
  return isTruthy(value) ? pyStr(value) : undefined;
}
