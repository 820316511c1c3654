import * as l10n from '@vscode/l10n';
import type { Field } from '../../../../sweep/field.ts';
import { ENGINE_NAMES, type LocalEngine } from '../../../../wandb/localEngines.ts';
import { removeKey } from '../../commonFixes.ts';
import { keyPlace } from '../../place.ts';
import type { Rule, RuleContext } from '../../rule.ts';

export const engineKeyUnread: Rule = { code: 'engine-key-unread', severities: ['warning', 'information'] };

/** Whether the engine reads a function that `optimizer` or `search_space` names (docs/facts/local-engines.md). */
export function readsFunction(
  engine: LocalEngine,
  key: 'optimizer' | 'search_space',
  field: Field | undefined,
): boolean {
  if (!field || field.type === 'null') return false;
  // An empty name of an optimizer is as if there were none.
  return engine === 'optuna'
    ? key === 'search_space' || !field.falsy
    : engine === 'ax' && key === 'optimizer' && !field.falsy;
}

/** Reports the keys that the engine does not read. */
export function checkUnreadKeys(context: RuleContext, engine: LocalEngine, block: Field): void {
  const { sweep } = context;
  for (const key of ['optimizer', 'search_space'] as const) {
    const field = block.get(key);
    if (!field || field.falsy || readsFunction(engine, key, field)) continue;
    const message = l10n.t(
      "{0}'s engine does not read `{1}`, and warns. Remove it, or use the engine `optuna`.",
      ENGINE_NAMES[engine],
      key,
    );
    context.report(engineKeyUnread, keyPlace(field), message, { fixes: [removeKey(sweep, field)] });
  }
  const source = block.get('source');
  if (source && !source.falsy && !block.has('optimizer') && !block.has('search_space')) {
    const message = l10n.t(
      'Nothing reads `source` without `optimizer` or `search_space`. Name a function in it, or remove it.',
    );
    context.report(engineKeyUnread, keyPlace(source), message, { severity: 'information' });
  }
  const parameters = sweep.root.get('parameters');
  if (engine !== 'optuna' || !parameters || parameters.type === 'null') return;
  if (!readsFunction(engine, 'search_space', block.get('search_space'))) return;
  const message = l10n.t(
    'Optuna does not read `parameters` next to `search_space`: the function returns all values. Remove one of them.',
  );
  // The client says nothing of it: the function is what was asked for.
  context.report(engineKeyUnread, keyPlace(parameters), message, {
    severity: 'information',
    fixes: [removeKey(sweep, parameters)],
  });
}
