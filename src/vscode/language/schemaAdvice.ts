import * as vscode from 'vscode';
import type { Claim } from '../../core/sweep/claim.ts';
import type { Services } from '../services.ts';
import type { ActiveSweep } from './activeSweep.ts';
import { redHatActive } from './redHat.ts';
import { mappedSchema, textsIn, type MappedSchema } from './redHatSchema.ts';

const SAID = 'schemaAdvice';
/** W&B's own schema of a sweep, wherever it was put. */
const SWEEP_SCHEMA = /sweep|wandb/i;
/** A glob for YAML in general: leaving all of that out would take the schema from files that are no sweeps. */
const ANY_YAML = /^[*./]*\*[*./]*(?:\.(?:\w+|\{[\w,]+\}))?$/;

/**
 * Where W&B's own schema is mapped to a sweep, Red Hat's extension says and offers everything a second time, and calls
 * the `launch` and `scheduler` blocks of a launch sweep wrong: that is said once for each kind, with a button that
 * leaves the files out of schemas. Settings are written only by that button.
 */
export function registerSchemaAdvice({ readings, context, log }: Services, active: ActiveSweep): vscode.Disposable {
  const look = async (): Promise<void> => {
    const { document } = active;
    if (!document || document.languageId === 'json' || !redHatActive()) return;
    const { kind } = readings.of(document).claim;
    const schema = kind === null ? undefined : mappedSchema(document);
    if (kind === null || !schema || !SWEEP_SCHEMA.test(schema.address)) return;
    const key = kind === 'launch-sweep' ? SAID : `${SAID}.${kind}`;
    if (context.globalState.get(key) === true) return;
    await context.globalState.update(key, true);
    await advise(document.uri, kind, schema);
  };
  const lookQuietly = (): void => {
    look().catch((error: unknown) => {
      log.warn(`leaving a file out of schemas: ${error instanceof Error ? error.message : 'unknown error'}`);
    });
  };
  // Red Hat's extension tells nobody when it begins; its first report does.
  return vscode.Disposable.from(active.onDidChange(lookQuietly), vscode.languages.onDidChangeDiagnostics(lookQuietly));
}

async function advise(uri: vscode.Uri, kind: NonNullable<Claim['kind']>, schema: MappedSchema): Promise<void> {
  const glob = ANY_YAML.test(schema.glob)
    ? `**/${vscode.workspace.asRelativePath(uri, false).replace(/^\/+/, '')}`
    : schema.glob;
  const leaveOut = vscode.l10n.t('Leave {0} Out', glob);
  const show = vscode.l10n.t('Open Settings');
  const chosen = await vscode.window.showInformationMessage(
    kind === 'launch-sweep'
      ? vscode.l10n.t(
          '“yaml.schemas” maps W&B’s schema to this launch sweep, so the YAML extension reports false errors.',
        )
      : vscode.l10n.t(
          '“yaml.schemas” maps W&B’s schema to this sweep, so the YAML extension repeats suggestions and hovers.',
        ),
    leaveOut,
    show,
  );
  if (chosen === show) await vscode.commands.executeCommand('workbench.action.openSettings', 'yaml.schemas');
  if (chosen !== leaveOut) return;
  const settings = vscode.workspace.getConfiguration('yaml');
  const target =
    settings.inspect('schemas')?.workspaceValue === undefined
      ? vscode.ConfigurationTarget.Global
      : vscode.ConfigurationTarget.Workspace;
  await settings.update(
    'disableSchemaDetection',
    [...new Set([...textsIn(settings.get('disableSchemaDetection')), glob])],
    target,
  );
}
