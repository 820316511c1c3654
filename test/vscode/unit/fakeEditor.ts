// The editor's module for tests without an editor: messages are recorded, and a test says which button is pressed.
// Import it first.
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import Module from 'node:module';
import { dirname } from 'node:path';
import { FakePick } from './fakePick.ts';

export interface Shown {
  readonly severity: 'info' | 'warning' | 'error';
  readonly sentence: string;
  readonly buttons: readonly string[];
  /** What a dialog says under its question. */
  readonly detail?: string;
}

/** How a message may be shown; a dialog is modal. */
interface Looks {
  readonly detail?: string;
}

/** What was shown since `reset`. */
export const shown: Shown[] = [];
let presses: string[] = [];

/** Forgets what was shown; `buttons` are pressed one after the other, on the first message that has them. */
export function reset(...buttons: string[]): void {
  shown.length = 0;
  presses = buttons;
}

/** Opens a folder. */
export function openFolder(path: string): void {
  vscode.workspace.workspaceFolders = [{ uri: path }];
}

/** Makes an editor with a text the active one; its file is in a folder of nobody. */
export function openText(name: string, text: string): void {
  const path = `/nobody/${name}`;
  const uri = { scheme: 'file', path, toString: () => `file://${path}` };
  const lineCount = text.split('\n').length;
  const document = { uri, languageId: 'yaml', lineCount, isDirty: false, isUntitled: false, getText: () => text };
  vscode.window.activeTextEditor = { document };
}

/** Sets the editor's translation of sentences; undefined = it speaks English. */
export function speak(bundle: Readonly<Record<string, string>> | undefined): void {
  vscode.l10n.bundle = bundle;
}

const show =
  (severity: Shown['severity']) =>
  (sentence: string, ...rest: (string | Looks)[]): Promise<string | undefined> => {
    const buttons = rest.filter(each => typeof each === 'string');
    const looks = rest.find(each => typeof each !== 'string');
    shown.push({ severity, sentence, buttons, ...looks });
    const [next] = presses;
    if (next === undefined || !buttons.includes(next)) return Promise.resolve(undefined);
    presses.shift();
    return Promise.resolve(next);
  };

/** The quick picks that were opened, the newest last. */
export const picks: FakePick[] = [];

/** An item of the status bar. */
class FakeStatus {
  text = '';
  tooltip = '';
  isShown = false;
  show(): void {
    this.isShown = true;
  }
  hide(): void {
    this.isShown = false;
  }
  dispose(): void {
    this.isShown = false;
  }
}

/** The items of the status bar that were made, the newest last. */
export const statusItems: FakeStatus[] = [];

/** What was done outside the window: what is in the clipboard, which pages were opened, what the status bar said. */
export const outside = { clipboard: '', opened: [] as string[], status: [] as string[] };

/** An address; where only its text counts, a test uses that. */
export class FakeUri {
  static readonly joinPath = (...parts: readonly unknown[]): string => parts.join('/');
  static readonly parse = String;
  readonly scheme = 'file';
  constructor(readonly path: string) {}
  toString(): string {
    return `file://${this.path}`;
  }
}

/** The documents that can be opened, by their paths. */
export const documents = new Map<string, unknown>();

/** The person's settings of this extension, by their names without its own. */
export const settings = new Map<string, unknown>();

/** What a task runs. */
class FakeProcess {
  readonly options = undefined;
  constructor(readonly args: readonly string[]) {}
}

/** Has tasks of this extension run, by the arguments of their processes. */
export function runTasks(...tasks: readonly (readonly string[])[]): void {
  vscode.tasks.taskExecutions = tasks.map(args => ({
    task: { name: args.join(' '), source: 'Launch Sweeps', execution: new FakeProcess(args) },
  }));
}

interface Language {
  readonly language: string;
}

/** The commands that were called; each fails. */
export const commands: { readonly id: string; readonly args: readonly unknown[] }[] = [];

