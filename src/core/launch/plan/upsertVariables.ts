import type { PyValue } from '../../python/values/value.ts';
import { configText, sent } from './configText.ts';
import { fillDistributions } from './fillDistributions.ts';
import { dict, get, str, type PyMap } from '../../python/values/dict.ts';
import type { Trail } from './trail.ts';
import type { JsonValue } from '../../json.ts';
import type { UpsertSweepVariables } from '../../api/operations/upsertSweep.ts';

export interface UpsertParts {
  readonly id: string | null;
  /** As stored, distributions not yet filled in. */
  readonly config: PyMap;
  readonly entity: string | null;
  readonly project: string;
  readonly priorRuns: readonly string[];
  /** A launch's parts; missing for a plain sweep. */
  readonly launch?: { readonly scheduler: string; readonly templateVariables: PyValue | undefined };
}

/** The variables of the mutation, as the client's `_upsert_sweep` builds them; unset template variables are absent, not the text "null". */
export function upsertVariables(parts: UpsertParts, trail: Trail): UpsertSweepVariables {
  const config = fillDistributions(parts.config);
  const text = configText(config);
  const description = get(config, 'description');
  const templates = parts.launch?.templateVariables;
  const unset = templates === undefined || templates.type === 'null';
  if (unset) trail.differ('templateVariablesUnset');
  const runs: PyValue = { type: 'seq', items: parts.priorRuns.map(name => dict({ name: str(name) })) };
  return {
    id: parts.id,
    config: text,
    description: description === undefined ? null : plain(description),
    entityName: parts.entity,
    projectName: parts.project,
    launchScheduler: parts.launch?.scheduler ?? null,
    ...(unset ? {} : { templateVariableValues: sent(templates, 'scheduler.template_variables') }),
    ...(parts.launch ? { state: 'PENDING' } : {}),
    priorRunsFilters: parts.priorRuns.length > 0 ? sent(dict({ $or: runs }), 'prior runs') : null,
    displayName: null,
    controller: null,
    scheduler: null,
  };
}

/** A value that went through Python's json, as ours holds it. */
function plain(value: PyValue): JsonValue {
  const read: JsonValue = JSON.parse(sent(value, 'description').replace(/^-?(?:NaN|Infinity)$/, 'null'));
  return read;
}
