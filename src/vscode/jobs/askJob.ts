import * as vscode from 'vscode';
import { jobNameProblem, codeJobNames, gitJobName, imageJobName } from '../../core/jobs/jobName.ts';
import { jobProblems, type JobChoices } from '../../core/jobs/jobChoices.ts';
import { pickText, type TextItem } from '../ui/pickText.ts';
import type { GitState } from './gitState.ts';

export interface JobSurroundings {
  readonly entity: string;
  readonly project: string;
  /** What git says of the workspace folder. */
  readonly git: GitState | undefined;
  /** Folders that could become code, as paths below the workspace folder; the first is the likeliest. Empty = no folder is open. */
  readonly folders: readonly string[];
  /** The program that a sweep or the open editor names. */
  readonly program: string | undefined;
  /** Python files that may be started, as paths below the workspace folder. */
  readonly programs: readonly string[];
  /** `3.11`, as the workspace says or as its Python is. */
  readonly runtime: string;
}

type Kind = JobChoices['kind'];
interface Answers {
  kind?: Kind;
  image?: string;
  folder?: string;
  entrypoint?: string;
  runtime?: string;
  name?: string;
  description?: string;
  aliases?: string;
}
type Step = (
  answers: Answers,
  at: { readonly step: number; readonly totalSteps: number; readonly back: boolean },
) => Promise<'back' | 'next' | undefined>;

/** Asks what the job is to be made of, step by step with Back; undefined = the person left. */
export async function askJob(surroundings: JobSurroundings): Promise<JobChoices | undefined> {
  const answers: Answers = {};
  const entry = vscode.l10n.t('The command that starts a run, such as python train.py');
  for (let i = 0; ;) {
    const steps: readonly Step[] = [
      ask(
        'kind',
        () => vscode.l10n.t('Create a job: from what?'),
        vscode.l10n.t('How does the program come to the agent?'),
        () => kindItems(surroundings),
        undefined,
      ),
      ...(answers.kind === 'image'
        ? [
            ask(
              'image',
              () => vscode.l10n.t('Create a job: image'),
              vscode.l10n.t('Name of the image with its tag, such as my/image:v1'),
              () => [],
              text => firstProblem(surroundings, answers, { image: text }),
            ),
          ]
        : []),
      ...(answers.kind === 'code' && surroundings.folders.length > 1
        ? [
            ask(
              'folder',
              () => vscode.l10n.t('Create a job: folder'),
              vscode.l10n.t('The folder whose files go into the job'),
              () => surroundings.folders.map((value): TextItem => ({ label: value, value })),
              undefined,
            ),
          ]
        : []),
      ...(answers.kind === 'image'
        ? []
        : [
            ask(
              'entrypoint',
              () => vscode.l10n.t('Create a job: command'),
              entry,
              () => entrypoints(surroundings, answers),
              text => firstProblem(surroundings, answers, { entrypoint: text }),
            ),
            ask(
              'runtime',
              () => vscode.l10n.t('Create a job: Python'),
              vscode.l10n.t('Version of Python for the runs'),
              () =>
                [...new Set([surroundings.runtime, '3.13', '3.12', '3.11', '3.10'])].map((value): TextItem => ({
                  label: value,
                  value,
                })),
              text => firstProblem(surroundings, answers, { runtime: text }),
            ),
          ]),
      ask(
        'name',
        () => vscode.l10n.t('Create a job: name'),
        vscode.l10n.t('Letters, digits, dashes, underscores and dots'),
        () =>
          [defaultName(answers, surroundings)].map((value): TextItem => ({
            label: value,
            value,
            description: vscode.l10n.t('default'),
          })),
        jobNameProblem,
      ),
      input('description', vscode.l10n.t('Create a job: description'), vscode.l10n.t('Description (may stay empty)')),
      input(
        'aliases',
        vscode.l10n.t('Create a job: aliases'),
        vscode.l10n.t('Further aliases beside “latest”, with blanks between (may stay empty)'),
        text => firstProblem(surroundings, answers, { aliases: text }),
      ),
    ];
    const step = steps[i];
    if (!step) return choicesOf(surroundings, answers);
    const answer = await step(answers, { step: i + 1, totalSteps: Math.max(steps.length, 5), back: i > 0 });
    if (answer === undefined) return undefined;
    i += answer === 'back' ? -1 : 1;
  }
}

function ask(
  key: keyof Answers,
  title: () => string,
  placeholder: string,
  items: () => readonly TextItem[],
  check: ((text: string) => string | undefined) | undefined,
): Step {
  return async (answers, at) => {
    const closed = key === 'kind' ? () => vscode.l10n.t('Choose one of the three.') : check;
    const chosen = await pickText({ title: title(), placeholder, items: items(), check: closed, ...at });
    if (chosen === undefined || chosen === 'back') return chosen;
    Object.assign(answers, { [key]: chosen.value });
    return 'next';
  };
}

