// The corpus says what client and server do. Of a file for the published Optuna scheduler, that one is asked as well:
// its refusal comes after theirs (docs/decisions/optuna-severity.md).
import type { CorpusCase } from './corpusCases.ts';
import { optunaPython } from './optunaCases.ts';
import { schedulerFailures } from './optunaScheduler.ts';

const OPTUNA_JOB = /^\s*job:.*wandb\/sweep-jobs\/job-optuna-sweep-scheduler:/m;

/**
 * The cases, refused by the scheduler where a real Optuna fails on what the server lets pass; those that it would have
 * to be asked about are left out where Optuna cannot be installed.
 */
export function withSchedulerVerdicts(cases: readonly CorpusCase[]): CorpusCase[] {
  const asked = cases.filter(
    ({ outcome, text }) => (outcome === 'accepted' || outcome === 'warned') && OPTUNA_JOB.test(text),
  );
  if (asked.length === 0) return [...cases];
  const python = optunaPython(5);
  if (python === undefined) return cases.filter(each => !asked.includes(each));
  const failures = schedulerFailures(
    python,
    asked.map(({ text }) => text),
  );
  const refused = new Map(
    asked.flatMap((each, i): [CorpusCase, CorpusCase][] => {
      const reason = failures[i];
      return reason === undefined ? [] : [[each, { ...each, outcome: 'refused', by: 'scheduler', reason }]];
    }),
  );
  return cases.map(each => refused.get(each) ?? each);
}
