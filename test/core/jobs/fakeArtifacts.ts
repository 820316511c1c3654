import { createHash } from 'node:crypto';
import { ApiError } from '../../../src/core/api/apiError.ts';
import type { ApiClient } from '../../../src/core/api/client.ts';
import type { Answer, Call } from '../../../src/core/api/call.ts';
import type { UploadTools } from '../../../src/core/jobs/uploadArtifact.ts';

interface Version {
  id: string;
  name: string;
  type: string;
  state: 'PENDING' | 'COMMITTED';
  digest: string;
  aliases: string[];
  files: Map<string, string>;
  manifest?: string;
  metadata: unknown;
  description: unknown;
}

/**
 * A store of artifacts in memory that answers what making a job asks; `step` is called before each request and each
 * upload and may throw.
 */
export class FakeArtifacts {
  readonly versions: Version[] = [];
  readonly runs = new Set<string>();
  readonly stored = new Map<string, Uint8Array>();
  readonly asked: string[] = [];
  private next = 0;

  constructor(private readonly step: (what: string, when: 'before' | 'after') => void = () => undefined) {}

  readonly client: ApiClient = {
    host: 'http://127.0.0.1:1',
    clock: { now: () => 0, after: () => () => undefined },
    log: { info: () => undefined, warn: () => undefined },
    serverNow: () => 0,
    forgetRefused: () => undefined,
    readText: () => Promise.reject(new ApiError({ kind: 'notFound', operation: 'ReadText' })),
    request: async call => {
      this.asked.push(call.name);
      this.step(call.name, 'before');
      const data = this.answer(call);
      this.step(call.name, 'after');
      return await Promise.resolve({ data, errors: [], missing: [] } satisfies Answer);
    },
  };

  tools(): UploadTools {
    return {
      put: async (url, body) => {
        this.step('PutFile', 'before');
        this.stored.set(url, body);
        this.step('PutFile', 'after');
        await Promise.resolve();
      },
      md5: bytes => createHash('md5').update(bytes).digest(),
      newId: () => `id-${String(this.next++)}-aaaaaaaa`,
    };
  }

  private answer({ name, variables }: Call): unknown {
    const input = (variables['input'] ?? variables) as Record<string, unknown>;
    const version = this.versions.find(v => v.id === input['artifactID']);
    switch (name) {
      case 'CreateJobRun':
        this.runs.add(String(input['name']));
        return { upsertBucket: { bucket: { id: `R${String(input['name'])}`, name: input['name'] } } };
      case 'DeleteJobRun':
        this.runs.delete(String(input['id']).slice(1));
        return { deleteRun: {} };
      case 'CreateArtifact':
        return { createArtifact: { artifact: this.begin(input) } };
      case 'CreateArtifactManifest':
        return { createArtifactManifest: { artifactManifest: { id: `M${String(input['artifactID'])}` } } };
      case 'CreateArtifactFiles':
        return { createArtifactFiles: { files: { edges: this.places(input) } } };
      case 'UpdateArtifactManifest': {
        const own = this.versions.find(v => `M${v.id}` === input['artifactManifestID']);
        if (own) own.manifest = `put:${own.id}/manifest`;
        return {
          updateArtifactManifest: {
            artifactManifest: {
              id: 'x',
              file: { id: 'f', uploadUrl: own?.manifest, uploadHeaders: ['Content-MD5:x'] },
            },
          },
        };
      }
      case 'CommitArtifact':
        if (version) version.state = 'COMMITTED';
        return { commitArtifact: { artifact: { id: version?.id, state: 'COMMITTED' } } };
      default:
        throw new ApiError({ kind: 'decode', operation: name });
    }
  }

  private begin(input: Record<string, unknown>): unknown {
    const name = String((input['artifactCollectionNames'] as string[])[0]);
    const earlier = this.versions.filter(v => v.name === name && v.state === 'COMMITTED');
    const latest = earlier.at(-1);
    const same = earlier.find(v => v.digest === input['digest']);
    const aliases = (input['aliases'] as { alias: string }[]).map(a => a.alias);
    const version: Version = same ?? {
      id: `A${String(this.versions.length)}`,
      name,
      type: String(input['artifactTypeName']),
      state: 'PENDING',
      digest: String(input['digest']),
      aliases,
      files: new Map(),
      metadata: input['metadata'],
      description: input['description'],
    };
    if (!same) this.versions.push(version);
    return {
      id: version.id,
      state: version.state,
      artifactSequence: { id: name, latestArtifact: latest ? { id: latest.id } : null },
    };
  }

  private places(input: Record<string, unknown>): unknown[] {
    return (input['artifactFiles'] as { artifactID: string; name: string; md5: string }[]).map(
      ({ artifactID, name, md5 }) => {
        const url = `put:${artifactID}/${name}`;
        this.versions.find(v => v.id === artifactID)?.files.set(name, md5);
        return { node: { id: url, uploadUrl: url, uploadHeaders: [] } };
      },
    );
  }

  /** Committed versions that lack a file, hold another content, or have no manifest: there must never be one. */
  broken(): string[] {
    const md5 = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('base64');
    return this.versions
      .filter(v => v.state === 'COMMITTED')
      .flatMap(v => {
        const manifest = v.manifest === undefined ? undefined : this.stored.get(v.manifest);
        if (!manifest) return [`${v.id} has no manifest`];
        const { contents } = JSON.parse(new TextDecoder().decode(manifest)) as {
          contents: Record<string, { digest: string }>;
        };
        return Object.entries(contents).flatMap(([path, { digest }]) => {
          const bytes = this.stored.get(`put:${v.id}/${path}`);
          return bytes && md5(bytes) === digest ? [] : [`${v.id} lacks ${path}`];
        });
      });
  }
}
