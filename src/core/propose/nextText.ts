import { propose, type ProposalQuestion } from './propose.ts';
import { writeChanges } from './writeProposal.ts';

/** The text of the next sweep with all changes that are advised, or why there is none. */
export function nextText(question: ProposalQuestion): { readonly config: string } | { readonly nothing: string } {
  const proposal = propose(question);
  if (proposal.kind === 'nothing') return { nothing: proposal.why };
  const advised = proposal.changes.filter(change => change.advised);
  return { config: writeChanges(question.text, question.fileName, advised) };
}
