import * as vscode from 'vscode';
import { askForSweep } from '../../sweeps/sweepTarget.ts';
import { pickOne } from '../../ui/wizard/pickOne.ts';
import { answered, type Step } from '../../ui/wizard/steps.ts';
import type { Target } from '../askTarget.ts';
import type { LaunchContext } from '../launchContext.ts';
import type { Answers } from './answers.ts';
import { type SweepSource, textOf } from '../sweepSource.ts';
import { askPriorRuns } from './askPriorRuns.ts';

/** Whether runs of an earlier sweep count, as the client's `--prior_run`: none, those already chosen, or others. */
export function priorRunsStep({ services }: LaunchContext, source: SweepSource, { client }: Target): Step<Answers> {
  return {
    name: 'priorRuns',
    async ask(answers, at) {
      const { priorRuns = [] } = answers;
      const chosen = await pickOne<'none' | 'chosen' | 'other'>({
        title: vscode.l10n.t('Earlier runs that count'),
        placeholder: vscode.l10n.t('A sweep can begin with what the runs of an earlier one found'),
        at,
        items: [
          ...(priorRuns.length > 0 ? [{ label: chosenWords(priorRuns.length), value: 'chosen' as const }] : []),
          { label: vscode.l10n.t('None: the sweep starts from scratch'), value: 'none' },
          { label: vscode.l10n.t('Runs of an earlier sweep…'), value: 'other' },
        ],
      });
      if (typeof chosen !== 'object' || chosen.value === 'chosen') return typeof chosen === 'object' ? answers : chosen;
      if (chosen.value === 'none') return { ...answers, priorRuns: [] };
      const sweep = await askForSweep(services, vscode.l10n.t('The sweep whose runs count'));
      if (!sweep) return undefined;
      return answered(await askPriorRuns(client, sweep, textOf(source), at), runs => ({ ...answers, priorRuns: runs }));
    },
  };
}

function chosenWords(count: number): string {
  return count === 1 ? vscode.l10n.t('The chosen run') : vscode.l10n.t('The {0} chosen runs', count);
}
