import * as vscode from 'vscode';
import type { LaunchAction, LaunchOutcome, LaunchedSweep } from '../../core/launch/send/outcome.ts';
import type { Remedy } from '../ui/commandError.ts';
import { inBackground } from '../ui/background.ts';
import { remedyFor } from '../ui/showFailure.ts';
import { showMessage } from '../ui/showMessage.ts';
import { COMMANDS } from '../ids.ts';
import type { LaunchContext } from './launchContext.ts';

export interface ShowOutcome {
  /** Does the same once more, because the person says so. */
  readonly again?: () => unknown;
  /** Asks for another queue and goes on with it. */
  readonly chooseQueue?: () => unknown;
  /** Buttons before those of the outcome, where something was created. */
  readonly first?: (sweep: LaunchedSweep) => readonly Remedy[];
}

/**
 * Shows the outcome of a launch or a resume and runs its buttons, without waiting for either. A failure of a button is
 * told.
 */
export function showOutcome(
  context: LaunchContext,
  outcome: LaunchOutcome,
  { again, chooseQueue, first }: ShowOutcome = {},
): void {
  const { log, connection } = context.services;
  log.info(`${outcome.verb}: ${outcome.kind}`);
  if (outcome.kind === 'created') connection.live?.acted();
  if (outcome.actions.includes('signIn')) connection.tellOfRefusal();
  const sweep = outcome.kind === 'created' || outcome.kind === 'underWay' ? outcome.sweep : undefined;
  const buttons = [
    ...(outcome.kind === 'created' ? (first?.(outcome.sweep) ?? []) : []),
    ...outcome.actions.flatMap(action => toRemedies(context, action, outcome, sweep, { again, chooseQueue })),
    ...(outcome.kind === 'notCreated' || outcome.kind === 'refused'
      ? [{ title: vscode.l10n.t('Show Log'), run: COMMANDS.showLog }]
      : []),
  ];
  const message = {
    severity: SEVERITIES[outcome.kind],
    sentence: outcome.sentence,
    buttons,
    what: `after the ${outcome.verb}`,
  };
  inBackground(context.services, message.what, () => showMessage(context.services, message));
}

const SEVERITIES = {
  created: 'info',
  underWay: 'info',
  unknown: 'warning',
  notCreated: 'error',
  refused: 'error',
} as const;

function toRemedies(
  context: LaunchContext,
  action: LaunchAction,
  outcome: LaunchOutcome,
  sweep: LaunchedSweep | undefined,
  { again, chooseQueue }: ShowOutcome,
): readonly Remedy[] {
  const about = sweep && { entity: sweep.entity, project: sweep.project, sweep: sweep.name };
  switch (action) {
    case 'showInExplorer':
      return about
        ? [
            {
              title: vscode.l10n.t('Show in Explorer'),
              run: () => vscode.commands.executeCommand(COMMANDS.showInExplorer, about),
            },
          ]
        : [];
    case 'openInBrowser':
      return [
        {
          title: vscode.l10n.t('Open in W&B'),
          run: () => vscode.commands.executeCommand(COMMANDS.openInBrowser, about),
        },
      ];
    case 'launchAgain':
      return again ? [{ title: vscode.l10n.t('Launch Again'), run: again }] : [];
    case 'resumeAgain':
      return again ? [{ title: vscode.l10n.t('Resume Again'), run: again }] : [];
    case 'chooseQueue':
      return chooseQueue ? [{ title: vscode.l10n.t('Choose Another Queue'), run: chooseQueue }] : [];
    case 'lookAgain':
      return [{ title: vscode.l10n.t('Look Again'), run: context.lookAgain }];
    case 'showWarnings':
      return [{ title: vscode.l10n.t('Show Warnings'), run: () => showWarnings(context, outcome) }];
    default:
      return remedyFor(action);
  }
}

async function showWarnings({ services: { documents } }: LaunchContext, outcome: LaunchOutcome): Promise<void> {
  if (outcome.kind !== 'created') return;
  const lines = [
    `# ${vscode.l10n.t('Warnings from W&B about sweep {0}', outcome.sweep.name)}`,
    '',
    ...outcome.warnings.map(warning => `- ${warning}`),
    '',
  ];
  await documents.show(documents.put('warnings', `${outcome.sweep.name}-warnings.md`, lines.join('\n')));
}
