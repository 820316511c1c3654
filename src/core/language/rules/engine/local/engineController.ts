import * as l10n from '@vscode/l10n';
import { removeKey } from '../../commonFixes.ts';
import { keyPlace } from '../../place.ts';
import type { Rule, RuleContext } from '../../rule.ts';

export const engineController: Rule = { code: 'engine-controller', severities: ['error'] };

/** Reports a local controller beside `scheduler`: the client creates no sweep (docs/facts/local-engines.md). */
export function checkEngineController(context: RuleContext): void {
  const controller = context.sweep.root.get('controller');
  if (!controller || controller.get('type')?.text !== 'local') return;
  const message = l10n.t('The client refuses `controller: {type: local}` next to `scheduler`. Remove `controller`.');
  context.report(engineController, keyPlace(controller), message, { fixes: [removeKey(context.sweep, controller)] });
}
