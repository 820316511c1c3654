import type { ApiClient } from '../api/client.ts';
import type { CallOptions } from '../api/call.ts';
import type { CodeFolder } from './codeFolder.ts';
import { entrypointWords, type JobChoices } from './jobChoices.ts';
import { jobFileText } from './jobFile.ts';
import { codeJobNames, gitJobName, imageJobName, imageTag } from './jobName.ts';
import { makeManifest } from './manifest.ts';
import { frozenRequirements } from './requirements.ts';
import type { ArtifactFile, JobSource } from './types.ts';
import { underHiddenRun } from './underHiddenRun.ts';
import { uploadArtifact, type UploadedArtifact, type UploadTools } from './uploadArtifact.ts';
import { JOB_FILE } from '../wandb/jobFile.ts';
import { jobString, LATEST } from '../wandb/jobPath.ts';

/** As W&B's client describes it. */
const CODE_DESCRIPTION = 'Code artifact for job';

/** The job that was made. */
export interface CreatedJob {
  readonly outcome: UploadedArtifact['outcome'];
  readonly name: string;
  readonly aliases: readonly string[];
  /** `entity/project/name:latest`, as a sweep's `job` has it. */
  readonly job: string;
}

const textFile = (path: string, text: string): ArtifactFile => {
  const bytes = new TextEncoder().encode(text);
  return { path, size: bytes.length, read: () => Promise.resolve(bytes) };
};

/**
 * Makes a job without Python: the same files, digests and aliases as `wandb job create` (docs/facts/jobs.md), under a
 * run that is deleted again at the end, also after a failure. The choices must have no problems (`jobProblems`).
 * `folder` is the code of a code job. Nothing that creates is retried; an `ApiError` says what happened.
 */
export async function createJob(
  client: ApiClient,
  choices: JobChoices,
  tools: UploadTools,
  folder?: CodeFolder,
  options?: CallOptions,
): Promise<CreatedJob> {
  const { entity, project } = choices;
  return underHiddenRun(
    client,
    { entity, project, jobType: 'cli_create_job' },
    tools,
    async run => {
      const { source, name, requirements } = await sourceOf(client, choices, run, tools, folder, options);
      const manifest = await makeManifest(
        [textFile(JOB_FILE, jobFileText(source)), textFile('requirements.frozen.txt', requirements)],
        tools.md5,
      );
      const aliases = aliasesOf(choices);
      const made = await uploadArtifact(
        client,
        {
          entity,
          project,
          run,
          type: 'job',
          name,
          description: choices.description,
          aliases,
          metadata: { _partial: true },
          manifest,
        },
        tools,
        options,
      );
      return { outcome: made.outcome, name, aliases, job: jobString({ entity, project, name }) };
    },
    options,
  );
}

interface Made {
  readonly source: JobSource;
  readonly name: string;
  readonly requirements: string;
}

async function sourceOf(
  client: ApiClient,
  choices: JobChoices,
  run: string,
  tools: UploadTools,
  folder: CodeFolder | undefined,
  options: CallOptions | undefined,
): Promise<Made> {
  if (choices.kind === 'image')
    return { source: choices, name: choices.name || imageJobName(choices.image), requirements: '' };
  const { runtime, dockerfile, buildContext, baseImage } = choices;
  const shared = { runtime, dockerfile, buildContext, baseImage };
  const entrypoint = entrypointWords(choices.entrypoint);
  if (choices.kind === 'git')
    return {
      source: { kind: 'git', remote: choices.remote, commit: choices.commit, entrypoint, ...shared },
      name: choices.name || gitJobName(choices.remote),
      requirements: '',
    };
  const program = entrypoint.at(-1) ?? '';
  const names = codeJobNames(choices.path, program, choices.name);
  const files = folder?.files ?? [];
  const manifest = await makeManifest(files, tools.md5, options?.signal);
  const code = await uploadArtifact(
    client,
    {
      entity: choices.entity,
      project: choices.project,
      run,
      type: 'code',
      name: names.code,
      description: CODE_DESCRIPTION,
      aliases: [LATEST],
      metadata: { codePath: choices.path, entrypoint: program },
      manifest,
    },
    tools,
    options,
  );
  const listed = files.find(file => file.path === 'requirements.txt');
  const requirements = frozenRequirements(listed && new TextDecoder().decode(await listed.read()));
  return { source: { kind: 'code', artifactId: code.id, entrypoint, ...shared }, name: names.job, requirements };
}

/** The person's, an image's tag, and `latest`, each once. */
function aliasesOf(choices: JobChoices): string[] {
  const tag = choices.kind === 'image' ? imageTag(choices.image) : undefined;
  return [...new Set([...choices.aliases, ...(tag === undefined ? [] : [tag]), LATEST])];
}
