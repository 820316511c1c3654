import { builtFrom } from '../../core/jobs/containerPaths.ts';
import { entrypointWords, jobProblems, type JobChoices } from '../../core/jobs/jobChoices.ts';
import { codeJobNames, gitJobName, imageJobName } from '../../core/jobs/jobName.ts';
import type { ContainerOptions } from '../../core/jobs/types.ts';
import type { JobWorkspace } from './readWorkspace.ts';

/** What was answered so far about a new job. */
export interface JobAnswers {
  readonly kind?: JobChoices['kind'];
  readonly image?: string;
  readonly folder?: string;
  readonly entrypoint?: string;
  readonly runtime?: string;
  /** What runs run in; undefined = an image that the agent builds for the runtime. */
  readonly container?: 'dockerfile' | 'baseImage';
  /** Path in the source of the job, as is the context that it is built from; `.` = all of it. */
  readonly dockerfile?: string;
  readonly context?: string;
  readonly baseImage?: string;
  readonly name?: string;
  readonly description?: string;
  /** Separated by blanks. */
  readonly aliases?: string;
}

/** The job that the answers describe. */
export function choicesOf({ entity, project, git }: JobWorkspace, answers: JobAnswers): JobChoices {
  const { kind, image = '', folder = '.', entrypoint = '', runtime = '', name, description, aliases = '' } = answers;
  const base = {
    entity,
    project,
    name,
    description: description || undefined,
    aliases: aliases.split(/\s+/).filter(alias => alias !== ''),
  };
  if (kind === 'image') return { ...base, kind, image };
  const run = { entrypoint, runtime, ...containerOf(answers) };
  if (kind === 'git') return { ...base, kind, remote: git?.remote ?? '', commit: git?.commit ?? '', ...run };
  return { ...base, kind: 'code', path: folder, ...run };
}

function containerOf({ container, dockerfile = '', context = '.', baseImage }: JobAnswers): ContainerOptions {
  if (container === undefined) return {};
  return container === 'baseImage' ? { baseImage } : builtFrom(dockerfile, context);
}

/** The name that W&B's client would give the job. */
export function defaultName({ git }: JobWorkspace, answers: JobAnswers): string {
  const { kind, image = '', folder = '.', entrypoint = '' } = answers;
  if (kind === 'image') return imageJobName(image);
  return kind === 'git'
    ? gitJobName(git?.remote ?? '')
    : codeJobNames(folder, entrypointWords(entrypoint).at(-1) ?? '').job;
}

/** The answers with one more; a name that was only the default is forgotten, as the default may be another now. */
export function withAnswer(workspace: JobWorkspace, answers: JobAnswers, added: JobAnswers): JobAnswers {
  const name = answers.name === defaultName(workspace, answers) ? undefined : answers.name;
  return { ...answers, name, ...added };
}

/** Fine answers, for what is not asked yet. */
const FINE: JobAnswers = {
  image: 'x',
  entrypoint: 'x',
  runtime: '3.11',
  dockerfile: 'x',
  context: '.',
  baseImage: 'x',
  aliases: '',
};

/** The first problem that one answer brings; undefined = none. Problems that are there without it are not its own. */
export function problemOf(
  workspace: JobWorkspace,
  answers: JobAnswers,
  key: 'image' | 'entrypoint' | 'runtime' | 'dockerfile' | 'context' | 'baseImage' | 'aliases',
  value: string,
): string | undefined {
  const sentences = (answer: string | undefined): readonly string[] =>
    jobProblems(choicesOf(workspace, { ...FINE, ...answers, [key]: answer })).map(({ sentence }) => sentence);
  const before = sentences(FINE[key]);
  return sentences(value).find(each => !before.includes(each));
}
