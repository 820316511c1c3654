import * as vscode from 'vscode';
import { isApiError } from '../../core/api/apiError.ts';
import { checkKey } from '../../core/credentials/keyFormat.ts';
import { appUrl, authorizeUrl } from '../../core/wandb/appUrl.ts';
import { ENVIRONMENT } from '../../core/wandb/environment.ts';
import { serverName } from '../../core/wandb/forge.ts';
import { inBackground } from '../ui/background.ts';
import { ask } from '../ui/wizard/question.ts';
import type { Answer, At } from '../ui/wizard/steps.ts';
import { accountOf, type Account } from './accounts.ts';
import { verifyKey, type Verifying } from './verifyKey.ts';
import { inSentences } from '../../core/sentence.ts';

/**
 * Asks for an API key and has its host check it. The box stays open, with the reason, until a key is accepted or the
 * person leaves. `host` = they chose another host.
 */
export async function askForKey(host: string, verifying: Verifying, at: At): Promise<Answer<Account | 'host'>> {
  const page = authorizeUrl(appUrl(host, verifying.platform.env[ENVIRONMENT.appUrl]));
  const openPage: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('link-external'),
    tooltip: vscode.l10n.t('Open the page with your key in the browser'),
  };
  const otherHost: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('server-environment'),
    tooltip: vscode.l10n.t('Choose another host'),
  };
  const box = vscode.window.createInputBox();
  box.prompt = inSentences([
    vscode.l10n.t('Your API key is at {0}; the button above opens that page.', page.replace(/\?.*$/, '')),
    vscode.l10n.t("The key is kept in the editor's secret storage."),
  ]);
  box.placeholder = vscode.l10n.t('API key');
  box.password = true;
  box.buttons = [openPage, otherHost];
  const closed = new AbortController();
  const verify = async (key: string, done: (account: Account) => void): Promise<void> => {
    box.busy = true;
    box.enabled = false;
    box.validationMessage = undefined;
    const { prompt } = box;
    box.prompt = vscode.l10n.t('Signing in to {0}…', serverName(host));
    try {
      const viewer = await verifyKey(host, key, verifying, closed.signal);
      if (!closed.signal.aborted) done(accountOf(host, key, viewer));
    } catch (error) {
      if (closed.signal.aborted) return;
      box.prompt = prompt;
      box.validationMessage = reasonOf(error, verifying);
      box.busy = false;
      box.enabled = true;
      box.show();
    }
  };
  const title = vscode.l10n.t('Sign in to {0}', serverName(host));
  // Alone it needs no count of its steps.
  const question = { title, at: at.back ? at : undefined };
  return ask<Account | 'host'>(box, question, done => {
    box.onDidChangeValue(() => {
      box.validationMessage = undefined;
    });
    box.onDidAccept(() => {
      const checked = checkKey(box.value.trim());
      if ('problem' in checked) box.validationMessage = `${checked.problem} ${checked.advice}`;
      else inBackground(verifying, 'checking a key', () => verify(checked.key, done));
    });
    box.onDidHide(() => closed.abort());
    box.onDidTriggerButton(button => {
      if (button === otherHost) done('host');
      else if (button === openPage)
        inBackground(verifying, 'opening the page with the key', () => vscode.env.openExternal(vscode.Uri.parse(page)));
    });
  });
}

function reasonOf(error: unknown, { log }: Verifying): string {
  if (isApiError(error)) return `${error.message} ${error.advice}`;
  log.warn(`signing in: ${error instanceof Error ? error.name : 'unknown error'}`);
  return vscode.l10n.t('Could not check the key. Try again, or open the log for details.');
}
