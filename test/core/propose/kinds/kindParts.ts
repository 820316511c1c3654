// What the kinds of problem share.
import type { OwnParameter, OwnProblem, Setting } from './ownProblem.ts';

/** Makes a problem of a kind: `number` gives what it is made of. */
export type Kind = (id: string, number: (low: number, high: number) => number, variant: number) => OwnProblem;

export const square = (x: number): number => x * x;
export const names = (parameters: readonly OwnParameter[]): readonly string[] => parameters.map(({ name }) => name);
/** A sum of squares around a center, each with its weight. */
export const bowl = (centers: readonly number[], weights: readonly number[], of: readonly string[]) => (s: Setting) =>
  of.reduce((sum, name, i) => sum + (weights[i] ?? 1) * square(s.u(name) - (centers[i] ?? 0.5)), 0);
