import * as l10n from '@vscode/l10n';

/** The longest name of an artifact (wandb/util.py, make_artifact_name_safe). */
const LONGEST = 128;

/**
 * The name with everything but letters, digits, `_`, `-` and `.` replaced by `_`; one that is too long keeps both ends
 * (wandb/util.py).
 */
export function safeArtifactName(name: string): string {
  const cleaned = Array.from(name, char => (/^[a-zA-Z0-9_.-]$/.test(char) ? char : '_')).join('');
  return cleaned.length <= LONGEST ? cleaned : `${cleaned.slice(0, 63)}..${cleaned.slice(-63)}`;
}

/** Why a job cannot have this name, and a name that it can have; undefined = it can (wandb job create, `--name`). */
export function jobNameProblem(name: string): string | undefined {
  if (name === '') return l10n.t('Enter a name for the job.');
  const safe = safeArtifactName(name);
  return safe === name
    ? undefined
    : l10n.t(
        'The name of a job can contain up to {0} letters, digits, dashes, underscores and dots. Use “{1}”.',
        LONGEST,
        safe,
      );
}

/**
 * The tag of an image; undefined where what follows the last colon does not look like a tag (job_builder.py,
 * _build_image_job_source).
 */
export function imageTag(image: string): string | undefined {
  const tag = image.includes(':') ? image.slice(image.lastIndexOf(':') + 1) : '';
  return /^[a-zA-Z0-9_\-.]+$/.test(tag) ? tag : undefined;
}

/** The name that the client gives a job of an image: `job-` and the image without its tag. */
export function imageJobName(image: string): string {
  const tag = imageTag(image);
  return safeArtifactName(`job-${tag === undefined ? image : image.replaceAll(`:${tag}`, '')}`);
}

/**
 * The name that the client gives a job of a git remote; of a job made by hand it lacks the program, not its underscore.
 */
export function gitJobName(remote: string): string {
  return safeArtifactName(`job-${remote}_`);
}

/**
 * The names of a code job and of the artifact that holds its code. `path` is the folder as the person wrote it,
 * `program` the last word of the entry point. Named: `code-NAME` and NAME; else both from folder and program
 * (create_job.py, _make_code_artifact_name; job_builder.py, _build_artifact_job_source). The client also begins a
 * version of a second name, `job-…` without `code-`, which it never finishes: that is left out.
 */
export function codeJobNames(
  path: string,
  program: string,
  name?: string,
): { readonly code: string; readonly job: string } {
  if (name) return { code: `code-${name}`, job: name };
  const joined = program.startsWith('/') ? program : `${path}${path === '' || path.endsWith('/') ? '' : '/'}${program}`;
  const clean = joined.replaceAll('./', '').replace(/^\//, '').replace(/\/$/, '');
  // The client shortens before it puts the prefix on, and then refuses its own name for being too long.
  const code = safeArtifactName(`code-${safeArtifactName(clean)}`);
  return { code, job: safeArtifactName(`job-${code}`) };
}
