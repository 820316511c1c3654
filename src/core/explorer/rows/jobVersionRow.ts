import * as l10n from '@vscode/l10n';
import type { Job, JobVersion } from '../../api/types.ts';
import { fullDateText } from '../../dates.ts';
import { agoText } from '../../duration.ts';
import { joined, spoken, tooltipOf, words, type Row } from './row.ts';

/** A version of a job as a row under it. */
export function jobVersionRow(job: Job, version: JobVersion, now: number): Row {
  const since = version.createdAt === undefined ? undefined : agoText(version.createdAt, now);
  const aliases = version.aliases.filter(alias => alias !== version.version).join(', ');
  return {
    label: version.version,
    description: joined([aliases, since]),
    tooltip: tooltipOf(`${job.name}:${version.version}`, [
      [l10n.t('Aliases'), aliases],
      [l10n.t('Created'), version.createdAt === undefined ? undefined : fullDateText(version.createdAt, now)],
    ]),
    icon: { id: 'tag' },
    accessibilityLabel: spoken(
      l10n.t('Version {0} of job {1}', version.version, job.name),
      aliases === '' ? undefined : l10n.t('aliases {0}', aliases),
      since,
    ),
    contextValue: words('jobVersion', 'openable', 'copyable', 'launchable'),
  };
}
