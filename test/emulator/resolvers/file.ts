import type { StoredFile } from '../world/fileStore.ts';
import { globalId } from '../world/ids.ts';
import { listOf, pageOf, type PageArguments } from '../world/paging.ts';
import type { ArtifactRecord } from '../world/records.ts';
import type { Fields } from './context.ts';

/** A file as GraphQL gives it: with its address, which opens it without a key, as a signed one does. */
export interface FileView {
  readonly file: StoredFile;
  readonly url: string;
  /** Its content is known by its digest: there is nothing to put. */
  readonly here?: boolean;
  /** The artifact that it is being put for. */
  readonly artifact?: ArtifactRecord;
}

const signature = (file: StoredFile): string => Buffer.from(file.key).toString('base64url').slice(0, 22);

/** The address to read and to put the file. */
export const addressOf = ({ file, url }: Pick<FileView, 'file' | 'url'>): string =>
  `${url}/storage/${file.key}/${encodeURIComponent(file.name)}?X-Emulator-Expires=86400&` +
  `X-Emulator-Signature=${signature(file)}`;

/** A page of the files that are here; `pattern` is SQL's LIKE. */
export function filePage(
  files: readonly StoredFile[],
  args: PageArguments & { names?: readonly string[] | null; pattern?: string | null },
  url: string,
): unknown {
  const like = args.pattern
    ? new RegExp(
        `^${args.pattern
          .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
          .replaceAll('%', '.*')
          .replaceAll('_', '.')}$`,
      )
    : undefined;
  const found = files.filter(
    file => file.content && (!args.names || args.names.includes(file.name)) && (!like || like.test(file.name)),
  );
  const views = found.map((file): FileView => ({ file, url }));
  return {
    ...pageOf(
      listOf(views, view => view.file.key),
      args,
    ),
    uploadHeaders: [],
  };
}

const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  yaml: 'application/yaml',
  txt: 'text/plain',
  log: 'text/plain',
  py: 'text/x-python',
};

/** The media type by the file's ending. */
export const mimetypeOf = (name: string): string => TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';

export const fileFields: Fields<FileView> = {
  artifact: ({ artifact }) => artifact ?? null,
  createdAt: ({ file }) => file.updatedAt,
  digest: ({ file }) => file.digest ?? null,
  directUrl: view => addressOf(view),
  displayName: ({ file }) => file.name,
  exists: ({ file }) => file.content !== undefined,
  id: ({ file }) => globalId('File', file.key),
  isReference: () => false,
  md5: ({ file }) => file.digest ?? null,
  mimetype: ({ file }) => mimetypeOf(file.name),
  name: ({ file }) => file.name,
  sizeBytes: ({ file }) => file.content?.byteLength ?? 0,
  storagePath: ({ file }) => `emulator/${file.key}`,
  updatedAt: ({ file }) => file.updatedAt,
  uploadHeaders: () => [],
  uploadMultipartUrls: () => null,
  uploadUrl: view => (view.here ? null : addressOf(view)),
  url: view => addressOf(view),
};
