import { isBag } from './json.ts';
import type { ProjectRecord } from './records.ts';

/** A value that runs of a project have: `config.learning_rate.value` or `summary_metrics.loss`, and its type. */
export interface ProjectField {
  readonly path: string;
  readonly type: string;
}

const typeOf = (value: unknown): string => {
  if (value === null) return 'nil';
  if (Array.isArray(value)) return 'list';
  return typeof value === 'object' ? 'map' : typeof value;
};

function add(found: Map<string, ProjectField>, path: string, value: unknown): void {
  if (isBag(value)) for (const [key, inside] of Object.entries(value)) add(found, `${path}.${key}`, inside);
  else found.set(`${path} ${typeOf(value)}`, { path, type: typeOf(value) });
}

/** The fields of the runs that exist by now, by path. */
export function fieldsOf(project: ProjectRecord): readonly ProjectField[] {
  const found = new Map<string, ProjectField>();
  for (const run of project.runs.values()) {
    for (const [key, entry] of Object.entries(run.config))
      if (isBag(entry) && 'value' in entry) add(found, `config.${key}.value`, entry['value']);
    add(found, 'summary_metrics', run.summary);
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
