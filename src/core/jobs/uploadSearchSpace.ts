import type { CallOptions } from '../api/call.ts';
import type { ApiClient } from '../api/client.ts';
import { jobString, LATEST } from '../wandb/jobPath.ts';
import { makeManifest } from './manifest.ts';
import type { ArtifactFile } from './types.ts';
import { underHiddenRun } from './underHiddenRun.ts';
import { uploadArtifact, type UploadedArtifact, type UploadTools } from './uploadArtifact.ts';

/** A Python file for Optuna's scheduler, and the artifact that is to hold it. */
export interface SearchSpaceFile {
  readonly entity: string;
  readonly project: string;
  /** The artifact's name. */
  readonly name: string;
  /** Its path is the name that `scheduler.settings.optuna_source_filename` has. */
  readonly file: ArtifactFile;
}

export interface UploadedSearchSpace {
  readonly outcome: UploadedArtifact['outcome'];
  /** `entity/project/name:latest`, as `scheduler.settings.optuna_source` has it. */
  readonly source: string;
}

/**
 * Uploads the search space as `wandb artifact put --type optuna` does (docs/facts/schedulers.md): the same file, digest
 * and alias, under a run that is deleted again. Nothing that creates is retried; an `ApiError` says what happened.
 */
export function uploadSearchSpace(
  client: ApiClient,
  { entity, project, name, file }: SearchSpaceFile,
  tools: UploadTools,
  options?: CallOptions,
): Promise<UploadedSearchSpace> {
  return underHiddenRun(
    client,
    { entity, project, jobType: 'cli_put' },
    tools,
    async run => {
      const manifest = await makeManifest([file], tools.md5, options?.signal);
      const artifact = {
        entity,
        project,
        run,
        type: 'optuna',
        name,
        aliases: [LATEST],
        metadata: {},
        manifest,
      } as const;
      const { outcome } = await uploadArtifact(client, artifact, tools, options);
      return { outcome, source: jobString({ entity, project, name }) };
    },
    options,
  );
}
