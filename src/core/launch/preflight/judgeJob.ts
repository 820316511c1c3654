import * as l10n from '@vscode/l10n';
import type { JobLook } from '../../api/operations/preflight.ts';
import type { Queue } from '../../api/types.ts';
import type { Finding } from './finding.ts';
import type { LaunchFacts } from '../plan/launchFacts.ts';
import { parseJobPath, withoutAlias } from '../../wandb/jobPath.ts';
import { LOCAL_PROCESS } from '../../wandb/resourceTypes.ts';
import { inSentences } from '../../sentence.ts';

/** Whether a job exists in the version named. */
export function judgeJob(job: string, look: JobLook, role: 'job' | 'schedulerJob'): Finding[] {
  const action = { kind: 'chooseJob' } as const;
  if (look.found === 'none')
    return [
      {
        severity: 'error',
        code: role === 'job' ? 'job-missing' : 'scheduler-job-missing',
        sentence:
          role === 'job'
            ? l10n.t('The job {0} does not exist, or you cannot see it. Correct its name, or choose another.', job)
            : l10n.t(
                'The scheduler job {0} does not exist, or you cannot see it. Correct its name, or choose another.',
                job,
              ),
        action,
      },
    ];
  if (look.found === 'version') return [];
  const known = [
    ...new Set([...(look.job?.aliases ?? []), ...(look.job?.versions.map(each => each.version) ?? [])]),
  ].slice(0, 6);
  return [
    {
      severity: 'error',
      code: 'job-alias-missing',
      sentence: inSentences([
        role === 'job'
          ? l10n.t('The job {0} has no version or alias "{1}".', withoutAlias(job), parseJobPath(job)?.alias ?? '')
          : l10n.t(
              'The scheduler job {0} has no version or alias "{1}".',
              withoutAlias(job),
              parseJobPath(job)?.alias ?? '',
            ),
        known.length === 0 ? l10n.t('Choose another version.') : l10n.t('Choose one of: {0}.', known.join(', ')),
      ]),
      action,
    },
  ];
}

/** Whether what the job is made of can run on the resource (docs/facts/agent-wire.md, 5). */
export function judgeSource(facts: LaunchFacts, look: JobLook | undefined, queue: Queue | undefined): Finding[] {
  const resource = facts.resource ?? queue?.resource;
  if (facts.image !== undefined && resource === LOCAL_PROCESS) {
    return [
      {
        severity: 'error',
        code: 'image-on-process',
        sentence: inSentences([
          l10n.t('An image cannot run as local-process.'),
          l10n.t('Choose a queue for containers or Kubernetes, or a job made from code.'),
        ]),
        action: { kind: 'chooseQueue' },
      },
    ];
  }
  const source = look?.source;
  if (source?.kind === 'image' && resource === LOCAL_PROCESS) {
    return [
      {
        severity: 'error',
        code: 'job-source',
        sentence: inSentences([
          l10n.t(
            'The job {0} is an image ({1}), which cannot run as local-process.',
            facts.job ?? '',
            source.what ?? l10n.t('unnamed'),
          ),
          l10n.t('Choose a queue for containers or Kubernetes, or a job made from code.'),
        ]),
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
        sentence: l10n.t(
          'The job {0} comes from {1}, but agents fetch only from https and ssh URLs. Create the job from such a URL.',
          facts.job ?? '',
          source.what,
        ),
        action: { kind: 'chooseJob' },
      },
    ];
  }
  return [];
}