/** A step whose answer may be empty. */
function input(
  key: 'description' | 'aliases',
  title: string,
  prompt: string,
  check?: (text: string) => string | undefined,
): Step {
  return (answers, at) =>
    new Promise(resolve => {
      const box = vscode.window.createInputBox();
      Object.assign(box, {
        title,
        prompt,
        value: answers[key] ?? '',
        step: at.step,
        totalSteps: at.totalSteps,
        ignoreFocusOut: true,
        buttons: at.back ? [vscode.QuickInputButtons.Back] : [],
      });
      let answer: 'back' | 'next' | undefined;
      box.onDidChangeValue(text => {
        box.validationMessage = check?.(text);
      });
      box.onDidAccept(() => {
        if (check?.(box.value) !== undefined) return;
        answers[key] = box.value.trim();
        answer = 'next';
        box.hide();
      });
      box.onDidTriggerButton(() => {
        answer = 'back';
        box.hide();
      });
      box.onDidHide(() => {
        box.dispose();
        resolve(answer);
      });
      box.show();
    });
}

function kindItems({ git, folders }: JobSurroundings): readonly TextItem[] {
  const code: TextItem = {
    label: `$(file-code) ${vscode.l10n.t('Code')}`,
    description: vscode.l10n.t('the files of this folder are sent along'),
    value: 'code',
  };
  const repository: TextItem = git
    ? {
        label: `$(git-branch) ${vscode.l10n.t('Git repository')}`,
        description: `${git.remote} @ ${git.branch ?? git.commit.slice(0, 8)}`,
        detail: gitWarning(git),
        value: 'git',
      }
    : {
        label: `$(git-branch) ${vscode.l10n.t('Git repository')}`,
        description: vscode.l10n.t('this folder has no remote or no commit'),
      };
  const image: TextItem = {
    label: `$(package) ${vscode.l10n.t('Container image')}`,
    description: vscode.l10n.t('an image that agents can pull'),
    value: 'image',
  };
  return [...(folders.length ? [code] : []), repository, image];
}

/** What an agent will not see of this folder; undefined = nothing is missing. */
export function gitWarning({ changed, pushed }: GitState): string | undefined {
  if (!pushed) return vscode.l10n.t('$(warning) The last commit is not pushed: agents cannot fetch it.');
  if (changed === 1)
    return vscode.l10n.t('$(warning) 1 file has changes that are not committed: agents will not see them.');
  return changed > 1
    ? vscode.l10n.t('$(warning) {0} files have changes that are not committed: agents will not see them.', changed)
    : undefined;
}

/** The program that is named, then what is there, likely names first. Paths count from the folder that is sent; in a git job from the top of the repository. */
function entrypoints({ program, programs, git }: JobSurroundings, { kind, folder }: Answers): readonly TextItem[] {
  const head = folder && folder !== '.' ? `${folder}/` : '';
  const likely = (path: string): number =>
    /(^|\/)(train|main|run)\w*\.py$/.test(path)
      ? 0
      : /(^|\/)(__init__|setup|conftest|test_\w*)\.py$/.test(path)
        ? 2
        : 1;
  const here = [...programs].sort((one, other) => likely(one) - likely(other));
  const inside =
    kind === 'git'
      ? [program, ...here].map(path => path && `${git?.prefix ?? ''}${path}`)
      : [program, ...here.filter(path => path.startsWith(head))].map(path =>
          path?.startsWith(head) ? path.slice(head.length) : path,
        );
  return [...new Set(inside)]
    .filter(path => path !== undefined)
    .map((path): TextItem => ({ label: `python ${path}`, value: `python ${path}` }));
}

function defaultName({ kind, image = '', folder = '.', entrypoint = '' }: Answers, { git }: JobSurroundings): string {
  if (kind === 'image') return imageJobName(image);
  return kind === 'git' ? gitJobName(git?.remote ?? '') : codeJobNames(folder, entrypoint.split(' ').at(-1) ?? '').job;
}

function choicesOf(
  { entity, project, git }: JobSurroundings,
  { kind, image = '', folder = '.', entrypoint = '', runtime = '', name, description, aliases = '' }: Answers,
): JobChoices {
  const base = {
    entity,
    project,
    name,
    description: description || undefined,
    aliases: aliases.split(/\s+/).filter(alias => alias !== ''),
  };
  if (kind === 'image') return { ...base, kind, image };
  if (kind === 'git')
    return { ...base, kind, remote: git?.remote ?? '', commit: git?.commit ?? '', entrypoint, runtime };
  return { ...base, kind: 'code', path: folder, entrypoint, runtime };
}

/** The first problem that an answer brings which was not there without it. */
function firstProblem(surroundings: JobSurroundings, answers: Answers, added: Partial<Answers>): string | undefined {
  const before = jobProblems(
    choicesOf(surroundings, {
      image: 'x',
      entrypoint: 'x',
      runtime: '3.11',
      ...answers,
      ...Object.fromEntries(
        Object.keys(added).map(key => [key, key === 'runtime' ? '3.11' : key === 'aliases' ? '' : 'x']),
      ),
    }),
  );
  return jobProblems(
    choicesOf(surroundings, { image: 'x', entrypoint: 'x', runtime: '3.11', ...answers, ...added }),
  ).find(problem => !before.includes(problem));
}
