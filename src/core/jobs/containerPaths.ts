import type { ContainerOptions } from './types.ts';

/**
 * A path without `.` and `..`, '' being the folder itself; undefined = it leads out of the folder, where an agent would
 * read files of its own (sdk/launch/builder/context_manager.py joins the paths as they are).
 */
export function pathInside(path: string): string | undefined {
  if (/^([/\\]|[a-z]:)/i.test(path)) return undefined;
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') kept.push(part);
    else if (kept.pop() === undefined) return undefined;
  }
  return kept.join('/');
}

/** The Dockerfile's path in the source, joined as Python joins; undefined = none is named. */
export function dockerfilePath({ dockerfile, buildContext }: ContainerOptions): string | undefined {
  return dockerfile === undefined || !buildContext || dockerfile.startsWith('/')
    ? dockerfile
    : `${buildContext}/${dockerfile}`;
}

/**
 * The options that build from a Dockerfile, as W&B reads them: the Dockerfile's path counts from the context.
 * @param dockerfile path in the source
 * @param context folder in the source; `.` or '' = all of it
 */
export function builtFrom(dockerfile: string, context: string): ContainerOptions {
  const from = pathInside(context);
  const to = pathInside(dockerfile);
  if (to === undefined) return { dockerfile };
  if (from === undefined) return { dockerfile: to, buildContext: context };
  if (from === '') return { dockerfile: to };
  const [above, below] = [from.split('/'), to.split('/')];
  const shared = above.findIndex((part, i) => part !== below[i]);
  const common = shared < 0 ? above.length : shared;
  return {
    dockerfile: [...above.slice(common).map(() => '..'), ...below.slice(common)].join('/'),
    buildContext: from,
  };
}
