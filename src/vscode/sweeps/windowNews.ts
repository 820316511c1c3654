import * as vscode from 'vscode';
import type { ArrangedRuns } from '../../core/results/panel/arrangedRuns.ts';
import type { SweepPath } from '../../core/wandb/projectPath.ts';
import type { SweepNews } from '../services.ts';

/** The news of this window about sweeps: events that those who act fire, for those who follow. */
export class WindowNews implements SweepNews, vscode.Disposable {
  private readonly launch = new vscode.EventEmitter<SweepPath>();
  private readonly settle = new vscode.EventEmitter<SweepPath & { readonly state: string }>();
  readonly onDidLaunch = this.launch.event;
  readonly onDidSettle = this.settle.event;

  private readonly arrange = new vscode.EventEmitter<SweepPath & { readonly runs?: ArrangedRuns }>();
  readonly onDidArrange = this.arrange.event;

  arranged(sweep: SweepPath, runs: ArrangedRuns | undefined): void {
    this.arrange.fire({ ...sweep, ...(runs && { runs }) });
  }

  launched(sweep: SweepPath): void {
    this.launch.fire(sweep);
  }

  settled(sweep: SweepPath, state: string): void {
    this.settle.fire({ ...sweep, state });
  }

  dispose(): void {
    this.launch.dispose();
    this.settle.dispose();
    this.arrange.dispose();
  }
}
