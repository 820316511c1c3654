import type { SweepFile } from '../sweep/sweepFile.ts';
import { constructValue } from '../yaml/construct.ts';
import type { Surroundings } from './service.ts';
import type { AccountKnowledge, Diagnostic } from './types.ts';

/** Everything that is to be said of a sweep file, by place. */
export function validate(sweep: SweepFile, _knowledge: AccountKnowledge, _surroundings?: Surroundings): Diagnostic[] {
  return yamlProblems(sweep);
}

function yamlProblems(sweep: SweepFile): Diagnostic[] {
  const { tree } = sweep;
  const built = tree.problems.length ? undefined : constructValue(tree);
  const problems = built && 'problem' in built ? [built.problem] : tree.problems;
  return problems.map(({ message, start, end, onlyPyYaml }) => ({ code: 'yaml', severity: 'error', message, start, end, alsoPlainYaml: !onlyPyYaml }));
}
