import * as l10n from '@vscode/l10n';
import type { Field } from '../../../../sweep/field.ts';
import { keyPlace } from '../../place.ts';
import type { Rule, RuleContext } from '../../rule.ts';

export const engineEarlyTerminate: Rule = { code: 'engine-early-terminate', severities: ['warning'] };

/** Reports that W&B warns of `early_terminate`, although its own engine applies it (docs/facts/local-engines.md). */
export function reportEngineEarlyTerminate(context: RuleContext, field: Field): void {
  const message = l10n.t(
    'The engine `wandb` applies `early_terminate`, although W&B warns. Write `# launch-sweeps: ignore {0}`.',
    engineEarlyTerminate.code,
  );
  context.report(engineEarlyTerminate, keyPlace(field), message);
}
