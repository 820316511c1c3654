import type { Field } from '../../../sweep/field.ts';
import { hasJobForm } from '../../../wandb/jobPath.ts';
import type { Family, RuleContext } from '../rule.ts';
import { jobAliasMoved, reportJobAliasMoved } from './jobAliasMoved.ts';
import { jobNotFound, reportJobNotFound } from './jobNotFound.ts';
import { checkQueue, queueNotFound } from './queueNotFound.ts';

/** What only the account knows; nothing is reported while it is unknown. */
export const account: Family = {
  name: 'The account',
  rules: [jobNotFound, queueNotFound, jobAliasMoved],
  check(context) {
    const { sweep } = context;
    if (sweep.kind !== 'launch-sweep') return;
    for (const job of [sweep.root.get('job'), sweep.scheduler?.get('job')]) if (job) checkJob(context, job);
    const queue = sweep.launch?.get('queue');
    if (queue) checkQueue(context, queue);
  },
};

/** Asks for a job only where it has the right form; otherwise the rule job-form reports it. */
function checkJob(context: RuleContext, field: Field): void {
  const { knowledge } = context;
  const { text } = field;
  if (text === undefined || !hasJobForm(text)) return;
  if (knowledge.jobExists(text) === false) {
    reportJobNotFound(context, field, text);
    return;
  }
  const moved = knowledge.aliasMoved?.(text);
  if (moved) reportJobAliasMoved(context, field, text, moved);
}
