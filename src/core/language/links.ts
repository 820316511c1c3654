import * as l10n from '@vscode/l10n';
import type { Field } from '../sweep/field.ts';
import type { SweepFile } from '../sweep/sweepFile.ts';
import type { DocumentLink, LinkTarget } from './types.ts';
import { parseJobPath, type JobPath } from '../wandb/jobPath.ts';
import { hasOwnPlace } from '../yaml/read/hasOwnPlace.ts';

/**
 * What the file names that can be opened: jobs, the queue, the program, images, and the artifact that Optuna's search
 * space is in.
 */
export function links(sweep: SweepFile): DocumentLink[] {
  const { root, scheduler, launch, settings } = sweep;
  const found: (DocumentLink | undefined)[] = [
    link(root, 'job', jobTarget, l10n.t('Open the jobs of its project')),
    link(scheduler, 'job', jobTarget, l10n.t('Open the jobs of its project')),
    link(launch, 'queue', name => ({ kind: 'queue', name }), l10n.t('Open the queues')),
    link(
      root,
      'program',
      path => (path.includes('${') ? undefined : { kind: 'program', path }),
      l10n.t('Open the program'),
    ),
    link(root, 'image_uri', imageTarget, l10n.t('Open the image in its registry')),
    link(scheduler, 'docker_image', imageTarget, l10n.t('Open the image in its registry')),
    link(settings, 'optuna_source', artifactTarget, l10n.t('Open its project')),
  ];
  return found.filter(one => one !== undefined).sort((a, b) => a.start - b.start);
}

function link(
  of: Field | undefined,
  key: string,
  targetOf: (text: string) => LinkTarget | undefined,
  tooltip: string,
): DocumentLink | undefined {
  const field = of?.get(key);
  const text = field?.text;
  if (!of || !field || !text || field.node.kind !== 'scalar' || !hasOwnPlace(field.node, of.node)) return undefined;
  const target = targetOf(text);
  const quotes = field.node.style === 'single' || field.node.style === 'double' ? 1 : 0;
  return target && { start: field.node.start + quotes, end: field.node.end - quotes, target, tooltip };
}

function jobTarget(text: string): LinkTarget | undefined {
  const path = artifactPath(text);
  return path && { kind: 'job', entity: path.entity, project: path.project, name: path.job };
}

function artifactTarget(text: string): LinkTarget | undefined {
  const path = artifactPath(text);
  return path && { kind: 'project', entity: path.entity, project: path.project };
}

/** The parts of a job's or an artifact's path; undefined where one of them is empty. */
function artifactPath(text: string): JobPath | undefined {
  const path = parseJobPath(text);
  return path && path.job !== '' && path.alias !== '' && !/\s/.test(path.entity) && !path.job.includes(':')
    ? path
    : undefined;
}

/**
 * The page of an image's repository; an image without a registry is Docker Hub's. Undefined for a local registry or a
 * name with macros.
 */
function imageTarget(text: string): LinkTarget | undefined {
  const name = text.replace(/@sha256:[0-9a-f]+$/i, '').replace(/:[\w.-]+$/, '');
  if (!/^[\w./:-]+$/.test(name) || name.includes('://')) return undefined;
  const [first = '', ...rest] = name.split('/');
  if (!rest.length) return { kind: 'web', url: `https://hub.docker.com/_/${first}` };
  if (!/[.:]/.test(first) && first !== 'localhost')
    return rest.length === 1 ? { kind: 'web', url: `https://hub.docker.com/r/${name}` } : undefined;
  if (first === 'docker.io')
    return rest.length === 2
      ? {
          kind: 'web',
          url:
            rest[0] === 'library'
              ? `https://hub.docker.com/_/${rest[1] ?? ''}`
              : `https://hub.docker.com/r/${rest.join('/')}`,
        }
      : undefined;
  return first === 'localhost' || /^[\d.]+(:\d+)?$/.test(first) || first.includes(':')
    ? undefined
    : { kind: 'web', url: `https://${name}` };
}
