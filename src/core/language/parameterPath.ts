import type { Segment } from '../sweep/field.ts';

/** Whether this is the path of a parameter, at the top or in a group. */
export function isParameterPath(path: readonly Segment[]): boolean {
  return (
    path.length >= 2 && path.length % 2 === 0 && path.every((segment, i) => i % 2 === 1 || segment === 'parameters')
  );
}

/** Whether this is the path of a mapping `parameters`, at the top or in a group. */
export function isParametersPath(path: readonly Segment[]): boolean {
  return (
    path.length % 2 === 1 && path.at(-1) === 'parameters' && (path.length === 1 || isParameterPath(path.slice(0, -1)))
  );
}
