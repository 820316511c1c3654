import { sweep as askSweep } from '../api/operations/sweep.ts';
import { readSweepConfig } from '../live/sweepConfig.ts';
import { propose, readSearched } from '../propose/propose.ts';
import { withHistories } from '../propose/runs/loadHistories.ts';
import { writeChanges } from '../propose/writeProposal.ts';
import { foreign } from './foreign.ts';
import { loadTriedRuns } from './loadRuns.ts';
import { accountOf, SWEEP, sweepPathOf } from './places.ts';
import { storedText } from './storedText.ts';
import { defineTool } from './tool.ts';

/** A reason is our sentence, with names of others in it. */
const LONGEST_REASON = 160;

/** The next sweep, from the results of the last. */
export const proposeTool = defineTool({
  name: 'propose_next_sweep',
  means:
    'Proposes the next sweep file from the results of a W&B sweep: ranges narrowed or widened, values dropped, ' +
    'parameters fixed, each with its reason in numbers. Nothing is written or launched.',
  needs: 'account',
  fields: { sweep: SWEEP },
  async use({ sweep: named }, { host, signal }) {
    const account = await accountOf(host);
    const path = sweepPathOf(account, named);
    const { config = '' } = await askSweep(account.client, path, { signal });
    const text = await storedText(await host.language(), config, 'sweep.yaml');
    const { metric, goal, sampled } = readSweepConfig(text);
    const runs = await loadTriedRuns(account.client, path, { metric, goal, sampled }, signal);
    const searched = readSearched({ text, fileName: 'sweep.yaml' });
    const told =
      'refused' in searched
        ? runs
        : await withHistories(account.client, path, searched, runs, ({ name }) => name, signal);
    const proposal = propose({ text, fileName: 'sweep.yaml', runs: told });
    if (proposal.kind === 'nothing')
      return { said: `No next sweep is proposed: ${proposal.why}`, next: 'tell the person.' };
    const advised = proposal.changes.filter(change => change.advised);
    return {
      said: proposal.goesOn ?? `The next sweep after ${path.sweep}. Changes: ${String(advised.length)}.`,
      data: {
        changes: advised.map(({ kind, name, from, to, reason }) => ({
          kind,
          foreign_name: foreign(name),
          from: foreign(from),
          to: foreign(to),
          foreign_reason: foreign(reason, LONGEST_REASON),
        })),
        runs: { ...proposal.basis },
      },
      file: {
        key: 'foreign_file',
        text: writeChanges(text, 'sweep.yaml', advised),
        otherwise: "It is too long for an answer. Make the changes in the sweep's own file.",
      },
      next: 'show the changes to the person; write the file only where they agree, then check_sweep_file.',
    };
  },
});
