import type * as vscode from 'vscode';
import type { ApiClient } from '../core/api/client.ts';
import type { ApiError } from '../core/api/apiError.ts';
import type { Clock } from '../core/api/clock.ts';
import type { Viewer } from '../core/api/types.ts';
import type { SweepReading } from '../core/language/reading.ts';
import type { LanguageService } from '../core/language/service.ts';
import type { LiveState } from '../core/live/types.ts';
import type { Documents } from './ui/documents.ts';
import type { SweepNews } from './sweeps/sweepNews.ts';

/** Where things are looked for and made. */
export interface Place {
  readonly entity: string;
  readonly project: string;
}

export type ConnectionStatus = 'signedOut' | 'connecting' | 'signedIn' | 'failed';

/** The account in use: one host, one key, one entity and project. Nothing is asked of the network before a view or a command needs it. */
export interface Connection extends vscode.Disposable {
  /** Base address, `https://api.wandb.ai`. */
  readonly host: string;
  readonly status: ConnectionStatus;
  /** Why `status` is `failed`. */
  readonly error: ApiError | undefined;
  /** Undefined while signed out. */
  readonly client: ApiClient | undefined;
  readonly viewer: Viewer | undefined;
  readonly entity: string | undefined;
  readonly project: string | undefined;
  /** The lists of this account; another object after a change of host or account. Undefined while signed out. */
  readonly live: LiveState | undefined;
  /** Fires when any of the above changed. */
  readonly onDidChange: vscode.Event<void>;
  /** Restores a session that is there already, without asking the person; called by the first view or command that needs it. Never rejects. */
  wake(): Promise<void>;
  /** The client, after asking the person to sign in where needed; undefined = the person declined. */
  signedIn(): Promise<ApiClient | undefined>;
  /** Entity and project, after asking the person where they are not known; undefined = the person declined. */
  place(): Promise<Place | undefined>;
  /** Says that the person is now told of a refused key, so that they are not asked about it as well; false = they were asked a moment ago. */
  tellOfRefusal(): boolean;
  /** Remembers entity and project for a workspace folder (the first one by default). */
  choose(place: { readonly entity: string; readonly project?: string }): Promise<void>;
}

/** One reading of each version of a document, shared by everything that asks about it. */
export interface SweepReadings {
  /** Never throws; `claim.kind` is null for a document that is not a sweep. */
  of(document: vscode.TextDocument): SweepReading;
}

/** What the features share; made once in `activate`. */
export interface Services {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly clock: Clock;
  /** Rules, schemas and all: loaded with the first document that is a sweep. `readings` tells which are. */
  readonly language: () => Promise<LanguageService>;
  /** What each document is and means; the language service takes these readings. */
  readonly readings: SweepReadings;
  readonly connection: Connection;
  /** Every read-only document: dry runs, configurations, logs. */
  readonly documents: Documents;
  /** What the person did to sweeps in this window. */
  readonly news: SweepNews;
}
