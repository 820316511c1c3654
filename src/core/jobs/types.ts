/**
 * What the runs of a git or code job run in, as the client's options say (docs/facts/jobs.md, 3). Without any, the
 * agent builds an image from the runtime and the requirements.
 */
export interface ContainerOptions {
  /** Path from the build context. */
  readonly dockerfile?: string;
  /** Folder of the source that the image is built from; undefined = all of it. */
  readonly buildContext?: string;
  /** An image into which the agent mounts the source: nothing is built, and a Dockerfile is not read. */
  readonly baseImage?: string;
}

/** How a job's program comes to the agent. */
export type JobSource =
  | { readonly kind: 'image'; readonly image: string }
  | ({
      readonly kind: 'git';
      /** `https://…`, `ssh://…` or `git@host:path`: agents refuse anything else (sdk/launch/git_reference.py). */
      readonly remote: string;
      /** Forty hexadecimal digits. */
      readonly commit: string;
      readonly entrypoint: readonly string[];
      /** `3.11` */
      readonly runtime: string;
    } & ContainerOptions)
  | ({
      readonly kind: 'code';
      /** Global id of the artifact that holds the code. */
      readonly artifactId: string;
      readonly entrypoint: readonly string[];
      readonly runtime: string;
    } & ContainerOptions);

/** One file of an artifact. */
export interface ArtifactFile {
  /** Path in the artifact, with `/`. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly read: () => Promise<Uint8Array>;
}

/** MD5 of bytes, 16 bytes long: the platform's own, passed in. */
export type Md5 = (bytes: Uint8Array) => Uint8Array;

/** How far an upload has come, in bytes. */
export interface Progress {
  readonly what: string;
  readonly done: number;
  readonly total: number;
}
