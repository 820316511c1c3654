import * as vscode from 'vscode';
import type { Sweep } from '../../core/api/types.ts';
import type { ProjectPath } from '../../core/wandb/projectPath.ts';
import { isSweepState } from '../../core/wandb/sweepStates.ts';
import type { SweepSource } from './sweepSource.ts';

/**
 * What to say where a sweep is resumed whose file was edited since: a sweep that has begun keeps what it was created
 * with. Undefined where it has not begun, the file is the same, or it cannot be launched now.
 */
export async function editedNote(
  { file, name }: SweepSource,
  { config = '', launchedAs, state, runCount }: Sweep,
  { entity, project }: ProjectPath,
): Promise<string | undefined> {
  if (isSweepState(state, 'PENDING') && !runCount) return undefined;
  const [{ planLaunch }, { planPlain }, { sameConfig }] = await Promise.all([
    import('../../core/launch/plan/planLaunch.ts'),
    import('../../core/launch/plan/planPlain.ts'),
    import('../../core/launch/plan/sameConfig.ts'),
  ]);
  const plan =
    launchedAs === undefined
      ? planPlain(file, { entity, project })
      : planLaunch(file, { entity, project, queue: 'any' });
  if ('refused' in plan || sameConfig(plan.upsertSweep.config, config)) return undefined;
  return vscode.l10n.t(
    '{0} has changed since the sweep was created. A sweep that has begun keeps its settings; launch it as a new one.',
    name,
  );
}
