import * as l10n from '@vscode/l10n';
import type { Job, Sweep } from '../../api/types.ts';
import { fullDateText } from '../../dates.ts';
import { agoText } from '../../duration.ts';
import { sweepName } from '../../live/sweepName.ts';
import { isVersion, LATEST } from '../../wandb/jobPath.ts';
import { projectPathText } from '../../wandb/projectPath.ts';
import { usesOf, type JobUse } from './jobUses.ts';
import { joined, spoken, tooltipOf, words, type Row } from './row.ts';
import { listOf } from '../../sentence.ts';

export interface JobContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Sweeps that are loaded, to say which use the job. */
  readonly sweeps?: readonly Sweep[];
  /** What the job runs, in words (`git github.com/o/r`, `code`, `image my/image:v1`), where it was read. */
  readonly source?: string;
}

function usedText(count: number): string | undefined {
  if (count === 0) return undefined;
  return count === 1 ? l10n.t('used by 1 sweep') : l10n.t('used by {0} sweeps', count);
}

function useText({ sweep, alias, moved }: JobUse): string {
  const name = sweepName(sweep);
  return moved === true ? l10n.t('{0} ({1}, moved since)', name, alias) : `${name} (${alias})`;
}

/** A job as a row of the tree. */
export function jobRow(job: Job, { now, sweeps, source }: JobContext): Row {
  const latest = job.versions.find(version => version.aliases.includes(LATEST)) ?? job.versions[0];
  const count = job.versionCount ?? job.versions.length;
  const uses = usesOf(job, sweeps ?? []);
  const used = usedText(uses.length);
  const changedAt = job.updatedAt ?? latest?.createdAt ?? job.createdAt;
  const changed = changedAt === undefined ? undefined : agoText(changedAt, now);
  const others = job.aliases.filter(alias => alias !== LATEST && !isVersion(alias));
  return {
    label: job.name,
    description: joined([
      latest === undefined ? undefined : l10n.t('latest is {0}', latest.version),
      source,
      others.join(', '),
      used,
      changed,
    ]),
    tooltip: tooltipOf(
      job.name,
      [
        [l10n.t('Project'), projectPathText(job)],
        [l10n.t('Source'), source],
        [l10n.t('Versions'), String(count)],
        [l10n.t('Aliases'), job.aliases.join(', ')],
        [l10n.t('Changed'), changedAt === undefined ? undefined : fullDateText(changedAt, now)],
        [l10n.t('Used by'), listOf(uses.map(useText))],
      ],
      [
        ...(job.description === undefined ? [] : [job.description]),
        ...(uses.some(use => use.moved === true)
          ? [l10n.t('The alias of a sweep above has moved since: new runs of that sweep start the newer version.')]
          : []),
      ],
    ),
    icon: { id: 'package' },
    accessibilityLabel: spoken(
      l10n.t('Job {0}', job.name),
      latest === undefined ? undefined : l10n.t('latest version {0}', latest.version),
      count === 1 ? l10n.t('1 version') : l10n.t('{0} versions', count),
      used,
    ),
    contextValue: words('job', 'openable', 'copyable', 'launchable'),
  };
}
