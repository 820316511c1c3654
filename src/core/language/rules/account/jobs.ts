import type { Family } from '../rule.ts';
import { checkJobForm, jobForm } from './jobForm.ts';
import { launchJobAndImage, reportLaunchJobAndImage } from './launchJobAndImage.ts';
import { emptyJob, isSet, launchJobMissing, reportLaunchJobMissing } from './launchJobMissing.ts';
import { reportSchedulerJobEmpty, schedulerJobEmpty } from './schedulerJobEmpty.ts';

/** The jobs that a launch sweep names. */
export const jobs: Family = {
  name: 'Jobs',
  rules: [launchJobMissing, launchJobAndImage, jobForm, schedulerJobEmpty],
  check(context) {
    const { sweep } = context;
    if (sweep.kind !== 'launch-sweep' || sweep.root.type !== 'map') return;
    const [job, image] = [sweep.root.get('job'), sweep.root.get('image_uri')];
    if (job && isSet(job)) {
      if (image && isSet(image)) reportLaunchJobAndImage(context, image);
      checkJobForm(context, job);
    } else if (!isSet(image)) reportLaunchJobMissing(context, emptyJob(sweep));
    const schedulerJob = sweep.scheduler?.get('job');
    if (!schedulerJob || schedulerJob.type === 'null' || schedulerJob.type === 'broken') return;
    if (isSet(schedulerJob)) checkJobForm(context, schedulerJob);
    else reportSchedulerJobEmpty(context, schedulerJob);
  },
};
