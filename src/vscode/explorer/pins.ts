import * as vscode from 'vscode';
import { serverOf } from '../../core/wandb/forge.ts';
import { sameProject, type ProjectPath } from '../../core/wandb/projectPath.ts';

/** Projects that the person always wants to see, for each host, in every window. */
export class Pins implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  constructor(private readonly memory: vscode.Memento) {}

  of(host: string): readonly ProjectPath[] {
    return this.memory.get<readonly ProjectPath[]>(keyOf(host), []);
  }

  async add(host: string, project: ProjectPath): Promise<void> {
    if (this.of(host).some(each => sameProject(each, project))) return;
    await this.put(host, [...this.of(host), project]);
  }

  async remove(host: string, project: ProjectPath): Promise<void> {
    await this.put(
      host,
      this.of(host).filter(each => !sameProject(each, project)),
    );
  }

  dispose(): void {
    this.changed.dispose();
  }

  private async put(host: string, pins: readonly ProjectPath[]): Promise<void> {
    await this.memory.update(
      keyOf(host),
      pins.map(({ entity, project }) => ({ entity, project })),
    );
    this.changed.fire();
  }
}

const keyOf = (host: string): string => `pins:${serverOf(host)}`;
