// The editor's module for tests without an editor: messages are recorded, and a test says which button is pressed.
// Import it first.
import Module from 'node:module';

export interface Shown {
  readonly severity: 'info' | 'warning' | 'error';
  readonly sentence: string;
  readonly buttons: readonly string[];
}

/** What was shown since `reset`. */
export const shown: Shown[] = [];
let presses: string[] = [];

/** Forgets what was shown; `buttons` are pressed one after the other, on the first message that has them. */
export function reset(...buttons: string[]): void {
  shown.length = 0;
  presses = buttons;
}

/** Sets the editor's translation of sentences; undefined = it speaks English. */
export function speak(bundle: Readonly<Record<string, string>> | undefined): void {
  vscode.l10n.bundle = bundle;
}

const show =
  (severity: Shown['severity']) =>
  (sentence: string, ...buttons: string[]): Promise<string | undefined> => {
    shown.push({ severity, sentence, buttons });
    const [next] = presses;
    if (next === undefined || !buttons.includes(next)) return Promise.resolve(undefined);
    presses.shift();
    return Promise.resolve(next);
  };

const vscode = {
  CancellationError: class extends Error {},
  l10n: {
    bundle: undefined as Readonly<Record<string, string>> | undefined,
    t: (text: string, ...values: unknown[]) =>
      text.replace(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)])),
  },
  window: {
    showInformationMessage: show('info'),
    showWarningMessage: show('warning'),
    showErrorMessage: show('error'),
    withProgress: (_: unknown, work: () => unknown) => Promise.resolve(work()),
  },
  commands: { executeCommand: (id: string) => Promise.reject(new Error(`command ${id} failed`)) },
  ProgressLocation: {},
  Uri: {},
  workspace: {},
};

const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
const load = loader._load;
loader._load = (request, ...rest) => (request === 'vscode' ? vscode : load(request, ...rest));
