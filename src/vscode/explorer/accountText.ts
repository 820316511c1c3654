import * as vscode from 'vscode';
import { sameServer, serverName } from '../../core/wandb/forge.ts';
import { isApiError } from '../../core/api/apiError.ts';
import type { ApiClient } from '../../core/api/client.ts';
import type { Services } from '../services.ts';
import { queryOf } from '../ui/documents.ts';

/**
 * The text of a document that is read from W&B, from the host in its address. A failure becomes the text, with what to
 * do: the editor asks for the document, also after a reload, when nobody waits for a message. Does not ask the person
 * to sign in.
 */
export async function accountText(
  { connection, log }: Pick<Services, 'connection' | 'log'>,
  uri: vscode.Uri,
  read: (client: ApiClient) => Promise<string>,
): Promise<string> {
  await connection.wake();
  const { client } = connection;
  const host = queryOf(uri)['host'];
  if (client === undefined) return vscode.l10n.t('Sign in to W&B to see this, then open it again from the explorer.');
  if (host !== undefined && !sameServer(host, client.host))
    return vscode.l10n.t('This is from {0}. Choose that host, then open it again from the explorer.', serverName(host));
  try {
    return await read(client);
  } catch (error) {
    if (!isApiError(error)) throw error;
    log.warn(`${uri.authority} document: ${error.message}`);
    return `${error.message}\n${error.advice}\n`;
  }
}
