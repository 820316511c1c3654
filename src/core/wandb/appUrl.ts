import { FORGE_PATHS, forgeOf } from './forge.ts';

/**
 * Address of W&B's pages, from the address of the API, as the client derives it (docs/facts/forge.md). `override` is
 * the value of WANDB_APP_URL, where set; its path stays.
 */
export function appUrl(apiHost: string, override?: string): string {
  const host = apiHost.replace(/\/+$/, '');
  if (override !== undefined && override !== '') return override.replace(/\/+$/, '');
  const forge = forgeOf(host);
  if (forge) return `https://${forge.name}${FORGE_PATHS.app}`;
  if (host.includes('://api.wandb.test')) return host.replaceAll('://api.', '://app.');
  if (host.includes('://api.wandb.')) return host.replaceAll('://api.', '://');
  return host.replaceAll('://api.', '://app.');
}

/** One segment of a path; `quote` of Python leaves `~` and encodes `!'()*`. */
const segment = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** `{app}/{entity}/{project}`. */
export function projectUrl(app: string, entity: string, project: string): string {
  return `${app}/${segment(entity)}/${segment(project)}`;
}

/** The page of a sweep, by its eight-character id. */
export function sweepUrl(app: string, entity: string, project: string, sweep: string): string {
  return `${projectUrl(app, entity, project)}/sweeps/${segment(sweep)}`;
}

/** The page of a run, by its id. */
export function runUrl(app: string, entity: string, project: string, run: string): string {
  return `${projectUrl(app, entity, project)}/runs/${segment(run)}`;
}

/** The jobs of a project. */
export function jobsUrl(app: string, entity: string, project: string): string {
  return `${projectUrl(app, entity, project)}/jobs`;
}

/** The versions of an artifact. */
export function artifactUrl(
  app: string,
  artifact: { readonly entity: string; readonly project: string; readonly type: string; readonly name: string },
): string {
  const { entity, project, type, name } = artifact;
  return `${projectUrl(app, entity, project)}/artifacts/${segment(type)}/${segment(name)}`;
}

/** The list of queues; no client knows a page for one queue. */
export function launchUrl(app: string): string {
  return `${app}/launch`;
}

/** Where a person finds the API key: below the path of the App, without what its address asks for. */
export function authorizeUrl(app: string): string {
  const [, scheme = 'https:', rest = app] = /^([a-z][a-z\d+.-]*:)(.*)$/is.exec(app.replace(/[?#].*$/s, '')) ?? [];
  return `${scheme.toLowerCase()}${rest.replace(/\/+$/, '')}/authorize?ref=models`;
}
