import * as vscode from 'vscode';
import { TOOLS, toolId } from '../ids.ts';
import type { LaunchContext } from '../launch/launchContext.ts';

/**
 * The tools for agents. Their code is loaded when the first of them is called. The editor's own confirmation is not
 * used, as a person may have said once that it always counts: what changes something asks for itself, each time.
 */
export function registerTools(context: LaunchContext): vscode.Disposable {
  return vscode.Disposable.from(
    ...TOOLS.map(name =>
      vscode.lm.registerTool(toolId(name), {
        prepareInvocation: () => ({ invocationMessage: vscode.l10n.t('Working with W&B sweeps…') }),
        async invoke({ input }, token) {
          const { callTool } = await import('./callTool.ts');
          const text = await callTool(context, name, input, token);
          return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
        },
      }),
    ),
  );
}
