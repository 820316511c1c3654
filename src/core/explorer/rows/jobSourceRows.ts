import * as l10n from '@vscode/l10n';
import { jobSourceText, type JobSourceFound } from '../../api/operations/jobSource.ts';
import { plain, type Row } from './row.ts';
import { sentenceRow } from './statusRows.ts';

/** A fact about a job: a row that an element's id can name, whatever the language. */
export interface FactRow {
  readonly fact: 'source' | 'starts' | 'takes';
  readonly row: Row;
}

const factRow = (fact: FactRow['fact'], label: string, text: string, icon: string): FactRow => ({
  fact,
  row: {
    ...sentenceRow(label, icon),
    description: text,
    tooltip: `${plain(label)}: ${plain(text)}`,
    accessibilityLabel: `${label}: ${text}.`,
  },
});

/** What the newest version of a job runs and what it asks for; none where nothing could be read. */
export function jobSourceRows(source: JobSourceFound): readonly FactRow[] {
  const { commit, entrypoint, runtime, container, inputs } = source;
  const text = jobSourceText(source);
  const rows: FactRow[] = [];
  if (text !== undefined) {
    const pinned = commit === undefined ? text : `${text} @ ${commit.slice(0, 8)}`;
    rows.push(factRow('source', l10n.t('Source'), pinned, 'source-control'));
  }
  if (entrypoint !== undefined) {
    const where = container ?? (runtime ? `Python ${runtime}` : undefined);
    rows.push(factRow('starts', l10n.t('Starts'), where ? `${entrypoint} (${where})` : entrypoint, 'play'));
  }
  if (inputs.length > 0) rows.push(factRow('takes', l10n.t('Takes'), inputs.join(', '), 'symbol-parameter'));
  return rows;
}
