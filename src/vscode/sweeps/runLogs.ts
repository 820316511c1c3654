import * as vscode from 'vscode';
import { isApiError } from '../../core/api/apiError.ts';
import type { Services } from '../services.ts';
import { accountText } from '../explorer/accountText.ts';
import { queryOf } from '../ui/documents.ts';
import { runStateAlive } from '../../core/wandb/runStates.ts';

export interface LoggedRun {
  readonly entity: string;
  readonly project: string;
  /** The id in the run's address. */
  readonly run: string;
  /** What the tab shows, without the ending. */
  readonly title: string;
  /** True for a sweep's scheduler, which may not have started yet. */
  readonly scheduler?: boolean;
}

const KIND = 'log';
const SOONEST_MS = 5_000;
const LATEST_MS = 60_000;
const SLOWING = 1.5;

interface Tail {
  text: string;
  wait: number;
  stop?: () => void;
  due?: boolean;
}

/**
 * Logs of runs as documents: the last lines, read again while they can be seen and the run goes on, more often while
 * they grow.
 */
export class RunLogs implements vscode.Disposable {
  private readonly tails = new Map<string, Tail>();
  private readonly disposables: vscode.Disposable[];

  constructor(private readonly services: Pick<Services, 'connection' | 'log' | 'clock' | 'documents'>) {
    this.disposables = [
      services.documents.provide(KIND, uri => this.text(uri)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.catchUp()),
      vscode.window.onDidChangeWindowState(() => this.catchUp()),
      vscode.workspace.onDidCloseTextDocument(document => this.forget(document.uri)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && document.uri.authority === KIND) this.follow(document);
      }),
    ];
  }

  /** Opens the log at its end; one that is open already is read again. */
  async show({ entity, project, run, title, scheduler = false }: LoggedRun): Promise<void> {
    const { connection, documents } = this.services;
    const name = title.replace(/[/\\?#]/g, '_');
    const uri = documents.uri(KIND, `${name}.log`, {
      host: connection.host,
      entity,
      project,
      run,
      ...(scheduler ? { scheduler: 'yes' } : {}),
    });
    const editor = await documents.show(uri);
    toEnd(editor);
  }

  dispose(): void {
    for (const tail of this.tails.values()) tail.stop?.();
    this.tails.clear();
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async text(uri: vscode.Uri): Promise<string> {
    const { entity = '', project = '', run = '', scheduler } = queryOf(uri);
    const path = `${entity}/${project}`;
    const title =
      scheduler === undefined
        ? vscode.l10n.t('Log of run {0} in {1}', run, path)
        : vscode.l10n.t('Log of the scheduler of sweep {0} in {1}', run, path);
    const [{ runLog }, { LOG_LINES, logText }] = await Promise.all([
      import('../../core/api/operations/runLog.ts'),
      import('../../core/explorer/documents/logText.ts'),
    ]);
    let goesOn = true;
    const text = await accountText(this.services, uri, async client => {
      try {
        const log = await runLog(client, { entity, project, run, last: LOG_LINES });
        goesOn = runStateAlive(log.state);
        return logText(title, log);
      } catch (error) {
        // A reply without the run says so; a refusal of the whole request says nothing about it.
        if (scheduler === undefined || !isApiError(error, 'notFound') || error.status !== undefined) throw error;
        return [
          title,
          '',
          vscode.l10n.t('The scheduler has not started yet.'),
          vscode.l10n.t('This log starts automatically once it does.'),
          '',
        ].join('\n');
      }
    });
    this.schedule(uri, text, goesOn);
    return text;
  }

  /** Plans the next reading: soon after the log grew, later and later while it does not. */
  private schedule(uri: vscode.Uri, text: string, goesOn: boolean): void {
    const key = uri.toString();
    const before = this.tails.get(key);
    before?.stop?.();
    const wait = before === undefined || before.text !== text ? SOONEST_MS : Math.min(LATEST_MS, before.wait * SLOWING);
    const tail: Tail = { text, wait };
    this.tails.set(key, tail);
    if (!goesOn) return;
    tail.stop = this.services.clock.after(wait, () => {
      tail.due = true;
      this.catchUp();
    });
  }

  /** Reads again what is due and can be seen; what cannot be seen waits until it can. */
  private catchUp(): void {
    if (!vscode.window.state.focused) return;
    for (const { document } of vscode.window.visibleTextEditors) {
      const tail = this.tails.get(document.uri.toString());
      if (tail?.due !== true) continue;
      tail.due = false;
      this.services.documents.refresh(document.uri);
    }
  }

  /** Keeps the end visible if the cursor is at the end. */
  private follow(document: vscode.TextDocument): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (
        editor.document === document &&
        editor.selection.isEmpty &&
        editor.selection.active.line >= document.lineCount - 2
      )
        toEnd(editor);
    }
  }

  private forget(uri: vscode.Uri): void {
    this.tails.get(uri.toString())?.stop?.();
    this.tails.delete(uri.toString());
  }
}

function toEnd(editor: vscode.TextEditor): void {
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
  editor.revealRange(new vscode.Range(end, end));
}
