import * as vscode from 'vscode';
import type { Claim } from '../../core/sweep/claim.ts';
import { CONTEXTS } from '../ids.ts';
import type { Services } from '../services.ts';
import { setContext } from '../ui/setContext.ts';
import { Debounce } from './debounce.ts';
import { maySweep } from './documents.ts';

const QUIET_MS = 300;

/** The document of the active editor where it may be a sweep, and what it is taken for; kept in the context key too. */
export class ActiveSweep implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly debounce = new Debounce();
  private readonly listening: vscode.Disposable;
  private shown: Claim['kind'] = null;
  /** Fires when another document is active, or the active one may be taken for something else. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly services: Pick<Services, 'log' | 'readings'>) {
    this.listening = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(() => this.look()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.document) this.debounce.run('', QUIET_MS, () => this.look());
      }),
    );
    this.debounce.run('', 0, () => this.look());
  }

  /** undefined = the active editor holds neither YAML nor JSON. */
  get document(): vscode.TextDocument | undefined {
    const document = vscode.window.activeTextEditor?.document;
    return document && maySweep(document) ? document : undefined;
  }

  get kind(): Claim['kind'] {
    return this.document ? this.services.readings.of(this.document).claim.kind : null;
  }

  dispose(): void {
    this.listening.dispose();
    this.debounce.dispose();
    this.changed.dispose();
  }

  private look(): void {
    const kind = this.kind;
    if (kind !== this.shown) {
      this.shown = kind;
      setContext(this.services, CONTEXTS.activeSweep, kind ?? undefined);
    }
    this.changed.fire();
  }
}
