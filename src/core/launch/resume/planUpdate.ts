import * as l10n from '@vscode/l10n';
import { at, textAt } from '../../json.ts';
import type { PyMap } from '../../python/values/dict.ts';
import { pyJsonDumps } from '../../python/values/jsonDumps.ts';
import { toJson } from '../../python/values/toJson.ts';
import { sweepPathText } from '../../wandb/projectPath.ts';
import { SWEEP_ID_PLACEHOLDER } from '../../wandb/sweepIdPlaceholder.ts';
import { planLaunch } from '../plan/planLaunch.ts';
import { plainVariables, type PlainFlags } from '../plan/planPlain.ts';
import { settled } from '../plan/sentText.ts';
import { planned, Refused } from '../plan/trail.ts';
import type { LaunchChoices, LaunchFile, Plan } from '../plan/types.ts';
import type { FoundSweep } from './foundSweep.ts';
import { sweepNotFound, type ResumeChoices } from './planResume.ts';
import { readLaunchScheduler } from './previousLaunch.ts';

/**
 * What `wandb sweep --update SWEEP FILE` sends to replace the configuration of a sweep before its first run, or why not
 * (wandb/cli/cli.py `sweep`). Whether it is too late for it, the client leaves to the server, and so does the plan.
 */
export function planUpdate(
  file: LaunchFile,
  found: FoundSweep | null,
  choices: ResumeChoices,
  flags: PlainFlags = {},
): Plan {
  return planned(trail => {
    if (!found) throw sweepNotFound(pathOf(choices));
    return plainVariables(file, choices, flags, found.id, trail);
  });
}

/**
 * The same for a sweep that was launched, which the client does not provide for: its configuration alone, without the
 * blocks that the scheduler was queued with. Refused where the file changes those: they are in the queue already.
 */
export function planUpdateLaunched(file: LaunchFile, found: FoundSweep, choices: ResumeChoices): Plan {
  const { name } = found;
  return planned(() => {
    const before = readLaunchScheduler(found.scheduler, pathOf(choices));
    const plan = planLaunch(file, { ...choices, author: authorOf(before) ?? choices.author });
    if ('refused' in plan) throw new Refused(plan.refused.code, plan.refused.message);
    const [was, is] = [before, plan.values.launchScheduler].map(
      value => value && pyJsonDumps(settled(value)).replaceAll(name, SWEEP_ID_PLACEHOLDER),
    );
    if (was !== is)
      throw new Refused(
        'updateChangesScheduler',
        l10n.t(
          'The file changes the job, queue or scheduler of {0}, which is queued. Cancel it and launch the file.',
          name,
        ),
      );
    const { state: _, ...variables } = plan.upsertSweep;
    return {
      ...plan,
      upsertSweep: { ...variables, id: found.id, launchScheduler: null, templateVariableValues: null },
    };
  });
}

/** Whom the launch before named as its author. */
function authorOf(launchScheduler: PyMap | undefined): string | undefined {
  const outer = launchScheduler === undefined ? undefined : toJson(launchScheduler);
  const args = at(outer, 'run_spec', 'overrides', 'args');
  const flag = Array.isArray(args) ? args.indexOf('--author') : -1;
  const said: unknown = flag < 0 || !Array.isArray(args) ? undefined : args[flag + 1];
  return typeof said === 'string' ? said : textAt(outer, 'run_spec', 'overrides', 'run_config', 'sweep_args', 'author');
}

const pathOf = ({ entity = '', project = '', sweep }: LaunchChoices & Pick<ResumeChoices, 'sweep'>): string =>
  sweepPathText({ entity, project, sweep });
