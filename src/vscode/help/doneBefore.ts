import type { CONTEXTS } from '../ids.ts';
import { findSweepFiles } from '../sweeps/findSweepFiles.ts';
import { createJournal } from '../ui/launchJournal.ts';
import type { Services } from '../services.ts';

/** What a step of the walkthrough leads to, and may have been done before. */
export type DoneBefore = keyof typeof CONTEXTS &
  ('hadAccount' | 'hasSweepFile' | 'hasJob' | 'hasAgent' | 'hasLaunched' | 'hasWatched');

/** What of it this machine's files tell: whether the workspace has a sweep file, and whether one was launched here. */
export async function doneBefore(services: Services): Promise<readonly DoneBefore[]> {
  const [files, launched] = await Promise.all([
    findSweepFiles(services),
    createJournal(services.context.globalStorageUri).keys('last|'),
  ]);
  return [
    ...(files.length > 0 ? (['hasSweepFile'] as const) : []),
    ...(launched.length > 0 ? (['hasLaunched'] as const) : []),
  ];
}
