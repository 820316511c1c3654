import { createHash } from 'node:crypto';

/** A file that somebody uploaded, is about to upload, or that the emulator laid down. */
export interface StoredFile {
  /** Names it in the addresses to get and put it. */
  readonly key: string;
  readonly name: string;
  /** Undefined until it is uploaded. */
  content?: Buffer;
  /** Base64 of the MD5, as manifests have it; for one that is not here yet, the one announced. */
  digest?: string;
  updatedAt: number;
}

/** Base64 of the MD5 of the content. */
export function md5Of(content: Buffer | string): string {
  return createHash('md5').update(content).digest('base64');
}

/** All files, by key. */
export interface FileStore {
  readonly all: ReadonlyMap<string, StoredFile>;
  add(name: string, at: number, content?: Buffer | string): StoredFile;
  write(file: StoredFile, content: Buffer, at: number): void;
  /** A content that is here already, by its digest. */
  find(digest: string): Buffer | undefined;
}

export function createFileStore(): FileStore {
  const all = new Map<string, StoredFile>();
  const contents = new Map<string, Buffer>();
  return {
    all,
    add(name, at, content) {
      // Not to be guessed from another: the address alone opens the file, as a signed one does.
      const key = createHash('sha256')
        .update(`${String(all.size)}/${name}`)
        .digest('hex')
        .slice(0, 24);
      const bytes = content === undefined ? undefined : Buffer.from(content);
      const file: StoredFile = { key, name, updatedAt: at, ...(bytes && { content: bytes, digest: md5Of(bytes) }) };
      all.set(key, file);
      if (bytes && file.digest !== undefined) contents.set(file.digest, bytes);
      return file;
    },
    write(file, content, at) {
      file.content = content;
      file.digest = md5Of(content);
      file.updatedAt = at;
      contents.set(file.digest, content);
    },
    find: digest => contents.get(digest),
  };
}
