import assert from 'node:assert/strict';
import { ask } from './ask.ts';
import { startEmulator, type Emulator } from './start.ts';
import { manifestDigest } from './world/addArtifact.ts';
import { md5Of } from './world/fileStore.ts';

const CREATE =
  'mutation($input: CreateArtifactInput!) { createArtifact(input: $input) { artifact { id state artifactSequence { ' +
  'id latestArtifact { id versionIndex } } } } }';
const MANIFEST = `mutation($id: ID!, $digest: String!) {
  createArtifactManifest(input: {artifactID: $id, name: "wandb_manifest.json", digest: $digest, type: FULL,
    entityName: "my-team", projectName: "my-proj", runName: ""}) {
    artifactManifest { id file { uploadUrl uploadHeaders } }
  }
}`;
const FILES =
  'mutation($files: [CreateArtifactFileSpecInput!]!) { createArtifactFiles(input: {artifactFiles: $files, ' +
  'storageLayout: V2}) { files { edges { node { name uploadUrl uploadHeaders storagePath } } } } }';
const COMMIT =
  'mutation($id: ID!) { commitArtifact(input: {artifactID: $id}) { artifact { id digest state versionIndex ' +
  'aliases { alias } } } }';

describe('artifacts made on the emulator', () => {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await startEmulator({ noLife: true });
  });
  afterEach(() => emulator.stop());

  const send = async <T>(query: string, variables: Record<string, unknown>): Promise<T> => {
    const { data, errors } = await ask(emulator, query, variables);
    assert.deepEqual(errors, []);
    return Object.values(data)[0] as T;
  };
  const input = (
    files: Readonly<Record<string, string>>,
    more: Record<string, unknown> = {},
  ): Record<string, unknown> => ({
    artifactTypeName: 'job',
    artifactCollectionNames: ['job-new'],
    entityName: 'my-team',
    projectName: 'my-proj',
    digestAlgorithm: 'MANIFEST_MD5',
    enableDigestDeduplication: true,
    digest: manifestDigest(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [name, { digest: md5Of(text) }])),
    ),
    aliases: ['latest', 'mine'].map(alias => ({ alias, artifactCollectionName: 'job-new' })),
    metadata: '{"_partial": true}',
    ...more,
  });
  const create = async (
    files: Readonly<Record<string, string>>,
    more?: Record<string, unknown>,
  ): Promise<{ id: string; state: string; artifactSequence: { latestArtifact: unknown } }> =>
    (
      await send<{ artifact: { id: string; state: string; artifactSequence: { latestArtifact: unknown } } }>(CREATE, {
        input: input(files, more),
      })
    ).artifact;
  /** Uploads files and manifest; `skip` leaves one out. Gives how many files there were addresses for. */
  const upload = async (id: string, files: Readonly<Record<string, string>>, skip?: string): Promise<number> => {
    const specs = Object.entries(files).map(([name, text]) => ({ artifactID: id, name, md5: md5Of(text) }));
    const {
      files: { edges },
    } = await send<{ files: { edges: { node: { name: string; uploadUrl: string | null } }[] } }>(FILES, {
      files: specs,
    });
    for (const { node } of edges)
      if (node.uploadUrl !== null && node.name !== skip)
        await (await fetch(node.uploadUrl, { method: 'PUT', body: files[node.name] })).text();
    const contents = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        name,
        { digest: md5Of(text), size: text.length, birthArtifactID: id },
      ]),
    );
    const { artifactManifest } = await send<{ artifactManifest: { file: { uploadUrl: string } } }>(MANIFEST, {
      id,
      digest: '',
    });
    await (
      await fetch(artifactManifest.file.uploadUrl, { method: 'PUT', body: JSON.stringify({ version: 1, contents }) })
    ).text();
    return edges.filter(({ node }) => node.uploadUrl !== null).length;
  };
  const FIRST = { 'wandb-job.json': '{"_version":"v0"}', 'requirements.frozen.txt': '' };

  it('are there once committed, under each alias, with every file', async () => {
    const { id, state, artifactSequence } = await create(FIRST);
    assert.deepEqual([state, artifactSequence.latestArtifact], ['PENDING', null]);
    const missing = await ask(
      emulator,
      '{ project(entityName: "my-team", name: "my-proj") { artifactCollectionMembership(name: "job-new:latest") ' +
        '{ id } } }',
    );
    assert.deepEqual(missing.data, { project: { artifactCollectionMembership: null } });
    await upload(id, FIRST);
    const { artifact } = await send<{ artifact: { versionIndex: number; aliases: { alias: string }[] } }>(COMMIT, {
      id,
    });
    assert.deepEqual([artifact.versionIndex, artifact.aliases.map(({ alias }) => alias)], [0, ['latest', 'mine']]);
    const { artifactCollectionMembership: found } = await send<{
      artifactCollectionMembership: {
        artifact: { metadata: string; size: number; fileCount: number };
        files: { edges: { node: { name: string; directUrl: string } }[] };
      };
    }>(
      'query($name: String!) { project(entityName: "my-team", name: "my-proj") { ' +
        'artifactCollectionMembership(name: $name) { artifact { metadata size fileCount artifactType { name } } ' +
        'files { edges { node { name directUrl } } } } } }',
      { name: 'job-new:mine' },
    );
    assert.deepEqual(
      [found.artifact.metadata, found.artifact.fileCount, found.artifact.size],
      ['{"_partial": true}', 2, 17],
    );
    const file = found.files.edges.find(({ node }) => node.name === 'wandb-job.json');
    assert.equal(await (await fetch(file?.node.directUrl ?? '')).text(), '{"_version":"v0"}');
  });

  it('are not committed with a file missing, or without a manifest', async () => {
    const { id } = await create(FIRST);
    const early = await ask(emulator, COMMIT, { id });
    assert.deepEqual([early.status, early.errors[0]?.message], [400, 'artifact manifest was not uploaded']);
    await upload(id, FIRST, 'wandb-job.json');
    const partly = await ask(emulator, COMMIT, { id });
    assert.deepEqual([partly.status, partly.errors[0]?.message], [400, 'artifact is missing files: wandb-job.json']);
    assert.equal(emulator.world.artifacts.get(id)?.state, 'PENDING');
  });

  it('are not created twice for the same content; a new version moves aliases and uploads new files only', async () => {
    const { id } = await create(FIRST);
    await upload(id, FIRST);
    await send(COMMIT, { id });
    const again = await create(FIRST);
    assert.deepEqual([again.id, again.state], [id, 'COMMITTED']);
    const second = { ...FIRST, 'wandb-job.json': '{"_version":"v1"}' };
    const next = await create(second);
    assert.notEqual(next.id, id);
    assert.equal(await upload(next.id, second), 1);
    await send(COMMIT, { id: next.id });
    const [first, latest] =
      emulator.world.collections.get(emulator.world.artifacts.get(id)?.collection.id ?? '')?.versions ?? [];
    assert.deepEqual([first?.aliases, latest?.aliases, latest?.versionIndex], [[], ['latest', 'mine'], 1]);
  });

  it('are the same while their client names them the same', async () => {
    const first = await create(FIRST, { clientID: 'abc' });
    assert.equal((await create(FIRST, { clientID: 'abc', metadata: null })).id, first.id);
    assert.notEqual((await create(FIRST, { clientID: 'def' })).id, first.id);
  });

  it('are refused a name of another type, a bad name and a foreign entity', async () => {
    const wrongType = await ask(emulator, CREATE, {
      input: input(FIRST, { artifactTypeName: 'model', artifactCollectionNames: ['job-train'] }),
    });
    assert.match(wrongType.errors[0]?.message ?? '', /already exists with type "job"/);
    assert.equal(
      (await ask(emulator, CREATE, { input: input(FIRST, { artifactCollectionNames: ['a/b'] }) })).status,
      400,
    );
    assert.equal((await ask(emulator, CREATE, { input: input(FIRST, { entityName: 'wandb' }) })).status, 403);
  });

  it('keep a run that used them; lose an alias that is removed', async () => {
    const project = emulator.world.project('my-team', 'my-proj');
    const run = [...(project?.runs.values() ?? [])][0];
    const job = project?.collections.get('job')?.get('job-train')?.versions[2];
    await send(
      'mutation($id: ID!, $run: String!) { useArtifact(input: {artifactID: $id, entityName: "my-team", ' +
        'projectName: "my-proj", runName: $run}) { artifact { id usedCount } } }',
      { id: job?.id, run: run?.name },
    );
    assert.deepEqual([...(job?.usedBy ?? [])], [run]);
    const alias = [
      { alias: 'prod', artifactCollectionName: 'job-train', entityName: 'my-team', projectName: 'my-proj' },
    ];
    await send(
      'mutation($id: ID!, $aliases: [ArtifactCollectionAliasInput!]!) { deleteAliases(input: {artifactID: $id, ' +
        'aliases: $aliases}) { success } }',
      { id: job?.id, aliases: alias },
    );
    assert.deepEqual(job?.aliases, []);
    const other = project?.collections.get('job')?.get('job-train')?.versions[0];
    await send(
      'mutation($id: ID!, $aliases: [ArtifactCollectionAliasInput!]!) { addAliases(input: {artifactID: $id, ' +
        'aliases: $aliases}) { success } }',
      { id: other?.id, aliases: alias },
    );
    assert.deepEqual(other?.aliases, ['prod']);
  });
});
