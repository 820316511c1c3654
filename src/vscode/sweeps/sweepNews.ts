import * as vscode from 'vscode';
import type { SweepPath } from '../../core/wandb/projectPath.ts';

/** What the person did to sweeps in this window, for whoever follows them: the explorer, and its notices. */
export class SweepNews implements vscode.Disposable {
  private readonly launch = new vscode.EventEmitter<SweepPath>();
  private readonly settle = new vscode.EventEmitter<SweepPath & { readonly state: string }>();
  /** A sweep was created or resumed here. */
  readonly onDidLaunch = this.launch.event;
  /** The person paused, stopped, canceled or deleted a sweep: that it ends is no news to them. */
  readonly onDidSettle = this.settle.event;

  launched(sweep: SweepPath): void {
    this.launch.fire(sweep);
  }

  /** `state` is the one that was set, in the server's word. */
  settled(sweep: SweepPath, state: string): void {
    this.settle.fire({ ...sweep, state });
  }

  dispose(): void {
    this.launch.dispose();
    this.settle.dispose();
  }
}
