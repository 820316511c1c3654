import type { PyValue } from '../../python/values/value.ts';
import type { UpsertSweepVariables } from '../../api/operations/upsertSweep.ts';
import type { JsonValue } from '../../json.ts';
import { jsonRoundTrip } from '../../python/values/jsonDumps.ts';
import { toJson } from '../../python/values/toJson.ts';
import type { SweepFile } from '../../sweep/sweepFile.ts';
import { jsonTextOf, storedConfig } from './configText.ts';
import { fillDistributions } from './fillDistributions.ts';
import { dict, get, str, type PyMap } from '../../python/values/dict.ts';
import type { Trail } from './trail.ts';
import { launchFacts } from './launchFacts.ts';
import type { LaunchScheduler } from './launchSpec.ts';
import type { Sent } from './types.ts';

export interface UpsertParts {
  readonly id: string | null;
  /** As stored, distributions not yet filled in. */
  readonly config: PyMap;
  readonly entity: string | null;
  readonly project: string;
  readonly priorRuns: readonly string[];
  /** A launch's parts; missing for a plain sweep. */
  readonly launch?: { readonly scheduler: LaunchScheduler; readonly templateVariables: PyValue | undefined };
  /** What the configuration was read from. */
  readonly sweep: SweepFile;
}

/**
 * What is sent, as the client's `_upsert_sweep` builds it; unset template variables are absent, not the string "null".
 * Source: docs/facts/launch-sweep-cli.md.
 */
export function upsertVariables(parts: UpsertParts, trail: Trail): Sent {
  const config = fillDistributions(parts.config);
  const stored = storedConfig(config);
  const description = get(config, 'description');
  const templates = parts.launch?.templateVariables;
  const unset = templates === undefined || templates.type === 'null';
  if (unset) trail.differ('templateVariablesUnset');
  const runs: PyValue = { type: 'seq', items: parts.priorRuns.map(name => dict({ name: str(name) })) };
  const upsertSweep: UpsertSweepVariables = {
    id: parts.id,
    config: stored.text,
    description: description === undefined ? null : jsonOf(description),
    entityName: parts.entity,
    projectName: parts.project,
    launchScheduler: parts.launch?.scheduler.text ?? null,
    ...(unset ? {} : { templateVariableValues: jsonTextOf(templates, 'scheduler.template_variables') }),
    ...(parts.launch ? { state: 'PENDING' } : {}),
    priorRunsFilters: parts.priorRuns.length > 0 ? jsonTextOf(dict({ $or: runs }), 'prior runs') : null,
    displayName: null,
    controller: null,
    scheduler: null,
  };
  const values = {
    config: stored.value,
    launchScheduler: parts.launch?.scheduler.value,
    templates: unset ? undefined : jsonRoundTrip(templates),
  };
  const facts = launchFacts(values, { entity: parts.entity, project: parts.project, sweep: parts.sweep });
  return { upsertSweep, values, facts };
}

/** The description as JSON; refused where it cannot be. */
function jsonOf(value: PyValue): JsonValue {
  jsonTextOf(value, 'description');
  return toJson(value);
}
