import type { Segment } from '../sweep/field.ts';
import type { SweepFile } from '../sweep/sweepFile.ts';
import { keysOf, resolveSchema, schemaAt, type SchemaAt } from './schema.ts';

/**
 * Classes that YAML cannot give what they need, that are gone from Optuna, or that are no samplers
 * (docs/facts/schedulers.md).
 */
const UNUSABLE: readonly string[] = ['PatientPruner', 'PartialFixedSampler', 'IntersectionSearchSpace', 'MOTPESampler'];

/** Whether a file can name this pruner or sampler with any use. */
export function isUsableClass(name: string): boolean {
  return !UNUSABLE.includes(name);
}

/** Whether a path is that of a pruner's or a sampler's class. */
export function isClassPath(path: readonly Segment[]): boolean {
  return path.length === 4 && path[0] === 'scheduler' && path[1] === 'settings' && path[3] === 'type';
}

/** What the constructor of a class takes; undefined where the class is unknown. `path` is that of `type`. */
export function argumentsOf(name: string, path: readonly Segment[], sweep: SweepFile): SchemaAt | undefined {
  const [owner] = schemaAt(path.slice(0, -1), sweep);
  const args = owner && keysOf([owner]).get('args');
  const reference = args?.node['x-byType']?.[name];
  return args && reference !== undefined
    ? resolveSchema({ node: { $ref: reference }, document: args.document })
    : undefined;
}

/** The arguments that a class cannot do without; of several ways the first. */
export function requiredArguments(name: string, path: readonly Segment[], sweep: SweepFile): string[] {
  const node = argumentsOf(name, path, sweep)?.node;
  return [...(node?.required ?? []), ...(node?.anyOf?.find(way => way.required)?.required ?? [])];
}

/**
 * The classes that go with the arguments that are there: none takes one that it does not know, or lacks one that it
 * needs.
 */
export function fittingClasses(names: readonly string[], path: readonly Segment[], sweep: SweepFile): string[] {
  const present = sweep.fieldAt([...path.slice(0, -1), 'args'])?.names ?? [];
  return names.filter(name => {
    const node = argumentsOf(name, path, sweep)?.node;
    if (!node || !isUsableClass(name)) return false;
    const required = requiredArguments(name, path, sweep);
    const lacksSome = present.length > 0 && required.some(key => !present.includes(key));
    return (
      !lacksSome &&
      present.every(key => node.properties?.[key] !== undefined) &&
      required.every(key => node.properties?.[key]?.['x-notInYaml'] !== true)
    );
  });
}
