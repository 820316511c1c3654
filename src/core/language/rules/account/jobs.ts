import type { Field } from '../../../sweep/field.ts';
import { standIns } from '../../../sweep/intended.ts';
import { fix, removePair, replaceValue } from '../../fixes/edit.ts';
import type { Fix } from '../../types.ts';
import type { Family, Rule, RuleContext } from '../rule.ts';
import { keyPlace } from '../place.ts';
import { describe, pathName } from '../words.ts';

const jobMissing: Rule = { code: 'launch-job-missing', severities: ['error'] };

const jobAndImage: Rule = { code: 'launch-job-and-image', severities: ['error'] };

const jobForm: Rule = { code: 'job-form', severities: ['error'] };

const schedulerJobEmpty: Rule = { code: 'scheduler-job-empty', severities: ['error'] };

/** The jobs that a launch sweep names. */
export const jobs: Family = {
  name: 'Jobs',
  rules: [jobMissing, jobAndImage, jobForm, schedulerJobEmpty],
  check(context) {
    const { sweep } = context;
    if (sweep.kind !== 'launch-sweep' || sweep.root.type !== 'map') return;
    const [job, image] = [sweep.root.get('job'), sweep.root.get('image_uri')];
    const [hasJob, hasImage] = [isSet(job), isSet(image)];
    if (!hasJob && !hasImage) sayMissing(context, job ?? image);
    if (hasJob && hasImage && image) {
      context.report(
        jobAndImage,
        keyPlace(image),
        '`image_uri` stands beside `job`, and a launch sweep takes one of the two: take one out.',
        { fixes: [fix('Take image_uri out', [removePair(sweep, image)])] },
      );
    }
    if (job && hasJob) sayForm(context, job);
    const schedulerJob = sweep.scheduler?.get('job');
    if (!schedulerJob || schedulerJob.type === 'null' || schedulerJob.type === 'broken') return;
    if (schedulerJob.falsy) {
      context.report(
        schedulerJobEmpty,
        schedulerJob,
        `\`scheduler.job\` is ${describe(schedulerJob)}, at which the client stops: name a job, or take the key out.`,
        { fixes: [fix('Take it out', [removePair(sweep, schedulerJob)])] },
      );
    } else sayForm(context, schedulerJob);
  },
};

function isSet(field: Field | undefined): boolean {
  return field !== undefined && field.type !== 'broken' && !field.falsy;
}

function sayMissing(context: RuleContext, empty: Field | undefined): void {
  const { root } = context.sweep;
  const standing = standIns(root);
  if (standing.has('job') || standing.has('image_uri')) return;
  if (empty) {
    context.report(
      jobMissing,
      empty,
      `\`${empty.name}\` is ${describe(empty)}, and a launch sweep needs something to run: write \`${empty.name === 'job' ? 'job: entity/project/name:alias' : 'image_uri: registry/image:tag'}\`.`,
    );
    return;
  }
  const at = root.get('launch') ?? root.get('scheduler') ?? root.items[0];
  if (at)
    context.report(
      jobMissing,
      keyPlace(at),
      `\`${at.name}\` makes this a launch sweep, which needs something to run: add \`job: entity/project/name:alias\` at the top.`,
      { absent: true },
    );
}

/** The client's check: exactly two `/`, and a `:` somewhere. */
function sayForm(context: RuleContext, job: Field): void {
  const { text } = job;
  const name = pathName(job.path);
  if (text === undefined) {
    context.report(
      jobForm,
      job,
      `\`${name}\` is ${describe(job)}, where the client wants a text: write \`entity/project/name:alias\`.`,
    );
    return;
  }
  const slashes = text.split('/').length - 1;
  if (slashes === 2 && text.includes(':')) return;
  const what =
    slashes < 2
      ? slashes === 0
        ? 'lacks the entity and the project'
        : 'lacks the entity or the project'
      : slashes > 2
        ? `has ${slashes} \`/\`, and takes two`
        : 'lacks the alias or version';
  const cure = slashes === 2 ? `\`${text}:latest\`` : '`entity/project/name:alias`';
  const latest: Fix | undefined =
    slashes === 2 && /^[\w./-]+$/.test(text)
      ? fix('Add :latest', [replaceValue(context.sweep, job, quoted(context, job, `${text}:latest`))])
      : undefined;
  context.report(jobForm, job, `\`${name}\` ${JSON.stringify(text)} ${what}: write ${cure}.`, { fixes: [latest] });
}

/** The text in the quotes that the value has. */
function quoted(context: RuleContext, field: Field, text: string): string {
  const style = field.node.kind === 'scalar' ? field.node.style : 'plain';
  return style === 'double' || context.sweep.fileName.endsWith('.json')
    ? JSON.stringify(text)
    : style === 'single'
      ? `'${text}'`
      : text;
}
