import * as vscode from 'vscode';
import type { ApiClient } from '../../../core/api/client.ts';
import type { Sweep } from '../../../core/api/types.ts';
import { textAt } from '../../../core/json.ts';
import { sweepNameAndId } from '../../../core/live/sweepName.ts';
import type { Proposal } from '../../../core/propose/proposal.ts';
import type { TriedRun } from '../../../core/propose/runs/judgedRuns.ts';
import { COMMANDS } from '../../ids.ts';
import { askForSweep, type SweepTarget } from '../../sweeps/sweepTarget.ts';
import { actionFailed } from '../../ui/actionFailed.ts';
import { inBackground } from '../../ui/background.ts';
import { lateProgress } from '../../ui/lateProgress.ts';
import { runTold } from '../../ui/registerCommand.ts';
import { showMessage } from '../../ui/showMessage.ts';
import type { LaunchContext } from '../launchContext.ts';
import { sweepAtHand } from '../sweepAtHand.ts';
import { acceptChanges, offerToGoOn } from './acceptChanges.ts';
import { baseOf } from './baseOf.ts';
import type { Base } from './nextFile.ts';

/**
 * Propose Next Sweep: a new file beside that of a sweep, with the changes that its runs speak for and the person
 * accepts. `args`: the sweep's row, or a path that another feature hands over.
 */
export async function proposeNext(context: LaunchContext, args: readonly unknown[]): Promise<void> {
  const client = await context.services.connection.signedIn();
  if (!client) return;
  const target = await findTarget(context, client, args);
  if (target) await propose(context, client, target);
}

async function findTarget(
  context: LaunchContext,
  client: ApiClient,
  args: readonly unknown[],
): Promise<SweepTarget | undefined> {
  const [path] = args;
  const [entity, project, sweep] = ['entity', 'project', 'sweep'].map(key => textAt(path, key));
  if (entity !== undefined && project !== undefined && sweep !== undefined)
    return { entity, project, sweep, known: undefined };
  return (
    (await sweepAtHand(context, client, args)) ??
    askForSweep(context.services, vscode.l10n.t('Which sweep should the next one follow?'))
  );
}

async function propose(context: LaunchContext, client: ApiClient, target: SweepTarget): Promise<void> {
  const { services } = context;
  const again = (): unknown => runTold(services, COMMANDS.proposeNext, () => propose(context, client, target));
  const { base, proposal, found, runs } = await lateProgress(
    vscode.l10n.t('Reading the runs of {0}…', target.sweep),
    signal => ask(context, client, target, signal),
  ).catch((error: unknown) => {
    const words = (reason: string): string =>
      vscode.l10n.t('The runs of {0} could not be read: {1}', target.sweep, reason);
    throw actionFailed(error, { notDone: words, unknown: words, again });
  });
  const called = sweepNameAndId(found);
  if (proposal.kind === 'nothing') {
    const sentence = vscode.l10n.t('Nothing to propose after {0}. {1}', called, proposal.why);
    const buttons = [
      {
        title: vscode.l10n.t('Show Results'),
        run: () =>
          vscode.commands.executeCommand(COMMANDS.showResults, {
            entity: target.entity,
            project: target.project,
            sweep: target.sweep,
          }),
      },
    ];
    inBackground(services, COMMANDS.proposeNext, () =>
      showMessage(services, { severity: 'info', sentence, buttons, what: COMMANDS.proposeNext }),
    );
    return;
  }
  if (proposal.changes.length === 0) {
    offerToGoOn(context, target, base, `${called}: ${proposal.goesOn ?? ''}`);
    return;
  }
  await acceptChanges(context, target, called, base, {
    title: titleOf(called, proposal),
    placeholder: proposal.goesOn,
    changes: proposal.changes,
    runs,
  });
}

interface Asked {
  readonly found: Sweep;
  readonly base: Base;
  readonly proposal: Proposal;
  readonly runs: readonly TriedRun[];
}

async function ask(
  context: LaunchContext,
  client: ApiClient,
  target: SweepTarget,
  signal: AbortSignal,
): Promise<Asked> {
  const [{ propose: proposalOf, readSearched }, { loadRuns }, { withHistories }] = await Promise.all([
    import('../../../core/propose/propose.ts'),
    import('../../../core/propose/runs/loadRuns.ts'),
    import('../../../core/propose/runs/loadHistories.ts'),
  ]);
  const { found, base } = await baseOf(context, client, target, signal);
  const asked = readSearched(base);
  if ('refused' in asked) return { found, base, proposal: { kind: 'nothing', why: asked.refused }, runs: [] };
  const runs = await loadRuns(client, target, asked.metric, asked.axes, signal);
  if (base.uri) (await context.bestRanges()).put(base.uri, runs);
  const told = await withHistories(client, target, asked, runs, ({ id }) => id, signal);
  return { found, base, proposal: proposalOf({ ...base, runs: told }), runs };
}

function titleOf(called: string, { basis }: Extract<Proposal, { kind: 'next' }>): string {
  const { finished, failed } = basis;
  return failed > 0
    ? vscode.l10n.t('Next sweep after {0}, from {1} finished and {2} failed runs', called, finished, failed)
    : vscode.l10n.t('Next sweep after {0}, from {1} finished runs', called, finished);
}
