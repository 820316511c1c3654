import type { JobLook } from '../../api/operations/preflight.ts';
import type { Queue } from '../../api/types.ts';
import type { Finding } from './finding.ts';
import type { LaunchFacts } from '../plan/launchFacts.ts';
import { parseJobPath, withoutAlias } from '../../wandb/jobPath.ts';

/** Whether a job is there in the version named. */
export function judgeJob(job: string, look: JobLook, role: 'job' | 'schedulerJob'): Finding[] {
  const what = role === 'job' ? 'job' : 'scheduler job';
  const action = { kind: 'chooseJob' } as const;
  if (look.found === 'none')
    return [
      {
        severity: 'error',
        code: role === 'job' ? 'job-missing' : 'scheduler-job-missing',
        sentence: `There is no ${what} ${job}, or your account may not see it; correct its name, or choose another.`,
        action,
      },
    ];
  if (look.found === 'version') return [];
  const known = [
    ...new Set([...(look.job?.aliases ?? []), ...(look.job?.versions.map(each => each.version) ?? [])]),
  ].slice(0, 6);
  const cure = known.length === 0 ? 'choose another version' : `choose ${known.join(', ')}`;
  return [
    {
      severity: 'error',
      code: 'job-alias-missing',
      sentence: `The ${what} ${withoutAlias(job)} has no version or alias "${parseJobPath(job)?.alias ?? ''}"; ${cure}.`,
      action,
    },
  ];
}

/** Whether what the job is made of can run on the resource (facts/agent-wire.md, 5). */
export function judgeSource(facts: LaunchFacts, look: JobLook | undefined, queue: Queue | undefined): Finding[] {
  const resource = facts.resource ?? queue?.resource;
  if (facts.image !== undefined && resource === 'local-process') {
    return [
      {
        severity: 'error',
        code: 'image-on-process',
        sentence:
          'An image cannot run as a local-process: choose a queue for containers or Kubernetes, or a job made of code.',
        action: { kind: 'chooseQueue' },
      },
    ];
  }
  const source = look?.source;
  if (source?.kind === 'image' && resource === 'local-process') {
    return [
      {
        severity: 'error',
        code: 'job-source',
        sentence: `The job ${facts.job ?? ''} is an image (${source.what ?? 'no name'}), which cannot run as a local-process: choose a queue for containers or Kubernetes, or a job made of code.`,
        action: { kind: 'chooseQueue' },
      },
    ];
  }
  if (
    source?.kind === 'git' &&
    source.what !== undefined &&
    !/^(?:https:\/\/|ssh:\/\/|[\w.-]+@[\w.-]+:)/.test(source.what)
  ) {
    return [
      {
        severity: 'error',
        code: 'job-source',
        sentence: `The job ${facts.job ?? ''} comes from ${source.what}, and agents fetch only from https and ssh addresses; make the job anew from such a one.`,
        action: { kind: 'chooseJob' },
      },
    ];
  }
  return [];
}
