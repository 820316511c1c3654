// Launches of a proposal that was accepted in part, with prior runs: of a job and of a program.
import { propose } from '../../src/core/propose/propose.ts';
import { writeChanges } from '../../src/core/propose/writeProposal.ts';
import { runsOf } from '../core/propose/sweepRuns.ts';
import type { WireCase } from './launchWireCases.ts';

const SPACE = `method: random
metric: {name: loss, goal: minimize}
run_cap: 60
parameters:
  lr: {distribution: log_uniform_values, min: 1.0e-05, max: 0.1} # searched
  depth: {min: 1, max: 9}
  optimizer: {values: [adam, sgd, rmsprop]}
`;

/** The text of the next sweep, all changes but the first accepted; throws where nothing is proposed. */
function accepted(text: string): string {
  const fileName = 'sweep.yaml';
  const runs = runsOf(text, 60, ({ place }) => ((place['lr'] ?? 0) - 0.4) ** 2 + 0.1 * (place['depth'] ?? 0));
  const proposal = propose({ text, fileName, runs });
  if (proposal.kind === 'nothing' || proposal.changes.length < 3) throw new Error(JSON.stringify(proposal));
  return writeChanges(text, fileName, proposal.changes.slice(1));
}

/** Both cases; made when they are asked for, since a proposal is computed. */
export function proposalCases(): readonly WireCase[] {
  const at = { entity: 'my-team', project: 'my-proj', priorRuns: ['r1', 'r2', 'r3'] };
  const file = (head: string) => ({ name: 'sweep.yaml', text: accepted(head + SPACE) });
  return [
    {
      ...at,
      name: 'a proposal accepted in part, with prior runs',
      queue: 'gpu-queue',
      file: file('job: my-team/my-proj/job-train:latest\n'),
    },
    { ...at, name: 'the same of a plain sweep', plain: true, file: file('program: train.py\n') },
  ];
}
