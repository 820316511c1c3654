import * as l10n from '@vscode/l10n';
import type { LocalEngine } from '../../../../wandb/localEngines.ts';
import { METHODS_OF_ENGINE } from '../../../../wandb/localEngines.ts';
import { addKey, removeKey, useValue } from '../../commonFixes.ts';
import { keyPlace } from '../../place.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { describe } from '../../words.ts';

export const engineMethod: Rule = { code: 'engine-method', severities: ['warning', 'error'] };

/**
 * Checks the method beside a local engine: Optuna and Ax read none, and the server warns of any but `custom`; W&B's own
 * fails with `custom` and without one (docs/facts/local-engines.md).
 */
export function checkEngineMethod(context: RuleContext, engine: LocalEngine): void {
  const { sweep } = context;
  const method = sweep.root.get('method');
  if (engine === 'wandb' && method?.text === 'bayes') checkProbabilities(context);
  if (method && METHODS_OF_ENGINE[engine].includes(method.text ?? '')) return;
  if (!method) reportNoMethod(context, engine);
  else if (engine === 'wandb') {
    // Any other word is refused as a method.
    if (method.text !== 'custom') return;
    const message = l10n.t(
      'The engine `wandb` fails with `method: custom`. Use `grid`, `bayes` or `random`, or the engine `optuna`.',
    );
    context.report(engineMethod, method, message, { severity: 'error' });
  } else {
    const message = l10n.t(
      'The engine `{0}` chooses the values itself, and W&B warns because `method` is {1}. Use `custom`.',
      engine,
      describe(method),
    );
    context.report(engineMethod, method, message, { fixes: [useValue(sweep, method, 'custom')] });
  }
}

/** With bayes it ends before the first run where a parameter has probabilities (docs/facts/local-engines.md). */
function checkProbabilities(context: RuleContext): void {
  const { sweep } = context;
  const weighted = sweep.parameters.find(({ form }) => form === 'categorical_w_probabilities')?.field;
  const probabilities = weighted?.get('probabilities');
  if (!probabilities) return;
  const message = l10n.t(
    'The engine `wandb` fails with `method: bayes` and `probabilities`. Remove them, or use `random`.',
  );
  context.report(engineMethod, keyPlace(probabilities), message, {
    severity: 'error',
    fixes: [removeKey(sweep, probabilities)],
  });
}

function reportNoMethod(context: RuleContext, engine: LocalEngine): void {
  const { sweep } = context;
  const block = sweep.localScheduler;
  if (!block || sweep.misnamedKeys.has('method')) return;
  const at = block.get('engine') ?? block;
  if (engine === 'wandb') {
    const message = l10n.t(
      'The engine `wandb` fails without `method`. Add `method: random`, `bayes` or `grid`, which it chooses values by.',
    );
    context.report(engineMethod, at, message, { severity: 'error', absent: true });
    return;
  }
  const message = l10n.t('W&B warns about the engine `{0}` without a method. Add `method: custom`.', engine);
  const fixes = [addKey(sweep, sweep.root, 'method', 'custom')];
  context.report(engineMethod, at, message, { absent: true, fixes });
}
