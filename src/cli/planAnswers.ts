import * as l10n from '@vscode/l10n';
import { isBag } from '../core/json.ts';
import { planLaunch } from '../core/launch/plan/planLaunch.ts';
import type { Plan } from '../core/launch/plan/types.ts';
import type { FoundSweep } from '../core/launch/resume/foundSweep.ts';

/** A refusal as a plan. */
export const refused = (code: string, message: string): Plan => ({ refused: { code, message } });

/** The refusal of a file that does not exist or cannot be read. */
export const noFile = (name: string): Plan =>
  refused('noSuchFile', l10n.t('The file {0} was not found or cannot be read. Check its name.', name));

/**
 * A sweep as `SweepWithRuns` answers it: null where the server found none, undefined where the value is not a sweep.
 */
export function foundSweep(value: unknown): FoundSweep | null | undefined {
  if (value === null || value === undefined) return null;
  if (!isBag(value)) return undefined;
  const { id, name, state, config, scheduler } = value;
  if (typeof id !== 'string' || typeof config !== 'string') return undefined;
  const text = (part: unknown) => (typeof part === 'string' ? part : '');
  return {
    id,
    name: text(name),
    state: text(state),
    config,
    scheduler: typeof scheduler === 'string' ? scheduler : null,
  };
}

/** The answer to a launch that names neither file nor sweep; the client asks for entity and project first. */
export function planWithoutFile(choices: { readonly entity?: string; readonly project?: string }): Plan {
  const early = planLaunch({ name: 'sweep.yaml', text: '' }, choices);
  const needsTarget = 'refused' in early && (early.refused.code === 'noEntity' || early.refused.code === 'noProject');
  return needsTarget ? early : refused('nothingGiven', l10n.t('Name a file to launch, or a sweep to resume.'));
}
