import type { JobSourceFound } from '../../api/operations/jobSource.ts';
import { jobSourceText } from '../../api/operations/jobSource.ts';
import type { Row } from './row.ts';
import { plain } from './row.ts';
import { sentenceRow } from './statusRows.ts';

const factRow = (label: string, text: string, icon: string): Row => ({
  ...sentenceRow(label, icon),
  description: text,
  tooltip: `${plain(label)}: ${plain(text)}`,
  accessibilityLabel: `${label}: ${text}.`,
});

/** What the newest version of a job runs and what it asks for; none where nothing could be read. */
export function jobSourceRows(source: JobSourceFound): readonly Row[] {
  const { commit, entrypoint, runtime, inputs } = source;
  const text = jobSourceText(source);
  return [
    ...(text === undefined
      ? []
      : [factRow('Source', commit === undefined ? text : `${text} @ ${commit.slice(0, 8)}`, 'source-control')]),
    ...(entrypoint === undefined
      ? []
      : [
          factRow(
            'Starts',
            runtime === undefined || runtime === '' ? entrypoint : `${entrypoint} (Python ${runtime})`,
            'play',
          ),
        ]),
    ...(inputs.length === 0 ? [] : [factRow('Takes', inputs.join(', '), 'symbol-parameter')]),
  ];
}
