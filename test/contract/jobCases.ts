import { builtFrom } from '../../src/core/jobs/containerPaths.ts';
import type { JobChoices } from '../../src/core/jobs/jobChoices.ts';
import type { ContainerOptions } from '../../src/core/jobs/types.ts';

/** A job to be made by the real client and by us. */
export interface JobCase {
  readonly name: string;
  readonly kind: JobChoices['kind'];
  /** The path argument of `wandb job create`: an image, or the folder as written. */
  readonly path: string;
  /** Files of the folder, by path; `link:TARGET` makes a symbolic link. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly entrypoint?: string;
  readonly runtime?: string;
  readonly jobName?: string;
  readonly description?: string;
  readonly aliases?: readonly string[];
  readonly container?: ContainerOptions;
  /** What we leave out of the code, and the client sends (docs/facts/jobs.md, 7): files, and folders with a slash. */
  readonly leftOut?: readonly string[];
  /** The client breaks on it; ours must still make a whole job. */
  readonly clientFails?: boolean;
}

const train = { 'train.py': 'import wandb\n', 'requirements.txt': 'wandb\n' };
const code = (name: string, rest: Partial<JobCase> = {}): JobCase => ({
  name,
  kind: 'code',
  path: '.',
  files: train,
  entrypoint: 'python train.py',
  runtime: '3.11',
  ...rest,
});
const image = (name: string, path: string, rest: Partial<JobCase> = {}): JobCase => ({
  name,
  kind: 'image',
  path,
  ...rest,
});
const git = (name: string, rest: Partial<JobCase> = {}): JobCase => ({
  name,
  kind: 'git',
  path: 'ssh://git@localhost/repo.git',
  files: train,
  entrypoint: 'python train.py',
  runtime: '3.11',
  ...rest,
});

const many = Object.fromEntries(
  Array.from({ length: 1000 }, (_, i) => [`data/${String(i % 10)}/f${String(i)}.txt`, `file ${String(i)}\n`]),
);

