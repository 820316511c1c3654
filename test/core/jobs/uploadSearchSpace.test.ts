import assert from 'node:assert/strict';
import { ApiError, isApiError } from '../../../src/core/api/apiError.ts';
import { perhapsCommitted } from '../../../src/core/jobs/uploadArtifact.ts';
import { uploadSearchSpace, type UploadedSearchSpace } from '../../../src/core/jobs/uploadSearchSpace.ts';
import { FakeArtifacts } from './fakeArtifacts.ts';

const SOURCE = 'my-team/my-proj/search-space:latest';

function upload(server: FakeArtifacts, text: string, signal?: AbortSignal): Promise<UploadedSearchSpace> {
  const bytes = new TextEncoder().encode(text);
  const file = { path: 'search_space.py', size: bytes.length, read: () => Promise.resolve(bytes) };
  const space = { entity: 'my-team', project: 'my-proj', name: 'search-space', file };
  return uploadSearchSpace(server.client, space, server.tools(), { signal });
}

describe('uploading an Optuna search space', () => {
  it('makes an artifact of type optuna with this file alone; the same content is stored once', async () => {
    const server = new FakeArtifacts();
    assert.deepEqual(await upload(server, 'x = 1'), { outcome: 'created', source: SOURCE });
    assert.deepEqual(
      server.versions.map(v => [v.type, v.name, v.aliases, v.metadata, v.description, [...v.files.keys()]]),
      [['optuna', 'search-space', ['latest'], '{}', null, ['search_space.py']]],
    );
    assert.deepEqual(await upload(server, 'x = 1'), { outcome: 'unchanged', source: SOURCE });
    assert.deepEqual(await upload(server, 'x = 2'), { outcome: 'updated', source: SOURCE });
    assert.equal(server.runs.size, 0);
    assert.deepEqual(server.broken(), []);
  });

  it('sends each request once, whichever of them breaks, and commits nothing half', async () => {
    const whole = new FakeArtifacts();
    await upload(whole, 'x');
    for (const broken of new Set(whole.asked.filter(name => name !== 'DeleteJobRun')))
      for (const moment of ['before', 'after'] as const) {
        const server = new FakeArtifacts((what, when) => {
          if (what === broken && when === moment)
            throw new ApiError({ kind: 'offline', operation: what, perhapsDone: true });
        });
        await assert.rejects(upload(server, 'x'), error => {
          assert.ok(isApiError(error, 'offline'));
          assert.equal(perhapsCommitted(error), broken === 'CommitArtifact');
          return true;
        });
        assert.equal(server.asked.filter(name => name === broken).length, 1, broken);
        assert.deepEqual(server.broken(), []);
        assert.equal(server.runs.size, broken === 'CreateJobRun' && moment === 'after' ? 1 : 0, `${broken} ${moment}`);
      }
  });

  it('can be canceled, and then commits nothing and tidies up', async () => {
    const cancel = new AbortController();
    const server = new FakeArtifacts(what => {
      if (what === 'UpdateArtifactManifest') cancel.abort();
    });
    await assert.rejects(upload(server, 'x', cancel.signal), error => isApiError(error, 'canceled'));
    assert.deepEqual(
      server.versions.map(v => v.state),
      ['PENDING'],
    );
    assert.equal(server.runs.size, 0);
  });
});
