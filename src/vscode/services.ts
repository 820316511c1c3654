import type * as vscode from 'vscode';
import type { Clock } from '../core/api/clock.ts';
import type { RecentRequests } from '../core/api/recentRequests.ts';
import type { LanguageService } from '../core/language/service.ts';
import type { ArrangedRuns } from '../core/results/panel/arrangedRuns.ts';
import type { SweepReading } from '../core/sweep/reading.ts';
import type { SweepPath } from '../core/wandb/projectPath.ts';
import type { Connection } from './account/connection.ts';
import type { Outlooks } from './account/outlooks.ts';
import type { Documents } from './ui/documents.ts';
import type { Platform } from './ui/platform.ts';

/** One reading of each version of a document, shared by everything that asks about it. */
export interface SweepReadings {
  /** Never throws; `claim.kind` is null for a document that is not a sweep. */
  of(document: vscode.TextDocument): SweepReading;
  /** The same, for Python too, whose reader is loaded with the first file that names `wandb`. */
  load(document: vscode.TextDocument): Promise<SweepReading>;
  /** A file changed that others import or open: these say something else now. */
  readonly onDidChange?: vscode.Event<void>;
}

/** What the person did to sweeps in this window, for the features that follow sweeps. */
export interface SweepNews {
  /** A sweep was created or resumed here. */
  readonly onDidLaunch: vscode.Event<SweepPath>;
  /** The person paused, stopped, canceled or deleted a sweep, so nobody has to tell them that it ends. */
  readonly onDidSettle: vscode.Event<SweepPath & { readonly state: string }>;
  /** A panel of results sorts or filters the runs of a sweep otherwise; no `runs`: it does neither anymore. */
  readonly onDidArrange: vscode.Event<SweepPath & { readonly runs?: ArrangedRuns }>;
  arranged(sweep: SweepPath, runs: ArrangedRuns | undefined): void;
  launched(sweep: SweepPath): void;
  /** `state` is the one that was set, as the server names it. */
  settled(sweep: SweepPath, state: string): void;
}

/** What the features share; made once in `activate`. */
export interface Services {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly clock: Clock;
  readonly platform: Platform;
  /** Rules, schemas and all: loaded with the first document that is a sweep. `readings` tells which are. */
  readonly language: () => Promise<LanguageService>;
  /** What each document is and means; the language service takes these readings. */
  readonly readings: SweepReadings;
  readonly connection: Connection;
  /** What launches will take, and were expected to. */
  readonly outlooks: Outlooks;
  /** Every read-only document: dry runs, configurations, logs. */
  readonly documents: Documents;
  readonly news: SweepNews;
  /** How the last requests went, for a report. */
  readonly requests: RecentRequests;
}
