import assert from 'node:assert/strict';
import { ApiError, isApiError } from '../../../src/core/api/apiError.ts';
import type { CodeFolder } from '../../../src/core/jobs/codeFolder.ts';
import { createJob } from '../../../src/core/jobs/createJob.ts';
import { perhapsCommitted } from '../../../src/core/jobs/uploadArtifact.ts';
import { seededRandom } from '../../emulator/engine/seededRandom.ts';
import { FakeArtifacts } from './fakeArtifacts.ts';

const BASE = { entity: 'my-team', project: 'my-proj', aliases: ['mine'] };
const CODE = { ...BASE, kind: 'code', path: '.', entrypoint: 'python train.py', runtime: '3.11' } as const;

function folder(files: Readonly<Record<string, string>>): CodeFolder {
  const all = Object.entries(files).map(([path, text]) => ({
    path,
    size: text.length,
    read: () => Promise.resolve(new TextEncoder().encode(text)),
  }));
  return { files: all, leftOut: [], size: all.reduce((sum, f) => sum + f.size, 0) };
}

describe('making a job', () => {
  it('of an image: one artifact with its tag as an alias, the helper run gone', async () => {
    const server = new FakeArtifacts();
    const made = await createJob(
      server.client,
      { ...BASE, kind: 'image', image: 'my/image:v1', description: 'd' },
      server.tools(),
    );
    assert.deepEqual(made, {
      outcome: 'created',
      name: 'job-my_image',
      aliases: ['mine', 'v1', 'latest'],
      job: 'my-team/my-proj/job-my_image:latest',
    });
    assert.deepEqual(
      server.versions.map(v => [v.type, v.state, v.aliases, v.metadata, v.description]),
      [['job', 'COMMITTED', ['mine', 'v1', 'latest'], '{"_partial":true}', 'd']],
    );
    assert.equal(server.runs.size, 0);
    assert.deepEqual(server.broken(), []);
  });

  it('of code: the code first, then the job that names it; the same again changes nothing', async () => {
    const server = new FakeArtifacts();
    const code = folder({ 'train.py': 'print(1)', 'requirements.txt': 'wandb\r\n', 'sub/é.py': 'x' });
    const first = await createJob(server.client, CODE, server.tools(), code);
    assert.equal(first.outcome, 'created');
    assert.deepEqual(
      server.versions.map(v => [v.type, v.name, v.aliases]),
      [
        ['code', 'code-train.py', ['latest']],
        ['job', 'job-code-train.py', ['mine', 'latest']],
      ],
    );
    const text = new TextDecoder().decode(server.stored.get('put:A1/wandb-job.json'));
    assert.equal((JSON.parse(text) as { source: { artifact: string } }).source.artifact, 'wandb-artifact://_id/A0');
    assert.equal(new TextDecoder().decode(server.stored.get('put:A1/requirements.frozen.txt')), 'wandb');
    assert.equal((await createJob(server.client, CODE, server.tools(), code)).outcome, 'unchanged');
    assert.equal(
      (await createJob(server.client, CODE, server.tools(), folder({ 'train.py': 'print(2)' }))).outcome,
      'updated',
    );
    assert.deepEqual(server.broken(), []);
  });

  it('writes a Dockerfile, its build context and a base image into the job', async () => {
    const server = new FakeArtifacts();
    const container = { dockerfile: 'Dockerfile', buildContext: 'src', baseImage: 'python:3.11' };
    await createJob(server.client, { ...CODE, ...container }, server.tools(), folder({ 'train.py': 'x' }));
    const { _version, source } = JSON.parse(new TextDecoder().decode(server.stored.get('put:A1/wandb-job.json'))) as {
      _version: string;
      source: Record<string, unknown>;
    };
    assert.equal(_version, '0.17.0');
    assert.deepEqual(
      [source['dockerfile'], source['build_context'], source['base_image']],
      ['Dockerfile', 'src', 'python:3.11'],
    );
  });

  it('leaves nothing that seems finished when a file changes while it is sent', async () => {
    const server = new FakeArtifacts();
    let reads = 0;
    const changing: CodeFolder = {
      files: [{ path: 'a.py', size: 1, read: () => Promise.resolve(new TextEncoder().encode(String(reads++))) }],
      leftOut: [],
      size: 1,
    };
    await assert.rejects(createJob(server.client, CODE, server.tools(), changing), /a\.py changed/);
    assert.deepEqual(
      server.versions.map(v => v.state),
      ['PENDING'],
    );
    assert.equal(server.runs.size, 0);
  });

  it('can be canceled, and then commits nothing and tidies up', async () => {
    const cancel = new AbortController();
    const server = new FakeArtifacts(what => {
      if (what === 'CreateArtifactFiles') cancel.abort();
    });
    await assert.rejects(
      createJob(server.client, { ...BASE, kind: 'image', image: 'x' }, server.tools(), undefined, {
        signal: cancel.signal,
      }),
      error => isApiError(error, 'canceled'),
    );
    assert.deepEqual(
      server.versions.map(v => v.state),
      ['PENDING'],
    );
    assert.equal(server.runs.size, 0);
  });

  it('may be there without an answer only where the commit was lost', () => {
    const lost = (operation: string): ApiError => new ApiError({ kind: 'offline', operation, perhapsDone: true });
    assert.deepEqual(
      ['CreateJobRun', 'CreateArtifact', 'UpdateArtifactManifest', 'CommitArtifact'].map(operation =>
        perhapsCommitted(lost(operation)),
      ),
      [false, false, false, true],
    );
    assert.equal(perhapsCommitted(new ApiError({ kind: 'offline', operation: 'CommitArtifact' })), false);
  });

  it('never commits a job with a file missing, wherever it is cut: 200 seeded runs', async () => {
    let cut = 0;
    for (let seed = 0; seed < 200; seed++) {
      const random = seededRandom(seed);
      const server = new FakeArtifacts((what, when) => {
        if (what !== 'DeleteJobRun' && random() < 0.06)
          throw new ApiError({ kind: 'offline', operation: `${what} ${when}` });
      });
      const files = Object.fromEntries(
        Array.from({ length: 12 }, (_, i) => [`f${String(i)}.py`, `${String(seed)} ${String(i)}`]),
      );
      try {
        await createJob(server.client, CODE, server.tools(), folder(files));
      } catch (error) {
        assert.ok(isApiError(error, 'offline'), String(error));
        cut++;
      }
      assert.deepEqual(server.broken(), [], `seed ${String(seed)}`);
    }
    assert.ok(cut > 100, `only ${String(cut)} of 200 were cut`);
  });
});
