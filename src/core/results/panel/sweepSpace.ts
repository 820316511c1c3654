import { isBag, type Bag } from '../../json.ts';
import { toJson } from '../../python/values/toJson.ts';
import { fieldValue } from '../../sweep/fieldValue.ts';
import { metricOf } from '../../sweep/metricOf.ts';
import { allParameters, readSweepFile } from '../../sweep/sweepFile.ts';
import { isLogarithmic } from '../../wandb/distributions.ts';
import type { Goal } from '../../wandb/goals.ts';
import { parseYaml } from '../../yaml/read/parse.ts';

/** A parameter as results show it: a column. */
export interface SpaceParameter {
  /** Its names, outermost first. */
  readonly names: readonly [string, ...string[]];
  /** As the sweep's configuration has it. */
  readonly space: Bag;
  readonly isLog: boolean;
}

/** What the table of a sweep has to know of its configuration. */
export interface SweepSpace {
  readonly method: string | undefined;
  readonly metric: string | undefined;
  readonly goal: Goal;
  readonly parameters: readonly SpaceParameter[];
}

/** Reads the YAML that W&B keeps of a sweep. Never throws; what is missing is undefined. */
export function readSweepSpace(yaml: string): SweepSpace {
  const file = readSweepFile(parseYaml(yaml), 'sweep.yaml');
  const parameters = allParameters(file.parameters).flatMap(({ names, field, children }) => {
    const [first, ...rest] = names;
    if (first === undefined || children.length > 0) return [];
    const space = spaceOf(field);
    return [{ names: [first, ...rest] as const, space, isLog: isLogarithmic(space['distribution']) }];
  });
  return { method: file.root.get('method')?.text, ...metricOf(file), parameters };
}

/** A parameter as JSON; empty where it holds what JSON cannot. */
function spaceOf(field: Parameters<typeof fieldValue>[0]): Bag {
  const value = fieldValue(field);
  try {
    const read = value && toJson(value);
    return isBag(read) ? read : {};
  } catch {
    return {};
  }
}
