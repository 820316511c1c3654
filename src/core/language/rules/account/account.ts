import type { Field } from '../../../sweep/field.ts';
import type { Family, Rule, RuleContext } from '../rule.ts';
import { pathName } from '../words.ts';

const jobNotFound: Rule = { code: 'job-not-found', severities: ['warning'] };

const queueNotFound: Rule = { code: 'queue-not-found', severities: ['warning'] };

const aliasMoved: Rule = { code: 'job-alias-moved', severities: ['information'] };

/** What only the account knows; silent while it is not known. */
export const account: Family = {
  name: 'The account',
  rules: [jobNotFound, queueNotFound, aliasMoved],
  check(context) {
    const { sweep, knowledge } = context;
    if (sweep.kind !== 'launch-sweep') return;
    for (const job of [sweep.root.get('job'), sweep.scheduler?.get('job')]) if (job) sayJob(context, job);
    const queue = sweep.launch?.get('queue');
    if (queue?.text && knowledge.queueExists(queue.text) === false) {
      const known = knowledge.queues()?.slice(0, 3);
      context.report(
        queueNotFound,
        queue,
        `The account has no queue \`${queue.text}\`: ${known?.length ? `write ${known.map(q => `\`${q}\``).join(' or ')}` : 'write the name of one that it has'}.`,
      );
    }
  },
};

/** Only a text of the right form is looked up; of any other rules/jobs.ts speaks. */
function sayJob(context: RuleContext, job: Field): void {
  const { knowledge } = context;
  const { text } = job;
  if (text === undefined || text.split('/').length !== 3 || !text.includes(':')) return;
  const name = pathName(job.path);
  if (knowledge.jobExists(text) === false) {
    context.report(
      jobNotFound,
      job,
      `The account has no job \`${text}\`, so \`wandb launch-sweep\` stops at \`${name}\`: write one that it has, with an alias that it has.`,
    );
    return;
  }
  const moved = knowledge.aliasMoved?.(text);
  if (moved)
    context.report(
      aliasMoved,
      job,
      `\`${name}\` ${text} names ${moved.now} now and named ${moved.then} at the last launch: write \`${text.replace(/:[^:]*$/, `:${moved.then}`)}\` to run the same again.`,
    );
}
