import type { Segment } from '../sweep/field.ts';
import type { SweepFile } from '../sweep/sweepFile.ts';
import { TROUBLED_CLASSES } from '../wandb/optunaClasses.ts';
import { optunaClass, type SchemaAt } from './schema.ts';

/** Whether a pruner or sampler can work: one that only needs its package can, where that is installed. */
export function isUsableClass(name: string): boolean {
  const trouble = Object.hasOwn(TROUBLED_CLASSES, name) ? TROUBLED_CLASSES[name]?.trouble : undefined;
  return trouble === undefined || trouble === 'needsPackage';
}

/** Whether a path is that of a pruner's or a sampler's class. */
export function isClassPath(path: readonly Segment[]): boolean {
  return path.length === 4 && path[0] === 'scheduler' && path[1] === 'settings' && path[3] === 'type';
}

/** What the constructor of a class takes; undefined where the class is unknown. `path` is that of `type`. */
export function argumentsOf(name: string, path: readonly Segment[]): SchemaAt | undefined {
  return optunaClass(path[2] === 'pruner' ? 'pruner' : 'sampler', name);
}

/** The arguments that a class requires; of several ways the first. */
export function requiredArguments(name: string, path: readonly Segment[]): string[] {
  const node = argumentsOf(name, path)?.node;
  return [...(node?.required ?? []), ...(node?.anyOf?.find(way => way.required)?.required ?? [])];
}

/**
 * The classes that work with the arguments that are written: each knows all of them, and requires no other.
 */
export function fittingClasses(names: readonly string[], path: readonly Segment[], sweep: SweepFile): string[] {
  const present = sweep.fieldAt([...path.slice(0, -1), 'args'])?.names ?? [];
  return names.filter(name => {
    const node = argumentsOf(name, path)?.node;
    if (!node || !isUsableClass(name)) return false;
    const required = requiredArguments(name, path);
    const lacksSome = present.length > 0 && required.some(key => !present.includes(key));
    return (
      !lacksSome &&
      present.every(key => node.properties?.[key] !== undefined) &&
      required.every(key => node.properties?.[key]?.['x-notInYaml'] !== true)
    );
  });
}
