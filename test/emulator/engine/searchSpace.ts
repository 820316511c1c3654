import { formOf, type Form } from './parameterForms.ts';
import { pyRepr } from './pyRepr.ts';
import { isMapping, pyTypeName, type Mapping, type Value } from './value.ts';

/** One parameter of a search, nested ones flattened: `path` is the way to it, outermost name first. */
export interface SearchParameter {
  path: readonly string[];
  form: Exclude<Form, 'nested'>;
  settings: Mapping;
}

/** What the engine puts between the names of nested parameters; its messages show it. */
const NESTING_DELIMITER = '.wbnest[599c28ca25da].';

/**
 * The parameters in the engine's order (by name, code point by code point, level by level).
 * Throws "invalid hyperparameter configuration: …" and the other refusals in the engine's words.
 */
export function searchSpace(parameters: Mapping, outer: readonly string[] = []): SearchParameter[] {
  const names = [...parameters.keys()].sort(byCodePoint);
  return names.flatMap(name => {
    const parameter = parameters.get(name) ?? null;
    const path = [...outer, name];
    const label = path.join(NESTING_DELIMITER);
    if (!isMapping(parameter)) {
      throw new Error(
        `Sweep config values must be dicts, found ${pyRepr(parameter)} of type <class '${pyTypeName(parameter)}'>`,
      );
    }
    const found = formOf(label, parameter);
    if (!found) throw new Error(`invalid hyperparameter configuration: ${label}`);
    if (found.form !== 'nested') return [{ path, form: found.form, settings: found.settings }];
    const inner = parameter.get('parameters');
    return isMapping(inner) ? searchSpace(inner, path) : [];
  });
}

/** The parameter's name in messages. */
export function parameterLabel(parameter: SearchParameter): string {
  return parameter.path.join(NESTING_DELIMITER);
}

/**
 * The arguments of a run, as `agentHeartbeat` hands them out: `{"value": …}` at the first level, plain objects below
 * (facts, "Heartbeat").
 */
export function toArgs(assigned: readonly (readonly [SearchParameter, Value])[]): Record<string, { value: Value }> {
  const args = new Map<string, Value>();
  for (const [{ path }, value] of assigned) {
    let level = args;
    for (const name of path.slice(0, -1)) {
      const known = level.get(name);
      const next = isMapping(known) ? known : new Map<string, Value>();
      level.set(name, next);
      level = next;
    }
    level.set(path.at(-1) ?? '', value);
  }
  return Object.fromEntries([...args].map(([name, value]) => [name, { value }]));
}

function byCodePoint(left: string, right: string): number {
  const a = [...left];
  const b = [...right];
  for (const [index, char] of a.entries()) {
    const difference = (char.codePointAt(0) ?? 0) - (b[index]?.codePointAt(0) ?? -1);
    if (difference) return difference;
  }
  return a.length - b.length;
}
