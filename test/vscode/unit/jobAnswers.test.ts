import './fakeEditor.ts';
import assert from 'node:assert/strict';
import { contextItems, dockerfileItems } from '../../../src/vscode/jobs/containerItems.ts';
import { choicesOf, problemOf, type JobAnswers } from '../../../src/vscode/jobs/jobAnswers.ts';
import { entrypointItems } from '../../../src/vscode/jobs/jobItems.ts';
import type { JobWorkspace } from '../../../src/vscode/jobs/readWorkspace.ts';

const WORKSPACE: JobWorkspace = {
  entity: 'my-team',
  project: 'my-proj',
  root: undefined,
  git: { remote: 'https://x/y', commit: '0'.repeat(40), branch: 'main', changed: 0, pushed: true, prefix: 'ml/' },
  folders: ['.', 'src'],
  program: 'src/train.py',
  programs: ['eval.py', 'src/train.py', 'src/data.py'],
  dockerfiles: ['Dockerfile', 'src/docker/Dockerfile'],
  runtime: '3.11',
};
const CODE: JobAnswers = { kind: 'code', folder: '.', entrypoint: 'python train.py', runtime: '3.11' };

/** What the choices say of the container, less what they leave out. */
const container = (answers: JobAnswers): unknown => {
  const choices = choicesOf(WORKSPACE, answers);
  assert.ok(choices.kind !== 'image');
  const { dockerfile, buildContext, baseImage } = choices;
  return JSON.parse(JSON.stringify({ dockerfile, buildContext, baseImage }));
};
const labels = (items: readonly { readonly value?: string }[]): unknown => items.map(({ value }) => value);

describe('the answers about a new job', () => {
  it('name a Dockerfile, a build context or a base image only where the person chose one', () => {
    const typed = { dockerfile: 'docker/Dockerfile', context: 'docker', baseImage: 'my/image' };
    assert.deepEqual(container({ ...CODE, ...typed }), {});
    assert.deepEqual(container({ ...CODE, ...typed, container: 'baseImage' }), { baseImage: 'my/image' });
    assert.deepEqual(container({ ...CODE, ...typed, kind: 'git', container: 'dockerfile' }), {
      dockerfile: 'Dockerfile',
      buildContext: 'docker',
    });
  });

  it('are told what is wrong with a path or an image', () => {
    const built = { ...CODE, container: 'dockerfile' } as const;
    assert.notEqual(problemOf(WORKSPACE, built, 'dockerfile', '../Dockerfile'), undefined);
    assert.equal(problemOf(WORKSPACE, built, 'dockerfile', 'docker/Dockerfile'), undefined);
    assert.notEqual(problemOf(WORKSPACE, built, 'context', '/srv'), undefined);
    assert.equal(problemOf(WORKSPACE, { ...built, dockerfile: 'a/Dockerfile' }, 'context', 'b'), undefined);
    assert.notEqual(problemOf(WORKSPACE, { ...CODE, container: 'baseImage' }, 'baseImage', 'my image'), undefined);
  });

  it('offer commands with paths from where the image is built', () => {
    assert.deepEqual(labels(entrypointItems(WORKSPACE, CODE)), [
      'python src/train.py',
      'python eval.py',
      'python src/data.py',
    ]);
    const inside = ['python train.py', 'python data.py'];
    assert.deepEqual(labels(entrypointItems(WORKSPACE, { ...CODE, folder: 'src' })), inside);
    assert.deepEqual(labels(entrypointItems(WORKSPACE, { ...CODE, container: 'dockerfile', context: 'src' })), inside);
    const git = { ...CODE, kind: 'git', context: 'ml/src' } as const;
    assert.deepEqual(labels(entrypointItems(WORKSPACE, { ...git, container: 'dockerfile' })), inside);
    assert.deepEqual(labels(entrypointItems(WORKSPACE, git)), [
      'python ml/src/train.py',
      'python ml/eval.py',
      'python ml/src/data.py',
    ]);
  });

  it('offer the Dockerfiles of the source, and the folders above one as its build context', () => {
    assert.deepEqual(labels(dockerfileItems(WORKSPACE, { ...CODE, folder: 'src' })), ['docker/Dockerfile']);
    assert.deepEqual(labels(dockerfileItems(WORKSPACE, { ...CODE, kind: 'git' })), [
      'ml/Dockerfile',
      'ml/src/docker/Dockerfile',
    ]);
    assert.deepEqual(labels(contextItems('a/b/Dockerfile')), ['.', 'a', 'a/b']);
  });
});
