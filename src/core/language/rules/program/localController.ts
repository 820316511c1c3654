import * as l10n from '@vscode/l10n';
import { nearestWord } from '../../../sweep/spelling.ts';
import { removeKey } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const localController: Rule = { code: 'local-controller', severities: ['information'] };

/** Checks for a controller of the user's own, without which such a sweep gets no runs (docs/facts/local-engines.md). */
export function checkLocalController(context: RuleContext): void {
  const { sweep } = context;
  const block = sweep.top('controller');
  const type = block?.get('type');
  // Beside `scheduler` the client refuses it, which a rule of the engines reports.
  if (sweep.localScheduler && sweep.localScheduler.type !== 'null' && type?.text === 'local') return;
  if (!block || !type || !meansLocal(type.text ?? '')) return;
  const isCustom = sweep.isCustom;
  context.report(
    localController,
    type,
    l10n.t(
      'With `controller.type: local`, W&B does not suggest runs. Run `wandb controller` yourself, or remove the key.',
    ),
    { fixes: [isCustom ? undefined : removeKey(sweep, block)] },
  );
}

function meansLocal(type: string): boolean {
  return type === 'local' || nearestWord(type, ['local', 'cloud']) === 'local';
}
