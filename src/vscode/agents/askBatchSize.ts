import * as vscode from 'vscode';
import { DEFAULT_BATCH_SIZE, proposedBatchSize } from '../../core/agents/sweepSchedulerProcess.ts';
import { pickText, type TextItem } from '../ui/wizard/pickText.ts';

const DEFAULT = 'default';

/**
 * How many runs the scheduler keeps queued; `size` undefined = the client's own number, and undefined = the person
 * left.
 */
export async function askBatchSize({
  sweep,
  python,
  agents,
  runCap,
}: {
  /** What the sweep is called. */
  readonly sweep: string;
  /** The path of the interpreter that is used, from the workspace where it is in it. */
  readonly python: string;
  /** Agents of the sweep that run in this window. */
  readonly agents: number;
  readonly runCap: number | undefined;
}): Promise<{ readonly size: number | undefined } | undefined> {
  const proposed = proposedBatchSize(agents, runCap);
  const chosen = await pickText({
    title: vscode.l10n.t('Scheduler of sweep {0}: runs at a time', sweep),
    placeholder: vscode.l10n.t('Runs kept queued or running, with {0}', python),
    items: [
      ...(proposed === undefined
        ? []
        : [{ label: String(proposed), value: String(proposed), description: reason(agents, runCap) }]),
      {
        label: String(DEFAULT_BATCH_SIZE),
        value: DEFAULT,
        description:
          runCap !== undefined && runCap < 2 * DEFAULT_BATCH_SIZE
            ? vscode.l10n.t('default: up to {0} runs beyond `run_cap` may be queued', DEFAULT_BATCH_SIZE * 2 - 1)
            : vscode.l10n.t('default'),
      },
      ...[1, 2, 4, 20]
        .filter(size => size !== proposed)
        .map((size): TextItem => ({
          label: String(size),
          value: String(size),
        })),
    ],
    check: typed => (/^[1-9]\d{0,4}$/.test(typed) ? undefined : vscode.l10n.t('Enter an integer of 1 or more.')),
  });
  if (typeof chosen !== 'object') return undefined;
  return { size: chosen.value === DEFAULT ? undefined : Number(chosen.value) };
}

function reason(agents: number, runCap: number | undefined): string {
  if (agents === 1) return vscode.l10n.t('for the agent that runs here');
  if (agents > 1) return vscode.l10n.t('for the {0} agents that run here', agents);
  return vscode.l10n.t('limits the runs queued beyond `run_cap` ({0})', runCap ?? 0);
}
