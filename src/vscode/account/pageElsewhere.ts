import * as vscode from 'vscode';
import { serverName } from '../../core/wandb/forge.ts';
import { isElsewhere, parsePageAddress } from '../../core/wandb/pageAddress.ts';

/** Says that the address of a page belongs to another server than the one in use; undefined = it does not, or no page. */
export function pageElsewhere(
  text: string,
  inUse: { readonly host: string; readonly app: string },
): string | undefined {
  const page = parsePageAddress(text);
  if (!page || !isElsewhere(page, inUse)) return undefined;
  return vscode.l10n.t(
    'This is a page of {0}, and you are signed in to {1}. Choose that host first.',
    serverName(page.cloud ?? page.base),
    serverName(inUse.host),
  );
}
