import type { JobSource } from './types.ts';

type Json = string | boolean | readonly Json[] | { readonly [key: string]: Json };

/**
 * What the client writes for a job whose inputs and outputs are unknown yet (an empty configuration, an empty summary).
 */
const UNKNOWN_TYPES: Json = { wb_type: 'typedDict', params: { type_map: {} } };

/**
 * The content of `wandb-job.json`, byte for byte as the client writes it (job_builder.py: `json.dumps(…, indent=4)`;
 * docs/facts/jobs.md), so that the same job has the same digest whoever makes it. `services` is left out where there is
 * none.
 */
export function jobFileText(source: JobSource, services: Readonly<Record<string, string>> = {}): string {
  const whole: Record<string, Json> = {
    _version: source.kind !== 'image' && (source.dockerfile || source.buildContext) ? '0.17.0' : 'v0',
    source_type: source.kind === 'image' ? 'image' : source.kind === 'git' ? 'repo' : 'artifact',
    source: sourceOf(source),
    input_types: UNKNOWN_TYPES,
    output_types: UNKNOWN_TYPES,
    runtime: source.kind === 'image' ? '' : source.runtime,
  };
  if (Object.keys(services).length > 0) whole['services'] = services;
  return pythonJson(whole, 0);
}

function sourceOf(source: JobSource): Json {
  if (source.kind === 'image') return { image: source.image };
  const own: Record<string, Json> =
    source.kind === 'git'
      ? { git: { remote: source.remote, commit: source.commit }, entrypoint: source.entrypoint, notebook: false }
      : { entrypoint: source.entrypoint, notebook: false, artifact: `wandb-artifact://_id/${source.artifactId}` };
  if (source.buildContext) own['build_context'] = source.buildContext;
  if (source.dockerfile) own['dockerfile'] = source.dockerfile;
  if (source.baseImage) own['base_image'] = source.baseImage;
  return own;
}

/**
 * Python's `json.dumps(value, indent=4)`: four spaces a level, `{}` and `[]` for what is empty, everything but ASCII
 * escaped.
 */
function pythonJson(value: Json, level: number): string {
  if (typeof value === 'string') return ascii(JSON.stringify(value));
  if (typeof value === 'boolean') return String(value);
  const pad = ' '.repeat(4 * (level + 1));
  const end = `\n${' '.repeat(4 * level)}`;
  const isList = (v: Json): v is readonly Json[] => Array.isArray(v);
  const lines = isList(value)
    ? value.map(item => pad + pythonJson(item, level + 1))
    : Object.entries(value).map(([key, item]) => `${pad}${ascii(JSON.stringify(key))}: ${pythonJson(item, level + 1)}`);
  const [open, close] = isList(value) ? ['[', ']'] : ['{', '}'];
  return lines.length ? `${open}\n${lines.join(',\n')}${end}${close}` : `${open}${close}`;
}

function ascii(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
