import * as l10n from '@vscode/l10n';
import type { Rule, RuleContext } from '../rule.ts';
import { keyPlace } from '../place.ts';

export const launchEntityProject: Rule = { code: 'launch-entity-project', severities: ['information'] };

/**
 * Checks a launch sweep for `entity` and `project`, which `wandb launch-sweep` does not read
 * (docs/facts/launch-sweep-cli.md).
 */
export function checkLaunchEntityProject(context: RuleContext): void {
  for (const name of ['entity', 'project']) {
    const field = context.sweep.root.get(name);
    if (!field || field.falsy) continue;
    const message = l10n.t(
      '`wandb launch-sweep` does not read `{0}` from the file. Pass `--{0} {1}`, or launch from VS Code.',
      name,
      field.source,
    );
    context.report(launchEntityProject, keyPlace(field), message);
  }
}
