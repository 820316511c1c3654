import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { removeKey, useValue } from '../commonFixes.ts';
import { keyPlace } from '../place.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { blockForm } from '../structure/forms.ts';
import { reportMisfit } from '../structure/misfitRules.ts';
import { misfits } from '../structure/structure.ts';
import { ENGINES } from '../../../wandb/methods.ts';

export const localScheduler: Rule = { code: 'local-scheduler', severities: ['warning'] };

/** The methods that go with each local engine (docs/facts/local-engines.md). */
const METHODS_OF: Readonly<Record<string, readonly string[]>> = {
  wandb: ENGINES,
  optuna: ['custom'],
  ax: ['custom'],
};

/**
 * Checks the `scheduler` of a plain sweep, which names an engine on the user's own machine
 * (docs/facts/local-engines.md).
 */
export function checkLocalScheduler(context: RuleContext, block: Field): void {
  const { sweep } = context;
  for (const misfit of misfits(block, blockForm('scheduler', sweep.kind), { numbersAsSent: true }))
    reportMisfit(context, misfit);
  if (block.type === 'null') return;
  checkController(context);
  if (block.type === 'map') checkEngine(context, block.get('engine'));
}

function checkController(context: RuleContext): void {
  const { sweep } = context;
  const controller = sweep.root.get('controller');
  if (controller?.get('type')?.text !== 'local') return;
  context.report(
    localScheduler,
    keyPlace(controller),
    l10n.t('W&B does not allow `controller: {type: local}` together with `scheduler`. Remove `controller`.'),
    { fixes: [removeKey(sweep, controller)] },
  );
}

function checkEngine(context: RuleContext, engine: Field | undefined): void {
  const { sweep } = context;
  const name = engine?.text ?? '';
  const methods = Object.hasOwn(METHODS_OF, name) ? METHODS_OF[name] : undefined;
  const method = sweep.root.get('method');
  const written = method?.text ?? '';
  if (!methods || !method || methods.includes(written) || !Object.values(METHODS_OF).flat().includes(written)) return;
  const [only, ...others] = methods;
  if (only === undefined || others.length > 0) {
    const message = l10n.t(
      'The engine `{0}` does not support `method: {1}`. Use `grid`, `bayes` or `random`, or another engine.',
      name,
      written,
    );
    context.report(localScheduler, method, message);
    return;
  }
  const message = l10n.t('The engine `{0}` does not support `method: {1}`. Use `{2}`.', name, written, only);
  context.report(localScheduler, method, message, {
    fixes: [useValue(sweep, method, only)],
  });
}
