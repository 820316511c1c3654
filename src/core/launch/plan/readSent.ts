import type { UpsertSweepVariables } from '../../api/operations/upsertSweep.ts';
import { dict, get, withKey, type PyMap } from '../../python/values/dict.ts';
import { PyJsonError, pyJsonLoads } from '../../python/values/jsonLoads.ts';
import type { PyValue } from '../../python/values/value.ts';
import { readSweepFile } from '../../sweep/sweepFile.ts';
import { constructValue } from '../../yaml/read/construct.ts';
import { parseYaml } from '../../yaml/read/parse.ts';
import { launchFacts } from './launchFacts.ts';
import type { Sent } from './types.ts';

/**
 * What was sent earlier, from its variables: of a launch that another window, or an earlier session, wrote down. Never
 * fails.
 */
export function readSent(variables: UpsertSweepVariables): Sent {
  const tree = parseYaml(variables.config);
  const read = constructValue(tree);
  const templates = parsed(variables.templateVariableValues);
  const values = {
    config: 'value' in read && read.value.type === 'map' ? read.value : dict({}),
    launchScheduler: openLaunchScheduler(variables.launchScheduler),
    templates: templates?.type === 'null' ? undefined : templates,
  };
  return {
    upsertSweep: variables,
    values,
    facts: launchFacts(values, {
      entity: variables.entityName,
      project: variables.projectName,
      sweep: readSweepFile(tree, 'sweep.yaml'),
    }),
  };
}

/** A launchScheduler string with its run spec as a mapping; undefined where it is not one. */
export function openLaunchScheduler(text: string | null): PyMap | undefined {
  const outer = parsed(text);
  if (outer?.type !== 'map') return undefined;
  const spec = get(outer, 'run_spec');
  return spec?.type === 'str' ? withKey(outer, 'run_spec', parsed(spec.value) ?? spec) : outer;
}

function parsed(text: string | null | undefined): PyValue | undefined {
  try {
    return text === null || text === undefined ? undefined : pyJsonLoads(text);
  } catch (error) {
    if (error instanceof PyJsonError) return undefined;
    throw error;
  }
}
