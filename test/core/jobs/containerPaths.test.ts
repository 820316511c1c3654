import assert from 'node:assert/strict';
import { builtFrom, dockerfilePath, pathInside } from '../../../src/core/jobs/containerPaths.ts';

describe('paths of a Dockerfile and its build context', () => {
  it('stay inside the source of the job', () => {
    assert.equal(pathInside('.'), '');
    assert.equal(pathInside('./docker//Dockerfile'), 'docker/Dockerfile');
    assert.equal(pathInside('src/../docker'), 'docker');
    for (const outside of ['..', '../x', 'src/../../x', '/etc/x', '\\x', 'C:/x'])
      assert.equal(pathInside(outside), undefined);
  });

  it('count from the build context, as W&B joins them', () => {
    assert.deepEqual(builtFrom('./docker/Dockerfile', '.'), { dockerfile: 'docker/Dockerfile' });
    assert.deepEqual(builtFrom('docker/Dockerfile', 'docker/'), { dockerfile: 'Dockerfile', buildContext: 'docker' });
    assert.deepEqual(builtFrom('a/b/c/Dockerfile', 'a'), { dockerfile: 'b/c/Dockerfile', buildContext: 'a' });
    assert.deepEqual(builtFrom('docker/Dockerfile', 'src'), {
      dockerfile: '../docker/Dockerfile',
      buildContext: 'src',
    });
    assert.deepEqual(builtFrom('Dockerfile', 'a/b'), { dockerfile: '../../Dockerfile', buildContext: 'a/b' });
  });

  it('name the same Dockerfile again', () => {
    for (const [dockerfile, context] of [
      ['Dockerfile', '.'],
      ['a/b/Dockerfile', 'a'],
      ['a/Dockerfile', 'b/c'],
      ['ab/Dockerfile', 'a'],
    ] as const)
      assert.equal(pathInside(dockerfilePath(builtFrom(dockerfile, context)) ?? ''), dockerfile);
    assert.equal(dockerfilePath({}), undefined);
    assert.equal(dockerfilePath({ dockerfile: '/abs', buildContext: 'src' }), '/abs');
  });
});
