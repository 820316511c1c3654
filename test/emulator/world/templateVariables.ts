import type { TemplateVariableRecord } from './records.ts';

const TYPE_OF: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: value => typeof value === 'string',
  integer: value => Number.isInteger(value),
  number: value => typeof value === 'number',
  boolean: value => typeof value === 'boolean',
};

/** What is wrong with one value; undefined = nothing. */
function fault(value: unknown, schema: Readonly<Record<string, unknown>>): string | undefined {
  const { type, enum: choices, minimum, maximum } = schema;
  const said = JSON.stringify(value);
  if (typeof type === 'string' && TYPE_OF[type]?.(value) === false) return `${said} is not of type ${type}`;
  if (Array.isArray(choices) && !choices.includes(value)) return `${said} is not one of ${JSON.stringify(choices)}`;
  if (typeof minimum === 'number' && Number(value) < minimum)
    return `${said} is less than the minimum of ${String(minimum)}`;
  if (typeof maximum === 'number' && Number(value) > maximum)
    return `${said} is greater than the maximum of ${String(maximum)}`;
  return undefined;
}

/**
 * What a queue's variables say about the values that an item brings, one sentence a fault; empty = they fit. Only the
 * server checks choices and ranges (docs/facts/config.md). A variable without a default needs a value. The sentences
 * are ours: nobody has published the server's.
 */
export function templateFaults(
  queue: string,
  variables: readonly TemplateVariableRecord[],
  values: Readonly<Record<string, unknown>>,
): readonly string[] {
  const unknown = Object.keys(values)
    .filter(name => !variables.some(variable => variable.name === name))
    .map(name => `queue "${queue}" has no template variable "${name}"`);
  const wrong = variables.flatMap(({ name, schema }) => {
    if (!(name in values)) return 'default' in schema ? [] : [`missing value for template variable "${name}"`];
    const found = fault(values[name], schema);
    return found === undefined ? [] : [`invalid value for template variable "${name}": ${found}`];
  });
  return [...unknown, ...wrong];
}

/** A queue's configuration with `{{name}}` replaced; a string that is nothing else becomes the value itself. */
export function fillTemplate(config: unknown, values: Readonly<Record<string, unknown>>): unknown {
  if (typeof config === 'string') {
    const whole = /^\{\{\s*(\w+)\s*\}\}$/.exec(config)?.[1];
    if (whole !== undefined && whole in values) return values[whole];
    return config.replace(/\{\{\s*(\w+)\s*\}\}/g, (text, name: string) =>
      name in values ? String(values[name]) : text,
    );
  }
  if (Array.isArray(config)) return config.map(each => fillTemplate(each, values));
  if (typeof config === 'object' && config !== null)
    return Object.fromEntries(Object.entries(config).map(([key, value]) => [key, fillTemplate(value, values)]));
  return config;
}
