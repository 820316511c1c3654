import * as vscode from 'vscode';
import type { Claim } from '../../core/sweep/claim.ts';
import type { Services } from '../services.ts';
import { inBackground } from '../ui/background.ts';
import type { Remedy } from '../ui/commandError.ts';
import { showMessage } from '../ui/showMessage.ts';
import type { ActiveSweep } from './activeSweep.ts';
import { redHatActive } from './redHat.ts';
import { mappedSchema, textsIn, type MappedSchema } from './redHatSchema.ts';

const SAID = 'schemaAdvice';
/** How the log names this. */
const WHAT = 'leaving a file out of schemas';
/** W&B's own schema of a sweep, wherever it was put. */
const SWEEP_SCHEMA = /sweep|wandb/i;
/** A glob for YAML in general: leaving all of that out would take the schema from files that are not sweeps. */
const ANY_YAML = /^[*./]*\*[*./]*(?:\.(?:\w+|\{[\w,]+\}))?$/;

/**
 * Where W&B's own schema is mapped to a sweep, Red Hat's extension says and offers everything a second time, and calls
 * the `launch` and `scheduler` blocks of a launch sweep wrong: that is said once for each kind, with a button that
 * leaves the files out of schemas. Settings are written only by that button.
 */
export function registerSchemaAdvice(services: Services, active: ActiveSweep): vscode.Disposable {
  const { readings, context } = services;
  const look = async (): Promise<void> => {
    const { document } = active;
    if (!document || document.languageId === 'json' || !redHatActive()) return;
    const { kind } = readings.of(document).claim;
    const schema = kind === null ? undefined : mappedSchema(document);
    if (kind === null || !schema || !SWEEP_SCHEMA.test(schema.address)) return;
    const key = kind === 'launch-sweep' ? SAID : `${SAID}.${kind}`;
    if (context.globalState.get(key) === true) return;
    await context.globalState.update(key, true);
    await showMessage(services, {
      severity: 'info',
      sentence: sentenceOf(kind),
      buttons: buttonsOf(document.uri, schema),
      what: WHAT,
    });
  };
  const lookSoon = (): void => inBackground(services, WHAT, look, { quiet: true });
  // Red Hat's extension does not announce its start; its first report shows it.
  return vscode.Disposable.from(active.onDidChange(lookSoon), vscode.languages.onDidChangeDiagnostics(lookSoon));
}

function sentenceOf(kind: NonNullable<Claim['kind']>): string {
  return kind === 'launch-sweep'
    ? vscode.l10n.t(
        '“yaml.schemas” maps W&B’s schema to this launch sweep, so the YAML extension reports false errors.',
      )
    : vscode.l10n.t(
        '“yaml.schemas” maps W&B’s schema to this sweep, so the YAML extension repeats suggestions and hovers.',
      );
}

function buttonsOf(uri: vscode.Uri, schema: MappedSchema): readonly Remedy[] {
  const glob = ANY_YAML.test(schema.glob)
    ? `**/${vscode.workspace.asRelativePath(uri, false).replace(/^\/+/, '')}`
    : schema.glob;
  return [
    { title: vscode.l10n.t('Leave {0} Out', glob), run: () => leaveOut(glob) },
    {
      title: vscode.l10n.t('Open Settings'),
      run: () => vscode.commands.executeCommand('workbench.action.openSettings', 'yaml.schemas'),
    },
  ];
}

/** Turns schemas off for the files of a glob, in the settings where they are mapped. */
async function leaveOut(glob: string): Promise<void> {
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