/** Names, tags, entry points, unicode, empty folders, many files, a large file, links, ignored files. */
export const JOB_CASES: readonly JobCase[] = [
  image('an image with a tag', 'my/image:v1.2'),
  image('an image without a tag', 'my/image'),
  image('an image of a registry with a port', 'localhost:5000/team/image'),
  image('an image of a registry with port and tag', 'localhost:5000/team/image:latest'),
  image('an image by digest', `my/image@sha256:${'a'.repeat(64)}`),
  image('an image under a name of its own', 'my/image:v2', { jobName: 'job-mine' }),
  image('an image with description and aliases', 'my/image:v3', {
    description: 'Ein Prüfstück',
    aliases: ['staging', 'best-so-far'],
  }),
  image('an image with a tag of odd letters', 'my/image:rc_1.0-x'),
  image('an image with a unicode name', 'my/ïmage:v1'),
  code('a folder as it is'),
  code('a folder under a name', { jobName: 'trainer.v2' }),
  code('a folder named as dot slash', { path: './' }),
  code('a folder below', { path: 'src', files: { 'src/train.py': 'x = 1\n', 'src/requirements.txt': 'wandb\n' } }),
  code('a folder below with dots', {
    path: './src/code',
    files: { 'src/code/main.py': 'x', 'src/code/requirements.txt': 'wandb' },
    entrypoint: 'python main.py',
  }),
  code('a folder with a slash at the end', { path: 'src/', files: { 'src/train.py': 'x = 1\n' } }),
  code('an entry point of many words', { entrypoint: 'python -m pkg.train --epochs 3 train.py' }),
  code('an entry point with two blanks', { entrypoint: 'python  train.py' }),
  code('an entry point in quotes', { entrypoint: 'bash -c "python train.py"' }),
  code('a shell script', {
    entrypoint: 'bash run.sh',
    files: { 'run.sh': '#!/bin/bash\n', 'requirements.txt': 'wandb' },
  }),
  code('another runtime', { runtime: '3.9' }),
  code('no requirements', { files: { 'train.py': 'x' } }),
  code('requirements with Windows line ends', {
    files: { 'train.py': 'x', 'requirements.txt': 'wandb\r\ntorch==2.1\r\n\r\n' },
  }),
  code('requirements with unicode', { files: { 'train.py': 'x', 'requirements.txt': '# für alle\nwandb\n' } }),
  code('names of files with unicode and blanks', {
    files: { ...train, 'Übung 1/日本語.py': 'x', 'a b.txt': '', '😀.txt': 'smile', '\uff5e.txt': 'tilde' },
  }),
  code('files that git ignores', {
    files: { ...train, '.gitignore': 'secret.txt\n', 'secret.txt': 's', '.env': 'A=1' },
  }),
  code('wandb and git folders', {
    files: {
      ...train,
      'wandb/run-1/x.txt': 'x',
      '.git/HEAD': 'ref',
      'sub/wandb/kept.txt': 'kept',
      'sub/.git/kept': 'kept',
    },
  }),
  code('a file called wandb', {
    path: 'src',
    files: { 'src/train.py': 'x', 'src/wandb': 'a file', 'src/requirements.txt': 'wandb' },
  }),
  code('environments, caches and what git ignores', {
    files: {
      ...train,
      '.git/HEAD': 'ref: refs/heads/main\n',
      '.git/objects/x': '',
      '.git/refs/x': '',
      '.gitignore': 'secret.txt\n/out/\n',
      'secret.txt': 's',
      'out/model.bin': 'x',
      'sub/secret.txt': 's',
      'sub/kept.py': 'x = 1\n',
      '.venv/pyvenv.cfg': 'home = /usr\n',
      '.venv/bin/x': 'x',
      '__pycache__/train.pyc': 'x',
      'sub/.pytest_cache/v/x': 'x',
    },
    leftOut: ['secret.txt', 'out/', 'sub/secret.txt', '.venv/', '__pycache__/', 'sub/.pytest_cache/'],
  }),
  code('links to a file and a folder', {
    files: { ...train, 'real/a.py': 'a', 'linked.py': 'link:real/a.py', linked: 'link:real' },
  }),
  code('empty files and folders', { files: { ...train, 'empty.txt': '', 'deep/er/x.py': '' } }),
  code('nothing but the folder', { path: 'empty', files: { 'empty/.keep': '' }, entrypoint: 'python x.py' }),
  code('binary files', { files: { ...train, 'model.bin': new Uint8Array(4096).map((_, i) => i % 251) } }),
  code('aliases and a description', { aliases: ['a1', 'b_2', 'c.3'], description: 'Zeile 1\nZeile 2' }),
  code('a very long name', {
    clientFails: true,
    path: `${'very-long-folder-name/'.repeat(8)}end`,
    files: { [`${'very-long-folder-name/'.repeat(8)}end/train.py`]: 'x' },
  }),
  git('a repository'),
  git('a repository under a name', { jobName: 'from-git', aliases: ['nightly'] }),
  git('a repository with a file below', {
    files: { 'src/train.py': 'x' },
    entrypoint: 'python src/train.py',
    runtime: '3.10',
  }),
  code('a folder with a Dockerfile', {
    files: { ...train, Dockerfile: 'FROM python:3.11\n' },
    container: builtFrom('Dockerfile', '.'),
  }),
  code('a folder with a Dockerfile and its build context', {
    files: { ...train, 'docker/gpu/Dockerfile.cuda': 'FROM scratch\n' },
    entrypoint: 'python ../train.py',
    container: builtFrom('docker/gpu/Dockerfile.cuda', 'docker'),
  }),
  code('a folder with a Dockerfile outside its build context', {
    files: { ...train, 'docker/Dockerfile': 'FROM scratch\n', 'src/train.py': 'x' },
    container: builtFrom('docker/Dockerfile', 'src'),
  }),
  code('a folder on a base image', { container: { baseImage: 'python:3.11' } }),
  code('a folder with all three', {
    container: { dockerfile: 'Dockerfile', buildContext: 'src', baseImage: 'localhost:5000/ïmage:v1' },
  }),
  git('a repository with a Dockerfile', { container: builtFrom('docker/Dockerfile', '.') }),
  git('a repository with a build context', { container: builtFrom('src/Dockerfile', 'src'), jobName: 'from-git' }),
  git('a repository on a base image', { container: { baseImage: 'my/image:v2' } }),
  code('a thousand files', { files: { ...train, ...many } }),
  code('a file of 50 MB', {
    files: { ...train, 'weights.bin': new Uint8Array(50 * 1024 * 1024).map((_, i) => (i * 31) % 256) },
  }),
];
