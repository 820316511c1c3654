// One job, made by the real client and by us, on emulators of their own; and the results.
import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createApiClient, type ApiClient } from '../../src/core/api/client.ts';
import { collectCodeFolder, type CodeFolder } from '../../src/core/jobs/codeFolder.ts';
import { createJob, type CreatedJob } from '../../src/core/jobs/createJob.ts';
import type { JobChoices } from '../../src/core/jobs/jobChoices.ts';
import { createPut } from '../../src/core/jobs/putFile.ts';
import type { UploadTools } from '../../src/core/jobs/uploadArtifact.ts';
import { createFolderReader } from '../../src/vscode/jobs/folderReader.ts';
import { gitIgnored } from '../../src/vscode/jobs/gitIgnored.ts';
import { startEmulator, type Emulator } from '../emulator/start.ts';
import { filesOf, manifestEntries } from '../emulator/world/artifactView.ts';
import type { JobCase } from './jobCases.ts';
import { runWandb, type RealWandb } from './realWandb.ts';
import { sshTo } from './sshServer.ts';

const ENTITY = 'my-team';
const PROJECT = 'empty-proj';

/** What a project's artifacts hold, comparable between two emulators. */
export interface Made {
  readonly type: string;
  readonly name: string;
  readonly digest: string;
  readonly aliases: readonly string[];
  readonly metadata: unknown;
  readonly description: string | undefined;
  readonly files: Readonly<Record<string, string>>;
  readonly manifest: Readonly<Record<string, string>>;
}

export interface Workplace {
  readonly folder: string;
  readonly commit: string | undefined;
  readonly env: Readonly<Record<string, string>>;
  readonly remove: () => void;
}

/** Lays the case's files out in a new folder; for a git job also a repository behind ssh. */
export function layOut({ kind, files = {} }: JobCase): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'launch-sweeps-job-'));
  for (const [path, content] of Object.entries(files)) {
    const full = join(folder, path);
    mkdirSync(dirname(full), { recursive: true });
    if (typeof content === 'string' && content.startsWith('link:')) symlinkSync(join(folder, content.slice(5)), full);
    else writeFileSync(full, content);
  }
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  if (kind !== 'git') return { folder, commit: undefined, env: {}, remove };
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'x');
  const { env, stop } = sshTo(folder);
  return {
    folder,
    commit: git('rev-parse', 'HEAD'),
    env,
    remove: () => {
      stop();
      remove();
    },
  };
}

/** An emulator in which nothing moves and no job is there yet. */
export function emptyEmulator(): Promise<Emulator> {
  return startEmulator({ noLife: true });
}

/** `wandb job create`, the real one. */
export async function makeTheirs(
  real: RealWandb,
  emulator: Emulator,
  each: JobCase,
  { folder, env }: Workplace,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const options: (readonly [string, string | undefined])[] = [
    ['-n', each.jobName],
    ['-d', each.description],
    ['-E', each.entrypoint],
    ['-r', each.runtime],
    ['-D', each.container?.dockerfile],
    ['-b', each.container?.buildContext],
    ['-B', each.container?.baseImage],
    ...(each.aliases ?? []).map(alias => ['-a', alias] as const),
  ];
  const args = [
    'job',
    'create',
    each.kind,
    each.path,
    '-p',
    PROJECT,
    '-e',
    ENTITY,
    ...options.flatMap(([flag, value]) => (value === undefined ? [] : [flag, value])),
  ];
  return runWandb(real, args, { url: emulator.url, key: emulator.key, cwd: folder, env, timeoutMs: 240_000 });
}

/** What our side needs to upload to an emulator. */
export function ourSide(emulator: Emulator): { readonly client: ApiClient; readonly tools: UploadTools } {
  const client = createApiClient({
    host: emulator.url,
    getKey: () => Promise.resolve(emulator.key),
    fetch: (input, init) => fetch(input, init),
    clock: {
      now: () => Date.now(),
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => {
          clearTimeout(timer);
        };
      },
    },
    log: { info: () => undefined, warn: () => undefined },
  });
  const tools = {
    put: createPut((input, init) => fetch(input, init)),
    md5: (bytes: Uint8Array) => createHash('md5').update(bytes).digest(),
    newId: randomUUID,
  };
  return { client, tools };
}

