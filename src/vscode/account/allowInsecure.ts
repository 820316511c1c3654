import * as vscode from 'vscode';
import { readHost } from '../../core/wandb/typedHost.ts';

/** Asks before a key would be sent unencrypted; true without asking for https and for this machine. */
export async function allowInsecure(host: string): Promise<boolean> {
  const checked = readHost(host);
  if (!('host' in checked) || !checked.insecure) return true;
  const use = vscode.l10n.t('Use It Anyway');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('{0} is not encrypted.', host),
    { modal: true, detail: vscode.l10n.t('Others on the network could read your API key. Use https:// if you can.') },
    use,
  );
  return answer === use;
}
