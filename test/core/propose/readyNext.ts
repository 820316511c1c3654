// A bench with what would be launched from it: a proposal accepted in part, with the best runs that count.
import assert from 'node:assert/strict';
import { sweep as askSweep } from '../../../src/core/api/operations/sweep.ts';
import { planPlain } from '../../../src/core/launch/plan/planPlain.ts';
import { propose, readSearched } from '../../../src/core/propose/propose.ts';
import { loadRuns } from '../../../src/core/propose/runs/loadRuns.ts';
import { priorRunsOf } from '../../../src/core/propose/runs/priorRuns.ts';
import { writeChanges } from '../../../src/core/propose/writeProposal.ts';
import { storedText } from '../../../src/core/tools/storedText.ts';
import type { createToolBench } from '../tools/toolBench.ts';

/** The project in use. */
export const AT = { entity: 'my-team', project: 'my-proj' };

export type Bench = Awaited<ReturnType<typeof createToolBench>>;

/** What a proposal for a sweep is made of; rejects where the server fails. */
export async function readFrom({ client, language }: Bench, sweep: string) {
  const { config = '' } = await askSweep(client, { ...AT, sweep });
  const searched = readSearched({ text: config, fileName: 'sweep.yaml' });
  assert.ok(!('refused' in searched), config);
  const { metric, axes } = searched;
  const runs = await loadRuns(client, { ...AT, sweep }, metric, axes, AbortSignal.timeout(20_000));
  return {
    text: await storedText(language, config, 'sweep.yaml'),
    runs,
    priorRuns: priorRunsOf(runs, metric, { from: () => true }).best,
  };
}

/** A bench with what would be launched from it: a proposal accepted in part, with the best runs. */
export async function ready(bench: Bench) {
  const { text, runs, priorRuns } = await readFrom(bench, 'bigsweep');
  const proposal = propose({ text, fileName: 'sweep.yaml', runs });
  assert.ok(proposal.kind === 'next' && priorRuns.length >= 3, proposal.kind);
  const next = writeChanges(text, 'sweep.yaml', proposal.changes.slice(1));
  const plan = planPlain({ name: 'sweep.yaml', text: next }, { ...AT, author: 'jane', priorRuns });
  assert.ok('upsertSweep' in plan, 'refused' in plan ? plan.refused.message : '');
  return { bench, runs, priorRuns, plan, changes: proposal.changes };
}
