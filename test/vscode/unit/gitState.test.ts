import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gitHolds } from '../../../src/vscode/jobs/gitHolds.ts';
import { gitState } from '../../../src/vscode/jobs/gitState.ts';

describe('what git says of a folder', () => {
  let root = '';
  const git = (folder: string, ...args: readonly string[]): string =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=T', '-c', 'user.email=t@example.com', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'launch-sweeps-git-'));
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  /** A repository with one commit, pushed to a bare one beside it. */
  function repository(): string {
    const folder = join(root, 'work');
    mkdirSync(join(folder, 'src'), { recursive: true });
    execFileSync('git', ['init', '-q', '--bare', join(root, 'remote.git')]);
    git(root, 'init', '-q', '-b', 'main', folder);
    writeFileSync(join(folder, 'src', 'train.py'), 'x');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '-m', 'x');
    git(folder, 'remote', 'add', 'origin', join(root, 'remote.git'));
    git(folder, 'push', '-q', 'origin', 'main');
    return folder;
  }

  it('knows remote, commit and branch of what is pushed and unchanged', async () => {
    const folder = repository();
    assert.deepEqual(await gitState(folder), {
      remote: join(root, 'remote.git'),
      commit: git(folder, 'rev-parse', 'HEAD'),
      branch: 'main',
      changed: 0,
      pushed: true,
      prefix: '',
    });
    assert.equal((await gitState(join(folder, 'src')))?.prefix, 'src/');
  });

  it('tells changes and a commit that no branch of the remote holds', async () => {
    const folder = repository();
    writeFileSync(join(folder, 'src', 'train.py'), 'y');
    writeFileSync(join(folder, 'new.py'), 'z');
    assert.equal((await gitState(folder))?.changed, 2);
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '-m', 'y');
    const state = await gitState(folder);
    assert.deepEqual([state?.changed, state?.pushed], [0, false]);
  });

  it('tells whether a commit holds a file or folder', async () => {
    const folder = repository();
    writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch');
    const commit = git(folder, 'rev-parse', 'HEAD');
    const paths = ['src', 'src/train.py', 'Dockerfile', 'src/none'];
    assert.deepEqual(await Promise.all(paths.map(path => gitHolds(join(folder, 'src'), commit, path))), [
      true,
      true,
      false,
      false,
    ]);
  });

  it('knows nothing without a remote, a commit or a repository', async () => {
    assert.equal(await gitState(root), undefined);
    git(root, 'init', '-q', '-b', 'main', join(root, 'empty'));
    assert.equal(await gitState(join(root, 'empty')), undefined);
    const folder = repository();
    git(folder, 'remote', 'remove', 'origin');
    assert.equal(await gitState(folder), undefined);
  });
});
