import * as l10n from '@vscode/l10n';
import { clientForm } from '../../space/engine/clientForm.ts';
import { convertsParameters, engineFinding } from '../../space/engine/engineFinding.ts';
import type { Field } from '../../sweep/field.ts';
import type { SweepFile } from '../../sweep/sweepFile.ts';
import { ENGINE_NAMES } from '../../wandb/localEngines.ts';

/** What Optuna or Ax makes of a top-level parameter (docs/facts/local-engines.md); undefined where neither reads it. */
export function engineWords(parameter: Field, sweep: SweepFile): string | undefined {
  if (!convertsParameters(sweep) || !sweep.localEngine) return undefined;
  const engine = ENGINE_NAMES[sweep.localEngine];
  const finding = engineFinding(parameter, sweep);
  if (finding?.refused) return l10n.t("{0}'s engine refuses this parameter.", engine);
  switch (clientForm(parameter)) {
    case 'categorical':
    case 'constant':
      return l10n.t('{0} chooses among the values as they are, without an order or weights.', engine);
    case 'int_uniform':
      return l10n.t('{0} searches the integers of the range.', engine);
    case 'uniform':
      return l10n.t('{0} searches the numbers of the range.', engine);
    case 'log_uniform_values':
      return l10n.t('{0} searches the numbers of the range on a log scale.', engine);
    case 'q_uniform':
      return l10n.t('{0} searches the steps of the range.', engine);
    case 'q_log_uniform_values':
      return finding
        ? l10n.t('{0} searches the numbers of the range on a log scale, without steps.', engine)
        : l10n.t('{0} searches the integers of the range on a log scale.', engine);
    default:
      return undefined;
  }
}
