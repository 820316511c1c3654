import * as vscode from 'vscode';
import type { TextItem } from '../ui/wizard/pickText.ts';
import type { JobAnswers } from './jobAnswers.ts';
import type { JobWorkspace } from './readWorkspace.ts';
import { iconLabel } from '../ui/wizard/iconLabel.ts';

/** Values of the rows that are not a version of Python. */
export const OWN_CONTAINERS = { dockerfile: 'Dockerfile', baseImage: 'base image' } as const;

/** What runs can run in: an image that the agent builds for a version of Python, or one of the person's own. */
export function runtimeItems(usual: string): readonly TextItem[] {
  return [
    ...[...new Set([usual, '3.13', '3.12', '3.11', '3.10'])].map(asItem),
    {
      ...iconLabel('file', vscode.l10n.t('Dockerfile…')),
      description: vscode.l10n.t('the agent builds the image from it'),
      value: OWN_CONTAINERS.dockerfile,
    },
    {
      ...iconLabel('package', vscode.l10n.t('Base image…')),
      description: vscode.l10n.t('nothing is built or installed; the agent mounts the code into it'),
      value: OWN_CONTAINERS.baseImage,
    },
  ];
}

/** The Dockerfiles of the source, by their paths in it. */
export function dockerfileItems({ dockerfiles, git }: JobWorkspace, { kind, folder }: JobAnswers): readonly TextItem[] {
  if (kind === 'git') return dockerfiles.map(path => asItem(`${git?.prefix ?? ''}${path}`));
  const head = !folder || folder === '.' ? '' : `${folder}/`;
  return dockerfiles.filter(path => path.startsWith(head)).map(path => asItem(path.slice(head.length)));
}

/** The folders that an image can be built from: all of the source, then each folder above the Dockerfile. */
export function contextItems(dockerfile: string): readonly TextItem[] {
  const above = dockerfile.split('/').slice(0, -1);
  return [
    { label: vscode.l10n.t('All of it'), description: vscode.l10n.t('default'), value: '.' },
    ...above.map((_, depth) => asItem(above.slice(0, depth + 1).join('/'))),
  ];
}

function asItem(value: string): TextItem {
  return { label: value, value };
}