const vscode = {
  QuickInputButtons: {},
  CancellationError: class extends Error {},
  l10n: {
    bundle: undefined as Readonly<Record<string, string>> | undefined,
    t: (text: string, ...values: unknown[]) =>
      text.replace(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)])),
  },
  window: {
    /** The editor that is active; a test sets it. */
    activeTextEditor: undefined as { readonly document: unknown } | undefined,
    createQuickPick: () => {
      const pick = new FakePick();
      picks.push(pick);
      return pick;
    },
    showInformationMessage: show('info'),
    showWarningMessage: show('warning'),
    showErrorMessage: show('error'),
    showTextDocument: (uri: string) => Promise.resolve(outside.opened.push(uri)),
    createStatusBarItem: () => {
      const item = new FakeStatus();
      statusItems.push(item);
      return item;
    },
    createInputBox: () => vscode.window.createQuickPick(),
    setStatusBarMessage: (text: string) => outside.status.push(text),
    withProgress: (_: unknown, work: (progress: unknown, token: unknown) => unknown) =>
      Promise.resolve(
        work({ report: () => undefined }, { onCancellationRequested: () => ({ dispose: () => undefined }) }),
      ),
  },
  commands: {
    executeCommand: (id: string, ...args: unknown[]) => {
      commands.push({ id, args });
      return Promise.reject(new Error(`command ${id} failed`));
    },
  },
  ProgressLocation: {},
  TextEditorRevealType: {},
  ViewColumn: { One: 1 },
  Uri: FakeUri,
  extensions: { getExtension: () => undefined },
  StatusBarAlignment: {},
  Disposable: { from: () => ({ dispose: () => undefined }) },
  EventEmitter: class {
    readonly event = () => ({ dispose: () => undefined });
    fire(): void {}
    dispose(): void {}
  },
  QuickPickItemKind: { Separator: -1 },
  ThemeIcon: class {
    constructor(readonly id: string) {}
  },
  Range: class {
    constructor(
      readonly start: unknown,
      readonly end: unknown,
    ) {}
  },
  Hover: class {
    constructor(
      readonly contents: unknown,
      readonly range: unknown,
    ) {}
  },
  MarkdownString: class {
    constructor(readonly value: string) {}
  },
  CompletionItem: class {
    constructor(readonly label: string) {}
  },
  CompletionItemKind: {},
  CodeAction: class {
    constructor(readonly title: string) {}
  },
  CodeActionKind: {},
  TextEdit: { replace: (range: unknown, text: string) => ({ range, text }) },
  WorkspaceEdit: class {
    set(): void {}
  },
  Selection: class {
    constructor(
      readonly anchor: unknown,
      readonly active: unknown,
    ) {}
  },
  version: '1.105.0',
  UIKind: { Desktop: 1, Web: 2 },
  env: {
    language: 'en',
    appName: 'Visual Studio Code',
    uiKind: 1,
    /** What kind of remote window it is; a test sets it. */
    remoteName: undefined as string | undefined,
    clipboard: {
      writeText: (text: string) => {
        outside.clipboard = text;
        return Promise.resolve();
      },
    },
    openExternal: (page: string) => Promise.resolve(outside.opened.push(page)),
  },
  tasks: { taskExecutions: [] as readonly unknown[] },
  ProcessExecution: FakeProcess,
  languages: {
    match: (selector: Language | readonly Language[], { languageId }: { readonly languageId: string }) =>
      [selector].flat().some(({ language }) => language === languageId) ? 10 : 0,
  },
  workspace: {
    openTextDocument: (asked: FakeUri | { readonly content: string }) =>
      Promise.resolve('content' in asked ? { getText: () => asked.content } : documents.get(asked.path)),
    isTrusted: true,
    getConfiguration: () => ({
      get: (name: string, otherwise: unknown) => settings.get(name) ?? otherwise,
      inspect: (name: string) => (settings.has(name) ? { workspaceValue: settings.get(name) } : {}),
    }),
    textDocuments: [] as readonly unknown[],
    /** The folder that is open; a test sets it. */
    workspaceFolders: undefined as readonly { readonly uri: string }[] | undefined,
    /** A path outside of the folder stays as it is. */
    asRelativePath(path: string): string {
      const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
      return folder !== undefined && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
    },
    fs: {
      stat: (path: string) => stat(path).catch(() => Promise.reject(new vscode.FileSystemError())),
      readFile: (path: string) => readFile(path).catch(() => Promise.reject(new vscode.FileSystemError())),
      createDirectory: (path: string) => mkdir(path, { recursive: true }),
      rename: (from: string, to: string) => rename(from, to),
      async writeFile(path: string, content: Uint8Array) {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, content);
      },
    },
  },
  FileSystemError: class extends Error {
    readonly code = 'FileNotFound';
  },
};

const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
const load = loader._load;
loader._load = (request, ...rest) => (request === 'vscode' ? vscode : load(request, ...rest));

// Code that is loaded when it is first used asks Node for the editor in another way, with a name for each part.
Object.assign(globalThis, { fakeEditor: vscode });
const dataUrl = (source: string): string => `data:text/javascript,${encodeURIComponent(source)}`;
const parts = Object.keys(vscode).map(name => `export const ${name} = globalThis.fakeEditor.${name};`);
const found = JSON.stringify({ url: dataUrl(parts.join('\n')), shortCircuit: true });
Module.register(
  dataUrl(`export const resolve = (name, context, next) => (name === 'vscode' ? ${found} : next(name, context));`),
);
