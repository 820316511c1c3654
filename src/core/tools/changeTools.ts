import * as l10n from '@vscode/l10n';
import { sweep as askSweep } from '../api/operations/sweep.ts';
import { changeState } from '../launch/send/changeState.ts';
import { sweepNameAndId } from '../live/sweepName.ts';
import { STATE_AFTER } from '../wandb/sweepStates.ts';
import { accountOf, SWEEP, sweepPathOf } from './places.ts';
import { defineTool } from './tool.ts';

/** Pauses a sweep, once the person has confirmed. */
export const pauseTool = changeTool('pause');
/** Stops a sweep, once the person has confirmed. */
export const stopTool = changeTool('stop');

function changeTool(verb: 'pause' | 'stop') {
  return defineTool({
    name: `${verb}_sweep`,
    means:
      verb === 'pause'
        ? 'Pauses a W&B sweep: no new runs start. The person is asked each time.'
        : 'Stops a W&B sweep: no new runs start, runs in progress go on to their end. The person is asked each time.',
    needs: 'change',
    fields: { sweep: SWEEP },
    async use({ sweep: named }, { host, signal }) {
      const account = await accountOf(host);
      const path = sweepPathOf(account, named);
      const found = await askSweep(account.client, path, { signal });
      const called = sweepNameAndId(found);
      const place = l10n.t('Project: {0}', `${path.entity}/${path.project}`);
      const runs = l10n.t('Runs so far: {0}', found.runCount ?? l10n.t('unknown number'));
      const yesTo = [verb, path.entity, path.project, path.sweep];
      const answer = await host.confirm(
        verb === 'pause'
          ? {
              title: l10n.t('An agent wants to pause the sweep {0}. Pause it?', called),
              lines: [place, runs, l10n.t('No new runs are started.')],
              go: l10n.t('Pause'),
              about: { sweep: path },
              yesTo,
            }
          : {
              title: l10n.t('An agent wants to stop the sweep {0}. Stop it?', called),
              lines: [place, runs, l10n.t('The sweep ends: no new runs are started.')],
              go: l10n.t('Stop'),
              about: { sweep: path },
              yesTo,
            },
        signal,
      );
      if (answer !== 'yes') return { said: 'Nothing was changed.', next: answer.no };
      signal.throwIfAborted();
      const { kind, sentence } = await changeState(account.client, { ...path, called, verb, signal });
      if (kind === 'done') host.onSettled?.(path, STATE_AFTER[verb]);
      return {
        said: sentence,
        next: kind === 'done' ? 'resume_sweep sets it going again.' : 'sweep_results shows its state; tell the person.',
      };
    },
  });
}
