import type { SweepFile } from '../../sweep/sweepFile.ts';
import type { SpaceEntry } from '../../space/readSpace.ts';
import type { NewValue } from '../../yaml/edit/change.ts';
import { floatYaml } from '../../yaml/write/toYaml.ts';
import { setKeys, type Ways } from './rewrite.ts';

/** Ways to give keys of a parameter new numbers; floats stay floats. */
export function setNumbers(
  sweep: SweepFile,
  entry: SpaceEntry,
  settings: ReadonlyMap<string, number>,
  isWhole: boolean,
): Ways {
  return setKeys(sweep, entry, new Map([...settings].map(([key, value]) => [key, numberValue(value, isWhole)])));
}

function numberValue(value: number, isWhole: boolean): NewValue {
  return { yaml: isWhole ? String(value) : floatYaml(value) };
}
