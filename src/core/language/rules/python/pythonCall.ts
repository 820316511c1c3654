import * as l10n from '@vscode/l10n';
import type { Family, Rule } from '../rule.ts';

const entityUnread: Rule = { code: 'entity-unread', severities: ['warning'] };

/** How `wandb.sweep` is called (docs/facts/python-sweeps.md, 2). */
export const pythonCall: Family = {
  name: 'The call of wandb.sweep',
  only: 'python',
  rules: [entityUnread],
  check(context) {
    const { sweep } = context;
    const entity = sweep.root.get('entity');
    if (!entity?.key || sweep.tree.python?.hasEntity !== false) return;
    context.report(
      entityUnread,
      entity.key,
      l10n.t('`wandb.sweep` does not read `entity` from the dict, so the default one is used. Pass `entity=…` to it.'),
    );
  },
};
