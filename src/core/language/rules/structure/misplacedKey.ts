import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { LAUNCH_KEYS, SCHEDULER_KEYS } from '../../../wandb/blockKeys.ts';
import { moveToTopLevel, moveUnder } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { keyPlace } from '../place.ts';

export const misplacedKey: Rule = { code: 'misplaced-key', severities: ['warning'] };

/** Keys of other blocks that people write at the top of any sweep, and their blocks. */
const INNER: Readonly<Record<string, string>> = {
  goal: 'metric',
  impute: 'metric',
  impute_while_running: 'metric',
  min_iter: 'early_terminate',
  max_iter: 'early_terminate',
  eta: 'early_terminate',
};

/** The block that a key at the top of the file belongs in; undefined where it belongs in none. */
export function blockOf(name: string, { sweep }: RuleContext): string | undefined {
  if (Object.hasOwn(INNER, name)) return INNER[name];
  if (sweep.kind !== 'launch-sweep') return undefined;
  // A key of both blocks is more likely meant for the runs.
  if ((LAUNCH_KEYS as readonly string[]).includes(name)) return 'launch';
  return (SCHEDULER_KEYS as readonly string[]).includes(name) ? 'scheduler' : undefined;
}

/** Reports a key of a block that is at the top of the file, where nothing reads it (docs/facts/config.md). */
export function reportMisplacedAtTop(context: RuleContext, field: Field, block: string): void {
  const message = l10n.t('`{0}` has no effect at the top of the file. Move it under `{1}`.', field.name, block);
  context.report(misplacedKey, keyPlace(field), message, {
    fixes: [moveUnder(context.sweep, field, block)],
  });
}

/** Reports a key of the top level that is in `launch`, where nothing reads it (docs/facts/launch-sweep-cli.md). */
export function reportMisplacedInLaunch(context: RuleContext, field: Field): void {
  const message = l10n.t('W&B does not read `{0}` under `launch`. Move it to the top of the file.', field.name);
  context.report(misplacedKey, keyPlace(field), message, {
    fixes: [moveToTopLevel(context.sweep, field)],
  });
}
