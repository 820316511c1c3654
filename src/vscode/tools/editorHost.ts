import * as vscode from 'vscode';
import type { Confirmation, ToolFile, ToolHost } from '../../core/tools/tool.ts';
import { COMMANDS } from '../ids.ts';
import type { LaunchContext } from '../launch/launchContext.ts';
import { watchLaunch } from '../launch/watchLaunch.ts';

/** The tools' host in the editor: the files as they are shown, the account in use, and a question to the person. */
export function editorHost(context: LaunchContext): ToolHost {
  const { services, diagnostics } = context;
  const { connection, news, readings } = services;
  return {
    isTrusted: vscode.workspace.isTrusted,
    language: services.language,
    async findFile(path) {
      const document = await openInside(path);
      if (!document) return undefined;
      return {
        path,
        text: document.getText(),
        reading: readings.of(document),
        source: document.uri.toString(),
        isUnsaved: document.isDirty,
      };
    },
    diagnosticsOf: async file => diagnostics.of(await documentOf(file)),
    async account() {
      await connection.wake();
      const { client, status, entity, project, viewer } = connection;
      if (client === undefined || status !== 'signedIn') return undefined;
      return {
        client,
        entity,
        project,
        author: viewer?.username,
        queueIn: named => connection.queueIn(named),
        sender: () => context.senderOf(client),
        jobFiles: context.jobFilesOf(client),
        prices: services.outlooks.prices(),
      };
    },
    confirm: askPerson,
    onLaunched({ entity, project, sweep }, { queue, called, outlook }) {
      const { client } = connection;
      if (client) watchLaunch(context, { entity, project, name: sweep }, { client, queue, called, outlook });
      connection.live?.acted();
    },
    onSettled(sweep, state) {
      news.settled(sweep, state);
      connection.live?.acted();
    },
  };
}

/** A file by its path in the workspace, with or without the name of one of several folders; no links out of it. */
async function openInside(path: string): Promise<vscode.TextDocument | undefined> {
  const [first = '', ...rest] = path.split('/');
  const folders = vscode.workspace.workspaceFolders ?? [];
  const places = [
    ...folders.map(({ uri }) => vscode.Uri.joinPath(uri, path)),
    ...folders.filter(({ name }) => name === first).map(({ uri }) => vscode.Uri.joinPath(uri, ...rest)),
  ];
  for (const uri of places) {
    const type = await vscode.workspace.fs.stat(uri).then(
      stat => stat.type,
      () => undefined,
    );
    if (type === vscode.FileType.File) return vscode.workspace.openTextDocument(uri);
  }
  return undefined;
}

function documentOf({ source }: ToolFile): Thenable<vscode.TextDocument> {
  return vscode.workspace.openTextDocument(vscode.Uri.parse(source, true));
}

/**
 * A dialog with everything in it, which is shown each time. It may come while the person types: its first button, which
 * Enter takes, only shows what it is about.
 */
async function askPerson({ title, lines, go, about }: Confirmation): Promise<'yes' | { readonly no: string }> {
  const look = 'file' in about ? vscode.l10n.t('Show File') : vscode.l10n.t('Show in Explorer');
  const looks = { modal: true, detail: lines.join('\n') };
  const chosen = await vscode.window.showWarningMessage(title, looks, look, go);
  if (chosen === go) return 'yes';
  if (chosen !== look) return { no: 'the person said no. Do not try again unless they ask for it.' };
  await ('file' in about
    ? vscode.window.showTextDocument(vscode.Uri.parse(about.file, true))
    : vscode.commands.executeCommand(COMMANDS.showInExplorer, about.sweep));
  return { no: 'the person looks at it first. Do not try again until they say so.' };
}
