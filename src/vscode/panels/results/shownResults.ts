import type * as vscode from 'vscode';
import type { ResultsMessage } from '../../../contract/results.ts';
import type { SeveralSweeps } from '../../../core/results/panel/severalSweeps.ts';
import type { Services } from '../../services.ts';

/** A panel of results, as far as what is done with the runs needs it. */
export interface ShownResults {
  readonly services: Services;
  /** The runs; undefined while nobody is signed in. */
  readonly sweeps: SeveralSweeps | undefined;
  /** The file that goes with the sweeps. */
  readonly file: vscode.Uri | undefined;
  send(message: ResultsMessage): void;
}