/** The same job, made by us. */
export async function makeOurs(emulator: Emulator, each: JobCase, { folder, commit }: Workplace): Promise<CreatedJob> {
  const { client, tools } = ourSide(emulator);
  const code = each.kind === 'code' ? await codeIn(join(folder, each.path)) : undefined;
  return createJob(client, choicesOf(each, commit), tools, code);
}

async function codeIn(folder: string): Promise<CodeFolder> {
  return collectCodeFolder(await createFolderReader(folder), await gitIgnored(folder));
}

/** What the client made, less what we leave out of the code. Of such code only the files can be compared. */
export function withoutLeftOut(artifact: Made, { leftOut = [] }: JobCase): Made {
  if (artifact.type !== 'code' || leftOut.length === 0) return artifact;
  const isOurs = ([path]: readonly [string, unknown]): boolean =>
    !leftOut.some(each => path === each || (each.endsWith('/') && path.startsWith(each)));
  const less = <T>(files: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(files).filter(isOurs));
  return { ...artifact, digest: 'of fewer files', files: less(artifact.files), manifest: less(artifact.manifest) };
}

function choicesOf(
  { kind, path, entrypoint = '', runtime = '', jobName, description, aliases = [], container }: JobCase,
  commit = '',
): JobChoices {
  const base = { entity: ENTITY, project: PROJECT, name: jobName, description, aliases };
  if (kind === 'image') return { ...base, kind, image: path };
  const run = { entrypoint, runtime, ...container };
  return kind === 'git' ? { ...base, kind, remote: path, commit, ...run } : { ...base, kind, path, ...run };
}

const MADE = new Set(['job', 'code', 'optuna']);

/** The committed jobs, code and search spaces of the project, with ids of artifacts replaced by a word. */
export function madeIn({ world }: Emulator): Made[] {
  const project = world.project(ENTITY, PROJECT);
  const versions = [...(project?.collections ?? [])]
    .filter(([type]) => MADE.has(type))
    .flatMap(([type, collections]) =>
      [...collections.values()].flatMap(collection =>
        collection.versions
          .filter(version => version.state === 'COMMITTED')
          .map(version => ({ type, collection, version })),
      ),
    );
  const ids = versions.map(({ version }) => version.id);
  const neutral = (text: string): string => ids.reduce((all, id) => all.replaceAll(id, 'ID'), text);
  const dependsOnIds = (text: string): boolean => neutral(text) !== text;
  return versions
    .map(({ type, collection, version }) => {
      const stored = filesOf(world, version);
      const linked = stored.some(file => dependsOnIds(file.content?.toString('utf8') ?? ''));
      const entries = manifestEntries(version) as Readonly<
        Record<string, { readonly digest: string; readonly size: number }>
      >;
      return {
        type,
        name: collection.name,
        aliases: [...version.aliases].sort(),
        description: version.description || undefined,
        metadata: JSON.parse(version.metadata ?? '{}') as unknown,
        // A job of code names its code by id, which differs between two servers: its text is compared instead of its
        // digest.
        digest: linked ? 'by text' : version.digest,
        files: Object.fromEntries(
          stored
            .map(
              file =>
                [file.name, linked ? neutral(file.content?.toString('utf8') ?? '') : (file.digest ?? '')] as const,
            )
            .sort(),
        ),
        manifest: Object.fromEntries(
          Object.entries(entries)
            .map(
              ([path, { digest, size }]) =>
                [path, linked && path === 'wandb-job.json' ? 'by text' : `${digest} ${String(size)}`] as const,
            )
            .sort(),
        ),
      };
    })
    .sort((a, b) => (a.type + a.name < b.type + b.name ? -1 : 1));
}

/** Runs left behind in the project: the helper run must be gone. */
export function runsIn({ world }: Emulator): number {
  return world.project(ENTITY, PROJECT)?.runs.size ?? 0;
}
