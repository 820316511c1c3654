import * as vscode from 'vscode';
import type { Services } from '../services.ts';

const SAID = 'schemaAdvice';
/** What Red Hat's extension puts into `source` of what a schema says: `yaml-schema: SweepConfig` for W&B's own. */
const FROM_SCHEMA = /^yaml-schema: .*sweep/i;

/**
 * Where W&B's own schema is mapped to a launch sweep, Red Hat's extension calls its `launch` and `scheduler` blocks wrong: that is said once,
 * with a button that leaves the file out of schemas. Settings are written only by that button.
 */
export function registerSchemaAdvice({ claims, context, log }: Services): vscode.Disposable {
  let asking = false;
  return vscode.languages.onDidChangeDiagnostics(async ({ uris }) => {
    if (asking || !claims.redHatActive() || context.globalState.get(SAID) === true) return;
    const uri = uris.find(each => vscode.languages.getDiagnostics(each).some(d => FROM_SCHEMA.test(d.source ?? '')));
    const document = uri && vscode.workspace.textDocuments.find(d => d.uri.toString() === uri.toString());
    if (!document || claims.of(document).kind !== 'launch-sweep') return;
    asking = true;
    try {
      await context.globalState.update(SAID, true);
      await advise(document.uri);
    } catch (error) {
      log.warn(`leaving a file out of schemas: ${error instanceof Error ? error.message : 'unknown error'}`);
    } finally {
      asking = false;
    }
  });
}

async function advise(uri: vscode.Uri): Promise<void> {
  const glob = `**/${vscode.workspace.asRelativePath(uri, false).replace(/^\/+/, '')}`;
  const leaveOut = vscode.l10n.t('Leave {0} Out', glob);
  const show = vscode.l10n.t('Open Settings');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('W&B’s schema of plain sweeps is mapped to this launch sweep in “yaml.schemas”, so the YAML extension calls its launch and scheduler blocks wrong. Launch Sweeps checks the file itself.'), leaveOut, show);
  if (chosen === show) await vscode.commands.executeCommand('workbench.action.openSettings', 'yaml.schemas');
  if (chosen !== leaveOut) return;
  const settings = vscode.workspace.getConfiguration('yaml');
  const target = settings.inspect('schemas')?.workspaceValue === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
  const globs = settings.get<readonly string[]>('disableSchemaDetection', []);
  await settings.update('disableSchemaDetection', [...new Set([...globs, glob])], target);
}
