import * as l10n from '@vscode/l10n';
import type { Field } from '../../../sweep/field.ts';
import { fix, replaceValue } from '../../fixes/edit.ts';
import { useValue } from '../commonFixes.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { setMethodInSettings } from './schedulerMethodMissing.ts';

export const methodBesideSchedulerJob: Rule = { code: 'method-beside-scheduler-job', severities: ['warning'] };

/**
 * Reports a method of W&B's own next to a scheduler job, which the client then passes on
 * (docs/facts/launch-sweep-cli.md).
 */
export function reportMethodBesideSchedulerJob(context: RuleContext, method: Field): void {
  const { sweep } = context;
  const written = method.text ?? '';
  if (sweep.schedulerKind !== 'wandb') {
    const message = l10n.t(
      '`method: {0}` is next to a scheduler job, which chooses the values itself. Use `method: custom`, or remove it.',
      written,
    );
    context.report(methodBesideSchedulerJob, method, message, { fixes: [useValue(sweep, method, 'custom')] });
    return;
  }
  const message = l10n.t(
    '`method: {0}` is next to a scheduler job, and the client warns. Use `custom` and move it to `scheduler.settings`.',
    written,
  );
  const move = fix(l10n.t('Use method: custom, and {0} under scheduler.settings', written), [
    replaceValue(sweep, method, 'custom'),
    setMethodInSettings(sweep, written),
  ]);
  const isInSettings = sweep.settings?.get('method')?.text === written;
  context.report(methodBesideSchedulerJob, method, message, {
    fixes: [isInSettings ? useValue(sweep, method, 'custom') : move],
  });
}
