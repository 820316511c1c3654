import * as vscode from 'vscode';
import { checkKey } from '../../core/credentials/keyFormat.ts';
import { netlocOf } from '../../core/wandb/hostUrl.ts';
import { isApiError } from '../../core/api/apiError.ts';
import { appUrl, authorizeUrl } from '../../core/wandb/appUrl.ts';
import { accountOf, type Account } from './accounts.ts';
import { verifyKey, type Verifying } from './verifyKey.ts';
import { ENVIRONMENT } from '../../core/wandb/environment.ts';

export interface AskForKey extends Verifying {
  readonly host: string;
  /** Whether there is a step before this one. */
  readonly keys: readonly unknown[];
}

/**
 * Asks for an API key and has its host check it; the box stays open, with the reason, until a key is taken or the person leaves.
 * undefined = they left, `back` and `host` = they pressed that button.
 */
export function askForKey(options: AskForKey): Promise<Account | 'back' | 'host' | undefined> {
  const { host } = options;
  const page = authorizeUrl(appUrl(host, options.platform.env[ENVIRONMENT.appUrl]));
  const box = vscode.window.createInputBox();
  const openPage: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('link-external'),
    tooltip: vscode.l10n.t('Open the page with your key in the browser'),
  };
  const otherHost: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('server-environment'),
    tooltip: vscode.l10n.t('Choose another host'),
  };
  box.title = vscode.l10n.t('Sign in to {0}', netlocOf(host));
  box.prompt = vscode.l10n.t(
    'Your API key is at {0}; the button above opens that page. The key is kept in the editor’s secret storage.',
    page.replace(/\?.*$/, ''),
  );
  box.placeholder = vscode.l10n.t('API key');
  box.password = true;
  box.ignoreFocusOut = true;
  box.buttons = [...(options.keys.length ? [vscode.QuickInputButtons.Back] : []), openPage, otherHost];
  const cancel = new AbortController();

  return new Promise(resolve => {
    let done = false;
    const end = (answer: Account | 'back' | 'host' | undefined): void => {
      done = true;
      cancel.abort();
      box.dispose();
      resolve(answer);
    };
    const accept = async (): Promise<void> => {
      const checked = checkKey(box.value);
      if ('problem' in checked) {
        box.validationMessage = checked.problem;
        return;
      }
      box.busy = true;
      box.enabled = false;
      box.validationMessage = undefined;
      try {
        const viewer = await verifyKey(host, checked.key, options, cancel.signal);
        if (!done) end(accountOf(host, checked.key, viewer));
      } catch (error) {
        if (done) return;
        box.validationMessage = isApiError(error)
          ? `${error.message} ${error.advice}`
          : vscode.l10n.t('The key could not be checked. Try again, or look into the log.');
        if (!isApiError(error))
          options.log.warn(`signing in: ${error instanceof Error ? error.name : 'unknown error'}`);
        box.busy = false;
        box.enabled = true;
        box.show();
      }
    };
    box.onDidChangeValue(() => {
      box.validationMessage = undefined;
    });
    box.onDidAccept(accept);
    box.onDidHide(() => {
      if (!done) end(undefined);
    });
    box.onDidTriggerButton(button => {
      if (button === openPage) void vscode.env.openExternal(vscode.Uri.parse(page));
      else end(button === otherHost ? 'host' : 'back');
    });
    box.show();
  });
}
