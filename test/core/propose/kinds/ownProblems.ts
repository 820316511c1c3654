// Kinds of problem that sweeps are.
import { numbersOf, type OwnProblem } from './ownProblem.ts';
import { FURTHER_KINDS } from './furtherKinds.ts';
import { ODD_KINDS } from './oddKinds.ts';
import { ROUGH_KINDS } from './roughKinds.ts';
import { SMOOTH_KINDS } from './smoothKinds.ts';

/** Every kind with two sets of numbers. */
export const OWN_PROBLEMS: readonly OwnProblem[] = Object.entries({
  ...SMOOTH_KINDS,
  ...ROUGH_KINDS,
  ...ODD_KINDS,
  ...FURTHER_KINDS,
}).flatMap(([kind, make], i) =>
  [0, 1].map(variant => make(`${kind}-${variant + 1}`, numbersOf(1000 + 10 * i + variant), variant)),
);
