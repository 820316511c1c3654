import type { CredentialProblem } from './problems.ts';

/** A value and where it came from: a variable's name or a file's path. */
export interface Found {
  readonly value: string;
  readonly from: string;
  /** It came with the workspace: it may suggest, but not choose. */
  readonly fromWorkspace: boolean;
}

/** A key that was found, and the host that it is for. */
export interface KeyCandidate {
  readonly host: string;
  readonly key: string;
  /** `WANDB_API_KEY`, or the path of a netrc or settings file. */
  readonly from: string;
  /** The netrc entry that it is from. */
  readonly entry?: string;
}

/** What was found. */
export interface Candidates {
  /** Keys to offer, in the client's order: environment, netrc, settings. Sent nowhere before the person says so. */
  readonly keys: readonly KeyCandidate[];
  /** Base addresses, first the one that the client would use; refused ones left out, each server once. */
  readonly hosts: readonly Found[];
  /** Entities and projects, first the one that the client would use. */
  readonly entities: readonly Found[];
  readonly projects: readonly Found[];
  /** What the client refuses or warns of on this machine. */
  readonly problems: readonly CredentialProblem[];
}
