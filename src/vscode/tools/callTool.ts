import type * as vscode from 'vscode';
import { runTool } from '../../core/tools/runTool.ts';
import { TOOLS } from '../../core/tools/tools.ts';
import type { ToolName } from '../ids.ts';
import type { LaunchContext } from '../launch/launchContext.ts';
import { editorHost } from './editorHost.ts';

/** The answer of a tool; rejects only where the call was canceled. */
export async function callTool(
  context: LaunchContext,
  name: ToolName,
  input: unknown,
  token: vscode.CancellationToken,
): Promise<string> {
  const tool = TOOLS.find(each => each.name === name);
  if (!tool) throw new Error(name);
  const stop = new AbortController();
  const listening = token.onCancellationRequested(() => stop.abort());
  try {
    return (await runTool(tool, input, editorHost(context), stop.signal)).text;
  } finally {
    listening.dispose();
  }
}
