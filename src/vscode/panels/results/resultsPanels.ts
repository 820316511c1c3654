import * as vscode from 'vscode';
import type { SweepToOpen } from '../../../core/results/panel/openSweep.ts';
import { DOCUMENT_SCHEME, RESULTS } from '../../ids.ts';
import { sweepOf } from '../../explorer/sweepOf.ts';
import type { Services } from '../../services.ts';
import { askForSweep, sweepsOfRows } from '../../sweeps/sweepTarget.ts';
import { columnBeside } from '../../ui/columns.ts';
import { aboutOf } from './aboutSweeps.ts';
import { launchedFrom } from './launchedFrom.ts';
import { readState } from './readRequest.ts';
import { keyOf, ResultsPanel } from './resultsPanel.ts';
import { rememberedView } from './viewMemory.ts';
import type { ResultsView } from '../../../contract/resultsView.ts';

/** The panels of results of this window: one for each sweep, or for each set of sweeps that are compared. */
export class ResultsPanels implements vscode.Disposable {
  private readonly shown = new Set<ResultsPanel>();

  constructor(private readonly services: Services) {}

  /** Show Results: of the selected sweeps, of the one named, of the file's last launch, or of one that is asked for. */
  async open(args: readonly unknown[]): Promise<void> {
    const toOpen = await this.find(args);
    if (!toOpen) return;
    const { host } = this.services.connection;
    const key = keyOf(
      host,
      toOpen.map(({ path }) => path),
    );
    const known = [...this.shown].find(panel => panel.key === key);
    if (known) {
      known.reveal();
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      RESULTS,
      aboutOf(toOpen, undefined).title,
      { viewColumn: resultsColumn() },
      { enableScripts: true, localResourceRoots: [] },
    );
    this.adopt(panel, host, toOpen, rememberedView(this.services, toOpen));
  }

  /** Fills a panel that the editor has kept over a reload of the window. */
  restore(panel: vscode.WebviewPanel, kept: unknown): void {
    const state = readState(kept);
    if (!state) {
      panel.dispose();
      return;
    }
    const toOpen = state.sweeps.map(path => ({ path }));
    this.adopt(panel, state.host, toOpen, state.view);
  }

  dispose(): void {
    for (const panel of this.shown) panel.dispose();
  }

  private async find(args: readonly unknown[]): Promise<readonly SweepToOpen[] | undefined> {
    const rows = sweepsOfRows(args);
    if (rows.length > 0)
      return rows.map(({ entity, project, sweep, known }) => ({
        path: { entity, project, sweep },
        config: known?.config,
      }));
    const path = sweepOf(args[0]) ?? (await launchedFrom(this.services, args[0]));
    if (path) return [{ path }];
    const target = await askForSweep(this.services, vscode.l10n.t('Show the results of a sweep'));
    if (!target) return undefined;
    const { entity, project, sweep, known } = target;
    return [{ path: { entity, project, sweep }, config: known?.config }];
  }

  private adopt(panel: vscode.WebviewPanel, host: string, toOpen: readonly SweepToOpen[], view: ResultsView): void {
    const shown = new ResultsPanel(this.services, panel, host, toOpen, view);
    this.shown.add(shown);
    panel.onDidDispose(() => {
      shown.dispose();
      this.shown.delete(shown);
    });
  }
}

/** Beside a file; beside nothing else: not beside other results, nor beside a document of ours. */
function resultsColumn(): vscode.ViewColumn {
  const file = vscode.window.activeTextEditor?.document.uri;
  return file && file.scheme !== DOCUMENT_SCHEME ? columnBeside(file) : vscode.ViewColumn.Active;
}
