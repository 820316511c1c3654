import type { ImportanceMethod, ImportanceQuestion } from '../importance/importance.ts';
import type { Goal } from '../../wandb/goals.ts';
import { parameterName } from './parameterName.ts';
import type { SeveralSweeps } from './severalSweeps.ts';

/** A question about importance: `parameters` and `target` are names of columns. */
export interface ImportanceAsked {
  readonly method: ImportanceMethod;
  readonly target: string;
  readonly parameters: readonly string[];
  readonly goal: Goal;
}

/** The question with its columns; undefined where the target is not in use. A column that is not is empty. */
export function importanceQuestion(
  sweeps: SeveralSweeps,
  { method, target, parameters, goal }: ImportanceAsked,
): ImportanceQuestion | undefined {
  const metric = sweeps.column(target)?.column;
  if (!metric) return undefined;
  const used = parameters.flatMap(name => sweeps.column(name) ?? []);
  const spaces = new Map(
    sweeps.sweeps.flatMap(({ space }) =>
      (space?.parameters ?? []).map(parameter => [parameter.names.join('.'), parameter.space] as const),
    ),
  );
  return {
    method,
    metric,
    states: sweeps.column('state')?.column,
    parameters: used.map(({ column }) => column),
    maximize: goal === 'maximize',
    spaces: used.map(({ name }) => spaces.get(parameterName(sweeps, name))),
    logScale: true,
  };
}
