import * as vscode from 'vscode';
import type { ApiClient } from '../../../core/api/client.ts';
import { fullDateText } from '../../../core/dates.ts';
import { jobString, LATEST, parseJobPath, withoutAlias } from '../../../core/wandb/jobPath.ts';
import type { Job } from '../../../core/api/types.ts';
import { pickOne } from '../../ui/wizard/pickOne.ts';
import { pickText } from '../../ui/wizard/pickText.ts';
import { answered, type Step } from '../../ui/wizard/steps.ts';
import type { Target } from '../askTarget.ts';
import type { SweepSource } from '../sweepSource.ts';
import type { Answers } from './answers.ts';
import { iconLabel } from '../../ui/wizard/iconLabel.ts';
import { listOf } from '../../../core/sentence.ts';

const FIRST = 50;
/** What `pickText` gives for the row without a job: nobody can type it. */
const NO_JOB = '';

/** Which job: the file's, one of the project's (live), or a typed one. */
export function jobStep(client: ApiClient, { sweep, kind }: SweepSource, { entity, project }: Target): Step<Answers> {
  const written = sweep.root.get('job')?.text ?? sweep.root.get('image_uri')?.text;
  const byName = new Map<string, Job>();
  return {
    name: 'chooseJob',
    async ask(answers, at) {
      const current = answers.options.job;
      const chosen = await pickText({
        title: vscode.l10n.t('Job whose runs are started'),
        placeholder: vscode.l10n.t('Pick a job, or type entity/project/name:alias'),
        at,
        current,
        items:
          written === undefined
            ? kind === 'sweep'
              ? [{ label: vscode.l10n.t('As it is: a plain sweep, run by agents that you start'), value: NO_JOB }]
              : []
            : written === current
              ? []
              : [{ label: written, value: written, description: vscode.l10n.t('as the file says') }],
        check: text =>
          parseJobPath(text)
            ? undefined
            : vscode.l10n.t('A job is entity/project/name:alias, such as {0}/{1}/job-train:latest', entity, project),
        more: async signal => {
          const { jobs } = await import('../../../core/api/operations/jobs.ts');
          const page = await jobs(client, { entity, project, first: FIRST }, { signal });
          return page.items.map(job => {
            const path = withoutAlias(jobString(job));
            byName.set(path, job);
            return {
              ...iconLabel('briefcase', job.name),
              description: vscode.l10n.t('choose a version next'),
              detail: job.description,
              value: path,
            };
          });
        },
      });
      return answered(chosen, path => {
        const job = byName.get(path);
        if (job) return { ...answers, job };
        return {
          ...answers,
          job: undefined,
          options: { ...answers.options, job: path === written || path === NO_JOB ? undefined : path },
        };
      });
    },
  };
}

/** Which alias or version of it. An alias moves with the job, a version stays. */
export function versionStep(): Step<Answers> {
  return {
    name: 'version',
    skip: ({ job }) => job === undefined,
    async ask(answers, at) {
      const { job } = answers;
      if (!job) return answers;
      const of = (alias: string): string | undefined =>
        job.versions.find(version => version.aliases.includes(alias))?.version;
      const aliases = [...new Set([LATEST, ...job.aliases])].map(alias => ({
        ...iconLabel('tag', alias),
        description: listOf([of(alias), vscode.l10n.t('moves with the job')]),
        value: alias,
      }));
      const versions = job.versions.map(({ version, aliases: names, createdAt }) => ({
        ...iconLabel('git-commit', version),
        description: names.join(', '),
        detail: createdAt === undefined ? undefined : fullDateText(createdAt, Date.now()),
        value: version,
      }));
      const chosen = await pickOne({
        title: vscode.l10n.t('Version of {0}', job.name),
        at,
        items: [...aliases, ...versions],
      });
      return answered(chosen, version => ({
        ...answers,
        options: { ...answers.options, job: jobString(job, version) },
      }));
    },
  };
}
