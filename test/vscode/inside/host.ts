// Seen from inside the extension host: what is registered, and what the providers answer.
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';

const ID = 'launch-sweeps.launch-sweeps';
const open = async (name: string): Promise<vscode.TextDocument> => {
  const [file] = await vscode.workspace.findFiles(`**/${name}`);
  assert.ok(file, `${name} is in the workspace`);
  const document = await vscode.workspace.openTextDocument(file);
  await vscode.window.showTextDocument(document);
  return document;
};
/** Asks again until there is an answer: providers may still be starting. */
const eventually = async <T>(
  what: string,
  ask: () => readonly T[] | undefined | PromiseLike<readonly T[] | undefined>,
): Promise<readonly T[]> => {
  const end = Date.now() + 60_000;
  for (;;) {
    const answer = await ask();
    if (answer?.length) return answer;
    if (Date.now() > end) throw new Error(`${what}: nothing in 60 s`);
    await new Promise(done => {
      setTimeout(done, 100);
    });
  }
};

/** What is read of package.json. */
interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly languageModelTools: readonly { readonly name: string }[];
    readonly views: { readonly launchSweeps: readonly { readonly id: string }[] };
  };
}

describe('inside the extension host', () => {
  const extension = vscode.extensions.getExtension(ID);
  const manifest = extension?.packageJSON as Manifest;

  it('opening a YAML file starts the extension', async () => {
    assert.ok(extension, `${ID} is installed`);
    await open('with-mistakes.yaml');
    await extension.activate();
    assert.ok(extension.isActive);
  });

  it('registers every command of the manifest, and no other', async () => {
    const registered = await vscode.commands.getCommands(true);
    const { commands, views } = manifest.contributes;
    const named = commands.map(({ command }) => command);
    assert.deepEqual(
      named.filter(id => !registered.includes(id)),
      [],
    );
    // The editor itself makes some commands for each view, such as its focus.
    const ofViews = views.launchSweeps.map(({ id }) => `${id}.`);
    const own = registered.filter(id => id.startsWith('launchSweeps.') && !ofViews.some(view => id.startsWith(view)));
    assert.deepEqual(
      own.filter(id => !named.includes(id)),
      [],
    );
  });

  it('mistakes are reported, and nothing in a correct file', async () => {
    const wrong = await open('with-mistakes.yaml');
    const told = await eventually('diagnostics', () => vscode.languages.getDiagnostics(wrong.uri));
    assert.ok(
      told.some(d => d.message.includes('minimise')),
      told.map(d => d.message).join('\n'),
    );
    const sound = await open('launch-grid.yaml');
    await eventually('symbols', () =>
      vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', sound.uri),
    );
    assert.deepEqual(
      vscode.languages
        .getDiagnostics(sound.uri)
        .filter(d => d.severity <= vscode.DiagnosticSeverity.Warning)
        .map(d => d.message),
      [],
    );
  });

  it('completion, hover and quick fixes answer', async () => {
    const document = await open('with-mistakes.yaml');
    const at = document.positionAt(document.getText().indexOf('minimise') + 2);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at,
    );
    const labels = items.map(item => (typeof item.label === 'string' ? item.label : item.label.label));
    assert.ok(labels.includes('minimize') && labels.includes('maximize'), labels.join(', '));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    assert.ok(hovers.length > 0);
    await eventually('diagnostics', () => vscode.languages.getDiagnostics(document.uri));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
    );
    assert.ok(
      actions.some(action => action.title.includes('minimize')),
      actions.map(action => action.title).join(', '),
    );
  });

  it('a lens is above a launch sweep', async () => {
    const document = await open('launch-grid.yaml');
    const lenses = await eventually('lenses', () =>
      vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10),
    );
    assert.ok(
      lenses.some(lens => lens.command?.command === 'launchSweeps.sweep.launch'),
      lenses.map(lens => lens.command?.title).join(', '),
    );
  });

  it('agents find every tool; it answers, and launches nothing of a file with mistakes', async () => {
    const { languageModelTools: declared } = manifest.contributes;
    const there = vscode.lm.tools.map(({ name }) => name);
    assert.deepEqual(
      declared.map(({ name }) => name).filter(name => !there.includes(name)),
      [],
    );
    const ask = async (name: string, input: object): Promise<string> => {
      const { content } = await vscode.lm.invokeTool(`launchSweeps_${name}`, { input, toolInvocationToken: undefined });
      return content.map(part => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
    };
    const file = 'sweeps/with-mistakes.yaml';
    assert.match(await ask('check_sweep_file', { file }), /minimise/);
    assert.match(await ask('preview_search_space', { file: 'sweeps/launch-grid.yaml' }), /firstRuns/);
    for (const misused of [{ file: '../package.json' }, { file: '/etc/hosts.yaml' }, { files: [file] }, {}])
      assert.doesNotMatch(await ask('launch_sweep', misused), /launched as|```/);
    for (const [name, input] of [
      ['launch_sweep', { file: 'sweeps/launch-grid.yaml' }],
      ['stop_sweep', { sweep: 'abcd1234' }],
      ['list_sweeps', {}],
    ] as const)
      assert.match(await ask(name, input), /signed in|cannot be launched|not trusted/);
  });
});
